import fc from 'fast-check'
import { estimateWait } from '../../../domain/estimate/estimate-wait.ts'
import type { Estimate, Experience, Situation } from '../../../domain/estimate/situation.ts'
import { busy, counter, me, now, people, person, situation, steady, stretched } from './support.ts'

function estimate(change: Partial<Situation>, who = me): Estimate {
  const found = estimateWait(situation(change), who)
  if (found === null) throw new Error('nobody can say')
  return found
}

test('nobody ahead and a free counter: no wait', () => {
  expect(estimate({ counters: [counter('q1')] })).toMatchObject({ p50: 0, p90: 0 })
})

test('with one counter and services of 10 minutes, three people ahead and 4 minutes gone make 36 minutes', () => {
  expect(estimate({ counters: [busy('q1', 4)], waiting: people(3) }).p50).toBeCloseTo(36 * 60, 5)
})

test('two counters share the people ahead', () => {
  // q1 is free after 6 minutes, q2 after 9: the two ahead are called then, and I when q1 ends again.
  expect(estimate({ counters: [busy('q1', 4), busy('q2', 1)], waiting: people(2) }).p50).toBeCloseTo(16 * 60, 5)
})

test('only counters that take the service count, and only people they take', () => {
  const counters = [busy('q1', 4), counter('q2', { primary: ['tax'] })]
  const waiting = [person(0), person(1, { service: 'tax' }), person(2, { toCounter: 'q2' })]
  expect(estimate({ counters, waiting }).p50).toBeCloseTo(16 * 60, 5)
  expect(estimateWait(situation({ counters: [counter('q2', { primary: ['tax'] })] }), me)).toBeNull()
  expect(estimateWait(situation({ counters: [] }), me)).toBeNull()
})

test('a counter for priority people alone does not shorten the wait of others', () => {
  const counters = [busy('q1', 4), counter('q2', { onlyPriority: true })]
  expect(estimate({ counters }).p50).toBeCloseTo(6 * 60, 5)
  expect(estimate({ counters }, { ...me, isPriority: true }).p50).toBe(0)
})

test('who waits for a counter’s primary service goes before me when mine is secondary, also having come later', () => {
  const counters = [busy('q1', 4, { primary: ['tax'], secondary: ['land'] })]
  const waiting = [person(2000, { service: 'tax', rank: now + 1 })]
  const experience = steady(10, { serviceTimes: [...steady(10).serviceTimes, ...steady(10).serviceTimes.map((one) => ({ ...one, service: 'tax' }))] })
  expect(estimate({ counters, waiting, experience }).p50).toBeCloseTo(16 * 60, 5)
})

test('a lower rank goes before: a priority person waits less, and others behind do not count', () => {
  expect(estimate({ counters: [busy('q1', 4)], waiting: people(3) }, { ...me, rank: now - 3_600_000 }).p50).toBeCloseTo(6 * 60, 5)
})

test('an officer who has taken a minute after each service will take it again', () => {
  const experience = steady(10, { gapsMs: Array.from({ length: 4000 }, () => 60_000) })
  expect(estimate({ counters: [busy('q1', 4)], waiting: people(2), experience }).p50).toBeCloseTo((6 + 1 + 2 * 11) * 60, 5)
})

test('where people give up, the wait is shorter', () => {
  const counters = [busy('q1', 4)]
  const patient = estimate({ counters, waiting: people(10) })
  const impatient = estimate({ counters, waiting: people(10), experience: steady(10, { left: 400, waitedMs: 400 * 600_000 }) })
  expect(impatient.p50).toBeLessThan(patient.p50 / 2)
})

test('where people come who have a credit, one without it waits longer', () => {
  const arrivals = Array.from({ length: 40 }, (_, index) => ({ at: now - (40 - index) * 120_000, service: 'land', creditMs: 1_800_000, isPriority: true }))
  const counters = [busy('q1', 4)]
  const [alone, overtaken] = [steady(10), steady(10, { arrivals })].map((experience) => estimate({ counters, waiting: people(2), experience }))
  expect(overtaken?.p50).toBeGreaterThan(2 * (alone?.p50 ?? Infinity))
  expect(estimate({ counters, waiting: people(2), experience: steady(10, { arrivals }) }, { ...me, rank: now - 1_800_000 }).p50).toBeCloseTo(6 * 60, 5)
})

test('the 90 % point follows how earlier estimates have held', () => {
  const given = { p50: 60, p90: 100, stretch: 1 }
  const outcomes = (waitSeconds: number) => Array.from({ length: 200 }, () => ({ estimate: given, waitSeconds }))
  const stretch = (waitSeconds: number) => estimate({ counters: [busy('q1', 4)], experience: steady(10, { outcomes: outcomes(waitSeconds) }) }).stretch
  expect([stretch(80), stretch(100), stretch(300)]).toEqual([0.8, 1, 3])
  expect(estimate({ counters: [busy('q1', 4)] }).stretch).toBe(1.5)
})

const experience = fc.record({
  serviceTimes: fc.array(fc.record({ service: fc.constantFrom('land', 'tax'), ms: fc.integer({ min: 1, max: 7_200_000 }) }), { maxLength: 30 }),
  gapsMs: fc.array(fc.integer({ min: 0, max: 900_000 }), { maxLength: 20 }),
  left: fc.nat(20), waitedMs: fc.integer({ min: 0, max: 1e8 }),
  arrivals: fc.array(fc.record({
    at: fc.integer({ min: now - 3_600_000, max: now }), service: fc.constantFrom('land', 'tax'),
    creditMs: fc.constantFrom(0, 1_200_000), isPriority: fc.boolean(),
  }), { maxLength: 10 }).map((arrivals) => arrivals.sort((one, other) => one.at - other.at)),
  outcomes: fc.constant<Experience['outcomes']>([]),
})
const counters = fc.array(fc.tuple(fc.boolean(), fc.nat(3_600_000)), { minLength: 1, maxLength: 6 }).map((list) =>
  list.map(([isBusy, ms], index) => isBusy ? busy(`q${index}`, ms / 60_000) : counter(`q${index}`, { freeSince: now - ms })))
const someSituation = fc.record({ waiting: fc.nat(15).map(people), counters, experience }).map(situation)
/** Nobody gives up and nobody comes: then one more before me can only take time. */
const calm = someSituation.map((given) => ({ ...given, experience: { ...given.experience, left: 0, waitedMs: 1e15, arrivals: [] } }))

test('the 50 % point is never above the 90 % point, and the same situation gives the same estimate', () => {
  fc.assert(fc.property(someSituation, (given) => {
    const first = estimate(given)
    expect(first.p50).toBeLessThanOrEqual(first.p90)
    expect(first.p50).toBeGreaterThanOrEqual(0)
    expect(estimate(structuredClone(given))).toEqual(first)
  }), { numRuns: 50 })
})

test('one more person ahead never shortens the wait, when nobody gives up', () => {
  fc.assert(fc.property(calm, (given) => {
    const more = [...given.waiting, person(500)]
    expect(estimate({ ...given, waiting: more }).p50).toBeGreaterThanOrEqual(estimate(given).p50)
  }), { numRuns: 50 })
})

test('one more counter never lengthens the wait, when nobody gives up', () => {
  fc.assert(fc.property(calm, fc.nat(60), (given, minutes) => {
    const more = [...given.counters, busy('more', minutes)]
    expect(estimate({ ...given, counters: more }).p50).toBeLessThanOrEqual(estimate(given).p50)
  }), { numRuns: 50 })
})

test('where everything takes k times as long, the wait is k times as long', () => {
  fc.assert(fc.property(someSituation, fc.constantFrom(2, 4), (given, k) => {
    const [one, other] = [estimate(given), estimate(stretched(given, k))]
    expect(other.p50).toBeCloseTo(k * one.p50, 3)
    expect(other.p90).toBeCloseTo(k * one.p90, 3)
  }), { numRuns: 30 })
})
