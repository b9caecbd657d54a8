import { emptyDay } from '../../../domain/day.ts'
import { evolve } from '../../../domain/evolve/evolve.ts'
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
      agree(sums.tallies, cell.tallies)
      agree(sums.averageSeconds, Object.fromEntries(durationNames.map((name) => [name, averageSeconds(durations(cell, name))])))
    }
    for (const dimension of ['service', 'counter', 'officer', 'hour'] as const) {
      agree([...sumsBy(statistics, dimension).keys()].sort(), [...totalBy(statistics, dimension).keys()].sort())
    }
  })
})

test('sums that are carried from event to event are those of the whole, also after presses that were taken back', () => {
  onRandomDays(({ facts }) => {
    let carried = emptyDay
    let plain = emptyDay
    for (const [index, event] of facts.entries()) {
      carried = evolve(carried, event)
      plain = evolve(plain, event)
      // asked at every moment of the one day, and only now and then of the other
      for (const dimension of ['all', 'service', 'counter', 'hour'] as const) sumsBy(carried.statistics, dimension)
      if (index % 7 > 0) continue
      const anew = structuredClone(plain.statistics)
      for (const dimension of ['all', 'service', 'counter', 'hour', 'officer'] as const) {
        agree(byKey(sumsBy(carried.statistics, dimension)), byKey(sumsBy(anew, dimension)))
        agree(byKey(sumsBy(plain.statistics, dimension)), byKey(sumsBy(anew, dimension)))
      }
    }
  })
})

function byKey(sums: ReturnType<typeof sumsBy>) {
  return Object.fromEntries([...sums].sort(([one], [other]) => String(one).localeCompare(String(other))))
}
