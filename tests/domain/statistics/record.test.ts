import fc from 'fast-check'
import { mergeCells } from '../../../domain/statistics/cell.ts'
import { marginalNames, marginalOf, mergeMarginals, type Marginal } from '../../../domain/statistics/marginals.ts'
import { completeStatistics, mergeStatistics, placesOf, statisticsRecord, total, type Statistics } from '../../../domain/statistics/statistics.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'
import { randomDay } from '../support/random-day.ts'

/** Without places at which nothing is left once a press was taken back. */
function withoutEmpty(statistics: Statistics): Statistics {
  return completeStatistics(statisticsRecord(statistics))
}

test('what was written down is read as it was', () => {
  onRandomDays(({ day: { statistics } }) => {
    const read = withoutEmpty(statistics)
    agree(total(read), total(statistics))
    agree(mergeStatistics([read]), read)
    for (const { place, cell } of placesOf(read)) agree(cell, total(statistics, (other) => JSON.stringify(other) === JSON.stringify(place)))
  })
})

test('the same statistics are the same text, in whatever order they came together', () => {
  fc.assert(fc.property(randomDay, randomDay, ({ day: one }, { day: other }) => {
    const [there, back] = [[one, other], [other, one]].map((days) => JSON.stringify(statisticsRecord(mergeStatistics(days.map(({ statistics }) => statistics)))))
    expect(there).toBe(back)
  }), { numRuns: 20 })
})

test('by service, counter, officer, weekday and hour, and date, days add up to the whole', () => {
  fc.assert(fc.property(randomDay, randomDay, ({ day: one }, { day: other }) => {
    const all = ofDays('all', one.statistics, other.statistics).get('all')
    if (all === undefined) return
    for (const by of marginalNames) {
      agree(mergeCells([...ofDays(by, one.statistics, other.statistics).values()]), all)
    }
  }), { numRuns: 20 })
})

test('what is merged from days by one value is what the merged days give', () => {
  fc.assert(fc.property(randomDay, randomDay, ({ day: one }, { day: other }) => {
    for (const by of ['all', 'service', 'counter', 'officer'] as const) {
      const direct = marginalOf(mergeStatistics([one.statistics, other.statistics]), by, '2026-11-02')
      agree(ofDays(by, one.statistics, other.statistics), direct)
    }
  }), { numRuns: 20 })
})

test('the second of November 2026 is a Monday', () => {
  onRandomDays(({ day: { statistics } }) => {
    for (const value of marginalOf(statistics, 'weekHour', '2026-11-02').keys()) expect(value).toMatch(/^1-\d\d$/)
    for (const value of marginalOf(statistics, 'weekHour', '2026-11-08').keys()) expect(value).toMatch(/^7-\d\d$/)
  }, 5)
})

function ofDays(by: typeof marginalNames[number], one: Statistics, other: Statistics): Marginal {
  return mergeMarginals([marginalOf(one, by, '2026-11-02'), marginalOf(other, by, '2026-11-03')])
}
