import type { Finding, RuleName } from '../../../domain/trust/finding.ts'
import { findingsOf } from '../../../domain/trust/rules.ts'
import { honest, type Habits } from './support/habits.ts'
import * as tricks from './support/tricks.ts'
import { honestStaff, trustRecords, type DaysAsked, type Staffed } from './support/trust-office.ts'
import type { Tricks } from './support/working-day.ts'

/** A day of the honest officers and of one who plays a trick. */
function withTrick(trick: () => Tricks, asked: Partial<DaysAsked> = {}, habits: Habits = honest.steady) {
  const trickster: Staffed = { name: 'trickster', habits, tricks: trick }
  return trustRecords({ seed: 7, staff: [...honestStaff.slice(0, 3), trickster], ...asked })
}

function only(found: readonly Finding[], rule: RuleName): Finding {
  expect(found.map((one) => [one.rule, one.officer, one.counter])).toEqual([[rule, 'trickster', 'counter-trickster']])
  const [finding] = found
  if (finding === undefined) throw new Error('nothing was found')
  return finding
}

test('an officer who presses the face right after finishing is found by the second in which it is pressed', () => {
  const records = withTrick(tricks.pressesHimself)
  const { measured, expected, evidence, count } = only(findingsOf(records), 'ratedAtOnce')
  const at = new Map(records.flatMap(({ transactions }) => transactions).map((one) => [`${one.ticket} ${one.index}`, one]))
  expect(count).toBeGreaterThan(15)
  expect(measured).toMatchObject({ count })
  expect(measured['share']).toBeGreaterThan(0.3)
  expect(expected['share']).toBe(0.05)
  for (const { ticket, transaction } of evidence) {
    expect(at.get(`${ticket} ${transaction}`)).toMatchObject({ officer: 'trickster', rating: { channel: 'tablet', level: 5 } })
    expect(at.get(`${ticket} ${transaction}`)?.rating?.secondsAfterFinish).toBeLessThanOrEqual(1)
  }
})

test('ratings that are given for fourteen citizens at the end of the day are found as a burst', () => {
  const { measured, expected, evidence, from, to } = only(findingsOf(withTrick(() => tricks.ratesAtDaysEnd())), 'burst')
  // a citizen rated from home at the same time
  expect(measured).toMatchObject({ ratings: 15, minutes: 10, ended: 0 })
  expect(expected['ratings']).toBeLessThan(1)
  expect(evidence).toHaveLength(15)
  expect(to - from).toBeLessThan(600_000)
  expect(new Date(from).toISOString()).toMatch(/T10:0/)
})

test('forty times the same face in a row is found, unhurried as it was', () => {
  const { measured, expected, count } = only(findingsOf(withTrick(() => tricks.sameFace(), {}, honest.quick)), 'sameAnswer')
  expect(measured).toMatchObject({ level: 5, scale: 5 })
  expect(measured['run']).toBeGreaterThanOrEqual(40)
  expect(expected['run']).toBeLessThan(20)
  expect(count).toBe(measured['run'])
})

test('an officer of whom every rating is the same is found once there are more than anybody gets', () => {
  const always: Habits = { ...honest.quick, tabletShare: 0.9, phoneShare: 0, pressAtOnce: 0, tabletLevels: [[5, 1]] }
  const found = findingsOf(withTrick(() => ({}), {}, always))
  expect(only(found, 'sameAnswer').measured['share']).toBe(1)
})

test('walk-ins whom nobody saw are found by how soon they are over', () => {
  const { measured, count } = only(findingsOf(withTrick(tricks.walkInsOfNobody)), 'withoutCitizen')
  expect(count).toBeGreaterThanOrEqual(5)
  expect(measured['share']).toBeGreaterThan(0.5)
})

test('a number with which an officer goes on and on is found, and its transactions are the evidence', () => {
  const { evidence } = only(findingsOf(withTrick(tricks.goesOnAlone)), 'withoutCitizen')
  expect(evidence.every(({ transaction }) => transaction > 0)).toBe(true)
})

test('numbers called and finished before anybody can have come are found', () => {
  const { measured, count } = only(findingsOf(withTrick(tricks.callsAndFinishes)), 'calledAndFinished')
  expect(count).toBeGreaterThanOrEqual(5)
  expect(measured['count']).toBe(count)
})

test('numbers taken at noon while the kiosk gave none, and called at once, are found', () => {
  const { evidence, measured } = only(findingsOf(withTrick(() => tricks.takesAtNoon(), {}, { ...honest.steady, lateComers: 0 })), 'ownNumbers')
  expect(measured['count']).toBe(8)
  expect(evidence.every(({ at }) => /T05:/.test(new Date(at).toISOString()))).toBe(true)
})

test('in an office without hours an officer who goes to the kiosk in quiet moments is found', () => {
  const { count } = only(findingsOf(withTrick(tricks.goesToTheKiosk, { hours: null })), 'ownNumbers')
  expect(count).toBeGreaterThanOrEqual(5)
})

test('an officer who lets nobody press who looks unhappy is found by what people say at home, over some days', () => {
  const guarded: Habits = { ...honest.quick, phoneShare: 0.12, ...tricks.guardsTheTablet }
  const found = findingsOf(withTrick(() => ({}), { days: 3 }, guarded))
  const { measured, expected } = only(found, 'tabletAbovePhones')
  expect(measured['share']).toBeGreaterThan(0.95)
  expect(expected['share']).toBeLessThan(0.6)
})

test('nobody is accused of a handful: a trick played twice is below what honest days hold', () => {
  expect(findingsOf(withTrick(() => tricks.takesAtNoon(2)))).toEqual([])
  expect(findingsOf(withTrick(() => tricks.ratesAtDaysEnd(3)))).toEqual([])
  expect(findingsOf(withTrick(() => tricks.sameFace(6), {}, honest.quick))).toEqual([])
})
