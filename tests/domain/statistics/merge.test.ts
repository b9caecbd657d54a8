import fc from 'fast-check'
import { mergeCells } from '../../../domain/statistics/cell.ts'
import { mergeStatistics, noStatistics, total, totalBy } from '../../../domain/statistics/statistics.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'
import { randomDay } from '../support/random-day.ts'
import { cutAt, statisticsOf } from '../support/statistics-of.ts'

test('the statistics of two parts of a ledger merge to those of the whole', () => {
  fc.assert(fc.property(randomDay, fc.double({ min: 0, max: 1, noNaN: true }), ({ events, day }, share) => {
    const cut = cutAt(events, Math.round(share * events.length))
    const [first, second] = [statisticsOf(events.slice(0, cut)), statisticsOf(events.slice(cut))]
    agree(mergeStatistics([first, second]), day.statistics)
  }), { numRuns: 40 })
})

test('it does not matter which day is added to which, nor in which order', () => {
  fc.assert(fc.property(randomDay, randomDay, randomDay, (one, two, three) => {
    const [a, b, c] = [one.day.statistics, two.day.statistics, three.day.statistics]
    agree(mergeStatistics([a, b]), mergeStatistics([b, a]))
    agree(mergeStatistics([mergeStatistics([a, b]), c]), mergeStatistics([a, mergeStatistics([b, c])]))
    agree(mergeStatistics([mergeStatistics([a, b]), c]), mergeStatistics([a, b, c]))
  }), { numRuns: 20 })
})

test('a day on which nothing happened changes nothing', () => {
  agree(mergeStatistics([]), noStatistics)
  onRandomDays(({ day: { statistics } }) => {
    agree(mergeStatistics([statistics]), statistics)
    agree(mergeStatistics([statistics, noStatistics]), statistics)
    agree(mergeStatistics([noStatistics, statistics]), statistics)
  })
})

test('services, counters, officers and hours each add up to the whole', () => {
  onRandomDays(({ day: { statistics } }) => {
    for (const dimension of ['service', 'counter', 'officer', 'hour'] as const) {
      const parts = totalBy(statistics, dimension)
      agree(mergeCells([...parts.values()]), total(statistics))
      for (const [value, cell] of parts) agree(cell, total(statistics, (place) => place[dimension] === value))
    }
  })
})
