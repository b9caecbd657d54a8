import fc from 'fast-check'
import { evolve } from '../../domain/evolve/evolve.ts'
import { boardRow, daySums, mergeDaySums } from '../../domain/organisation/board.ts'
import { figuresOf } from '../../domain/organisation/comparison.ts'
import { bySatisfaction, byWait, fewestForPlace, ranking, type Entry } from '../../domain/organisation/ranking.ts'
import { count, durations } from '../../domain/statistics/cell.ts'
import { marginalOf, mergeMarginals } from '../../domain/statistics/marginals.ts'
import { mergeStatistics, noStatistics, total, type Statistics } from '../../domain/statistics/statistics.ts'
import { ticketsIn } from '../../domain/queue/next.ts'
import { nationalTargets } from '../../server/setup/targets.ts'
import { agree } from './support/agree.ts'
import type { History } from './support/history.ts'
import { randomDay } from './support/random-day.ts'

const provinces = fc.array(randomDay, { minLength: 1, maxLength: 4 })

/** What a clerk counts who has the ledgers of all offices on one desk, and one book for all that happens in them. */
function inOneBook(offices: readonly History[]): Statistics {
  return offices.reduce((book, { events }) => {
    const [first] = events
    return first === undefined ? book : events.reduce((day, { event }) => evolve(day, event), { ...first.before, statistics: book }).statistics
  }, noStatistics)
}

test('a province\'s statistics are those of its offices merged, and those counted from all of their events', () => {
  fc.assert(fc.property(provinces, (offices) => {
    const merged = total(mergeStatistics(offices.map(({ day }) => day.statistics)))
    agree(merged, total(inOneBook(offices)))
    agree(count(merged, 'issued'), offices.reduce((sum, { day }) => sum + day.tickets.length, 0))
  }), { numRuns: 12 })
})

test('what a report of the province says is the same whether offices or their days are put together first', () => {
  fc.assert(fc.property(provinces, (offices) => {
    const marginals = offices.map(({ day }) => marginalOf(day.statistics, 'all', '2026-11-20'))
    const [first, ...others] = marginals
    const inTwoSteps = mergeMarginals([first ?? new Map(), mergeMarginals(others)])
    const inOne = mergeMarginals(marginals)
    agree(inTwoSteps, inOne)
    const exact = total(mergeStatistics(offices.map(({ day }) => day.statistics)))
    const cell = inOne.get('all')
    agree(cell === undefined ? null : figuresOf(cell).averageWait, cell === undefined ? null : figuresOf(exact).averageWait)
  }), { numRuns: 12 })
})

test('the board of the province adds up what its offices have counted and no average of averages', () => {
  fc.assert(fc.property(provinces, (offices) => {
    const sums = mergeDaySums(offices.map(({ day }) => daySums(day)))
    const all = total(mergeStatistics(offices.map(({ day }) => day.statistics)))
    const row = boardRow(sums, { targets: nationalTargets, level: 'province', date: '2026-11-20', alerts: 0 })
    agree([row.issued, row.served], [count(all, 'issued'), count(all, 'served')])
    agree([row.waitMs, row.waits], [durations(all, 'wait').sumMs, durations(all, 'wait').count])
    agree(row.wait.figure, figuresOf(all).averageWait)
    agree(row.visitWait.figure, figuresOf(all).averageVisitWait)
    agree(row.satisfaction.scales, figuresOf(all).satisfaction.scales)
    agree(row.waiting, offices.reduce((sum, { day }) => sum + Object.keys(day.lines).flatMap((line) => ticketsIn(day, line)).length, 0))
  }), { numRuns: 12 })
})

const entries = fc.uniqueArray(fc.record({
  office: fc.nat(50).map((n) => `o${n}`), figure: fc.option(fc.integer({ min: 0, max: 4000 }).map((n) => n / 4000)), cases: fc.nat(80),
}), { selector: ({ office }) => office, maxLength: 12 })

test('the better the shown figure the better the place; the same figure has the same place; few cases have none', () => {
  fc.assert(fc.property(entries, fc.constantFrom(byWait, bySatisfaction), (some, rule) => {
    const ranked = ranking(some.map((entry) => ({ ...entry, figure: entry.figure === null ? null : entry.figure * (rule === byWait ? 3600 : 1) })), rule)
    expect(ranked.map(({ office }) => office).sort()).toEqual(some.map(({ office }) => office).sort())
    for (const { place, figure, cases } of ranked) expect(place === null).toBe(figure === null || cases < fewestForPlace)
    const placed = ranked.flatMap(({ place, figure }) => place === null || figure === null ? [] : [{ place, shown: rule.shown(figure) }])
    const worse = rule.better === 'lower' ? 1 : -1
    for (const one of placed) {
      for (const other of placed) expect(Math.sign(one.place - other.place)).toBe(Math.sign(worse * (one.shown - other.shown)) + 0)
    }
  }))
})

test('two who share the first place leave out the second', () => {
  const entry = (office: string, figure: number | null, cases = 30): Entry => ({ office, figure, cases })
  const places = ranking([entry('a', 0.951_2), entry('b', 0.9), entry('c', 0.951_4), entry('few', 1, 29), entry('none', null, 0)], bySatisfaction)
  expect(places.map(({ office, place }) => [office, place])).toEqual([['a', 1], ['c', 1], ['b', 3], ['few', null], ['none', null]])
})
