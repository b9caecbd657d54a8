import { count, countNames, durationNames, durations } from '../../../domain/statistics/cell.ts'
import { averageSeconds } from '../../../domain/statistics/distribution.ts'
import { total, totalBy } from '../../../domain/statistics/statistics.ts'
import { sumsBy, sumsOf } from '../../../domain/statistics/sums.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'

test('the quick sums of the live screens are those of the whole statistics', () => {
  onRandomDays(({ day: { statistics } }) => {
    const cells = [
      ['all', 'all', total(statistics)] as const,
      ...(['service', 'counter', 'officer', 'hour'] as const).flatMap((dimension) =>
        [...totalBy(statistics, dimension)].map(([value, cell]) => [dimension, value, cell] as const)),
    ]
    for (const [dimension, value, cell] of cells) {
      const sums = sumsOf(statistics, dimension, value)
      agree(sums.counts, Object.fromEntries(countNames.map((name) => [name, count(cell, name)])))
      agree(sums.ratings, cell.ratings)
      agree(sums.averageSeconds, Object.fromEntries(durationNames.map((name) => [name, averageSeconds(durations(cell, name))])))
    }
    for (const dimension of ['service', 'counter', 'officer', 'hour'] as const) {
      agree([...sumsBy(statistics, dimension).keys()].sort(), [...totalBy(statistics, dimension).keys()].sort())
    }
  })
})
