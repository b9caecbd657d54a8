import { ruleNames, type Finding } from '../../../domain/trust/finding.ts'
import { findingsOf } from '../../../domain/trust/rules.ts'
import { usualThresholds, type TrustThresholds } from '../../../domain/trust/usual-thresholds.ts'
import { honestStaff, trustRecords } from './support/trust-office.ts'

const days = Array.from({ length: 60 }, (_, seed) => trustRecords({ seed, staff: honestStaff }))
const quietStaff = honestStaff.filter(({ name }) => name === 'quiet' || name === 'steady')
const quietDays = Array.from({ length: 20 }, (_, seed) => trustRecords({ seed: 500 + seed, staff: quietStaff, hours: null }))

function countsOf(found: readonly Finding[]): Record<string, number> {
  return Object.fromEntries(ruleNames.map((name) => [name, found.filter(({ rule }) => rule === name).length]))
}

const none = countsOf([])

test('the honest days are days of work: people come and are served, some rate at once and some from home', () => {
  const ended = days.flat().flatMap(({ transactions }) => transactions)
  const rated = ended.flatMap(({ rating }) => rating === null ? [] : [rating])
  expect(ended.length / days.length).toBeGreaterThan(250)
  expect(rated.length / ended.length).toBeGreaterThan(0.25)
  expect(rated.length / ended.length).toBeLessThan(0.4)
  expect(rated.filter(({ channel }) => channel === 'phone').length).toBeGreaterThan(2000)
  expect(rated.filter(({ secondsAfterFinish }) => secondsAfterFinish <= 1).length).toBeGreaterThan(150)
})

test('on sixty honest days of four officers no rule finds anything', () => {
  expect(countsOf(days.flatMap((records) => findingsOf(records)))).toEqual(none)
})

test('in twelve honest weeks no rule finds anything', () => {
  const weeks = Array.from({ length: 12 }, (_, week) => days.slice(week * 5, week * 5 + 5).map(([record], day) => ({ ...known(record), date: `2026-03-0${day + 2}` })))
  expect(countsOf(weeks.flatMap((records) => findingsOf(records)))).toEqual(none)
})

test('in an office without hours honest quiet days are no pattern either: whoever comes is alone and called at once', () => {
  expect(countsOf(quietDays.flatMap((records) => findingsOf(records)))).toEqual(none)
})

/** Without a least number and at a chance of one in ten: what the usual thresholds leave out. */
const credulous: TrustThresholds = {
  ...usualThresholds, significance: 0.1,
  ratedAtOnce: { ...usualThresholds.ratedAtOnce, least: 1 },
  burst: { ...usualThresholds.burst, least: 3 },
  tabletAbovePhones: { leastTablet: 5, leastPhone: 3, deviations: 1, honestDifference: 0 },
  sameAnswer: { ...usualThresholds.sameAnswer, least: 3 },
}

test('it is the thresholds that keep honest days quiet: looser ones find patterns in the same days', () => {
  const counts = countsOf(days.flatMap((records) => findingsOf(records, credulous)))
  expect(counts['ratedAtOnce']).toBeGreaterThan(0)
  expect(counts['burst']).toBeGreaterThan(0)
  expect(counts['tabletAbovePhones']).toBeGreaterThan(0)
  expect(counts['sameAnswer']).toBeGreaterThan(0)
})

function known<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('a day is missing')
  return one
}
