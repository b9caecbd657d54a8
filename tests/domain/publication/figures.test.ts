import fc from 'fast-check'
import { petitionFigures } from '../../../domain/petitions/figures.ts'
import { publicFigures, type Sources } from '../../../domain/publication/figures.ts'
import { publishedFigures } from '../../../domain/publication/settings.ts'
import { durations, emptyCell, mergeCells, type Cell } from '../../../domain/statistics/cell.ts'
import { addDuration, mergeDurations, noDurations, percentileSeconds } from '../../../domain/statistics/distribution.ts'
import { bucketed } from '../../../domain/statistics/histogram.ts'
import { office } from '../support/office.ts'

const petitions = petitionFigures([], { from: '2026-01-01', to: '2026-03-31' }, '2026-04-01', office)
const nothing: Sources = { measured: emptyCell, petitions, targets: office.targets, date: '2026-03-31', fewestRatings: 0 }
const withWaits = (seconds: readonly number[]): Cell =>
  mergeCells([{ ...emptyCell, durations: { wait: seconds.reduce((all, one) => addDuration(all, one * 1000), noDurations) } }])

test('of nothing there are no averages and no rate, never a nought', () => {
  expect(publicFigures(publishedFigures, nothing)).toMatchObject({
    waiting: { perTransaction: { count: 0, averageSeconds: null, withinLimit: null } }, processing: { averageSeconds: null },
    satisfaction: { scales: [], ratings: 0, responseRate: null }, feedback: { received: 0, onTimeShare: null },
  })
})

test('only what the office chose is published', () => {
  expect(Object.keys(publicFigures(['satisfaction'], nothing))).toEqual(['satisfaction'])
  expect(publicFigures([], nothing)).toEqual({})
})

test('waits are the arithmetic mean, and the share within the limit that was in force', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 1, maxLength: 60 }), (seconds) => {
    const targets = [{ kpi: 'waitPerTransaction' as const, from: '2023-01-01', to: null, limit: 900, source: 'T2' }]
    const { waiting } = publicFigures(['waiting'], { ...nothing, targets, measured: withWaits(seconds) })
    const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length
    expect(waiting?.perTransaction.averageSeconds).toBeCloseTo(mean, 6)
    expect(waiting?.perTransaction.withinLimit).toBeCloseTo(seconds.filter((one) => one <= 900).length / seconds.length, 9)
    expect(waiting?.perTransaction.target?.isMet).toBe(mean <= 900)
  }))
})

test('percentiles are those of the report of the same days', () => {
  const someSeconds = fc.array(fc.integer({ min: 0, max: 7200 }), { minLength: 1, maxLength: 60 })
  fc.assert(fc.property(someSeconds, someSeconds, (one, other) => {
    const days = [withWaits(one), withWaits(other)]
    const reported = mergeDurations(days.map((day) => bucketed(durations(day, 'wait'))))
    const { waiting } = publicFigures(['waiting'], { ...nothing, measured: mergeCells(days) })
    expect(waiting?.perTransaction).toMatchObject({ medianSeconds: percentileSeconds(reported, 50), p90Seconds: percentileSeconds(reported, 90) })
  }))
})

test('satisfaction comes with its n, response rate and interval, and each scale by itself', () => {
  const tallies = { '5|phone|received': [1, 0, 0, 1, 2], '3|tablet|received': [0, 1, 0], 'ended|received': [10] }
  const { satisfaction } = publicFigures(['satisfaction'], { ...nothing, measured: { ...emptyCell, tallies } })
  expect(satisfaction).toMatchObject({ ratings: 5, ended: 10, responseRate: 0.5, scales: [{ scale: 5, ratings: 4, satisfied: 3, percent: 75 }, { scale: 3, ratings: 1, percent: 100 }] })
  expect(satisfaction?.scales[0]?.interval?.low).toBeGreaterThan(0.3)
})

test('so few ratings that they would tell of single citizens have no rate while a period goes on', () => {
  const tallies = { '5|phone|received': [1, 0, 0, 1, 2], 'ended|received': [10] }
  expect(publicFigures(['satisfaction'], { ...nothing, measured: { ...emptyCell, tallies }, fewestRatings: 5 }).satisfaction).toMatchObject({ ratings: 4, scales: [], target: { isMet: null } })
})
