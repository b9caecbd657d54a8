import fc from 'fast-check'
import { weekdayOf } from '../../../domain/hours/calendar.ts'
import type { Target } from '../../../domain/office.ts'
import { marginalOf, mergeMarginals } from '../../../domain/statistics/marginals.ts'
import { addObservation, noStatistics } from '../../../domain/statistics/statistics.ts'
import { chartNames, trendDimensions, type ChartName, type Point, type TrendDimension } from '../../../domain/trends/trend.ts'
import { marginalFor, trendsOf } from '../../../domain/trends/trends-of.ts'
import { smallOffice } from '../../support/small-office.ts'

/** A transaction that was served: where, when, how long it waited and took, and what its citizen said. */
const served = fc.record({
  date: fc.constantFrom('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20'), hour: fc.integer({ min: 7, max: 16 }),
  service: fc.constantFrom('ho-tich', 'dat-dai'), counter: fc.constantFrom('1', '2', '3'), officer: fc.constantFrom('an', 'binh'),
  waitMinutes: fc.integer({ min: 0, max: 50 }), handlingMinutes: fc.integer({ min: 1, max: 40 }),
  level: fc.constantFrom(null, 1, 2, 3, 4, 5),
})
type Served = Omit<typeof served extends fc.Arbitrary<infer T> ? T : never, 'date'> & { readonly date: string }
const period = fc.array(served, { minLength: 1, maxLength: 60 })

const dates = { from: '2026-11-16', to: '2026-11-20' }
const office = smallOffice

function trendOf(chart: ChartName, by: TrendDimension, all: readonly Served[], targets: readonly Target[] = office.targets) {
  const days = [...new Set(all.map(({ date }) => date))].map((date) => {
    const statistics = all.filter((one) => one.date === date).reduce((sum, one) => addObservation(sum, {
      place: one, counts: ['issued', 'served'],
      durations: [['wait', one.waitMinutes * 60_000], ['visitWait', one.waitMinutes * 60_000], ['processing', one.handlingMinutes * 60_000]],
      tallies: one.level === null ? [] : [{ key: '5|tablet|received', length: 5, index: one.level - 1, times: 1 }],
    }), noStatistics)
    return marginalOf(statistics, marginalFor(chart, by), date)
  })
  const [trend] = trendsOf(chart, by, [{ marginal: mergeMarginals(days), dates, office: { ...office, targets }, level: 'commune', days: days.length }])
  if (trend === undefined) throw new Error('one period is one chart')
  return trend
}

const labelOf: Readonly<Record<TrendDimension, (one: Served) => string>> = {
  hour: ({ hour }) => String(hour).padStart(2, '0'), weekday: ({ date }) => String(weekdayOf(date)), date: ({ date }) => date,
  service: ({ service }) => service, officer: ({ officer }) => officer, counter: ({ counter }) => counter,
}
/** The average of whole minutes in seconds, and of how many it is. */
function averageOf(minutes: readonly number[]): Point {
  return { value: minutes.length === 0 ? null : minutes.reduce((sum, n) => sum + n, 0) / minutes.length * 60, n: minutes.length }
}

function expectAlike(point: Point | undefined, wanted: Point): void {
  expect(point?.n).toBe(wanted.n)
  expect(point?.value === null).toBe(wanted.value === null)
  expect(point?.value ?? 0).toBeCloseTo(wanted.value ?? 0, 6)
}

test.each(trendDimensions)('averages by %s are those of the transactions themselves, each with how many there were', (by) => {
  fc.assert(fc.property(period, fc.constantFrom('wait', 'handling'), (all, chart) => {
    const { labels, series } = trendOf(chart, by, all)
    const points = series.find(({ of }) => of === 'average')?.points
    expect(labels).toEqual(expect.arrayContaining(all.map(labelOf[by])))
    for (const [place, label] of labels.entries()) {
      const own = all.filter((one) => labelOf[by](one) === label)
      expectAlike(points?.[place], averageOf(own.map((one) => chart === 'wait' ? one.waitMinutes : one.handlingMinutes)))
    }
  }), { numRuns: 40 })
})

test('numbers given and served add up to all, whatever they are told apart by', () => {
  fc.assert(fc.property(period, fc.constantFrom(...trendDimensions), (all, by) => {
    for (const { points } of trendOf('load', by, all).series) expect(points.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(all.length)
  }), { numRuns: 60 })
})

test('a rate is of all who rated and lies within its interval', () => {
  fc.assert(fc.property(period, fc.constantFrom('hour', 'weekday', 'date', 'service', 'counter'), (all, by) => {
    const { labels, series } = trendOf('satisfaction', by, all)
    for (const [place, label] of labels.entries()) {
      const levels = levelsOf(all, by, label)
      const { value = null, n, interval = { low: NaN, high: NaN } } = series[0]?.points[place] ?? { n: 0 }
      expect([value, n]).toEqual([levels.length === 0 ? null : levels.filter((level) => level >= 4).length / levels.length, levels.length])
      if (value !== null) expect([interval.low <= value, value <= interval.high]).toEqual([true, true])
    }
  }), { numRuns: 60 })
})

test('of an officer with few ratings only how many there are is told', () => {
  fc.assert(fc.property(period, (all) => {
    const { labels, series } = trendOf('satisfaction', 'officer', all)
    for (const [place, label] of labels.entries()) {
      const point = series[0]?.points[place]
      const { length } = levelsOf(all, 'officer', label)
      expect(point?.n).toBe(length)
      expect(point?.value === null).toBe(length < office.rating.minimumForOfficer)
    }
  }), { numRuns: 60 })
})

function levelsOf(all: readonly Served[], by: TrendDimension, label: string): number[] {
  return all.filter((one) => labelOf[by](one) === label).flatMap(({ level }) => level ?? [])
}

test('every wait is in one bin of the distribution, the one that it belongs to', () => {
  fc.assert(fc.property(period, (all) => {
    const { labels, series } = trendOf('distribution', 'hour', all)
    const points = series[0]?.points ?? []
    for (const [place, label] of labels.entries()) {
      const [from = 0, to] = label.split('-').map((text) => text === '' ? Infinity : Number(text))
      const within = all.filter(({ waitMinutes }) => (place === 0 || waitMinutes * 60 > from) && waitMinutes * 60 <= (to ?? NaN))
      expect(points[place]).toEqual({ value: within.length / all.length, n: within.length })
    }
    expect(points.reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
  }), { numRuns: 60 })
})

test('a cell of the heat map is the average of those who came on that weekday in that hour', () => {
  fc.assert(fc.property(period, (all) => {
    const { labels, series } = trendOf('heat', 'hour', all)
    for (const { of, points } of series) {
      for (const [place, hour] of labels.entries()) {
        const own = all.filter((one) => `weekday${weekdayOf(one.date)}` === of && labelOf.hour(one) === hour)
        expectAlike(points[place], averageOf(own.map(({ waitMinutes }) => waitMinutes)))
      }
    }
    expect(series.flatMap(({ points }) => points).reduce((sum, { n }) => sum + n, 0)).toBe(all.length)
  }), { numRuns: 40 })
})

const one: Served = { date: '2026-11-17', hour: 9, service: 'ho-tich', counter: '1', officer: 'an', waitMinutes: 20, handlingMinutes: 5, level: 5 }
const target = (from: string, to: string | null, limit: number): Target => ({ kpi: 'waitPerTransaction', from, to, limit, source: `from ${from}` })

test('by day every target has the days that it holds for; what adds up the period is held against the one at its end', () => {
  const targets = [target('2023-01-01', '2026-11-17', 900), target('2026-11-18', null, 600)]
  const all = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-20'].map((date) => ({ ...one, date }))
  expect(trendOf('wait', 'date', all, targets).targets).toMatchObject([{ target: { limit: 900 }, first: 0, last: 1 }, { target: { limit: 600 }, first: 2, last: 3 }])
  expect(trendOf('wait', 'weekday', all, targets).targets).toMatchObject([{ target: { limit: 600 }, first: 0, last: 3 }])
  expect(trendOf('wait', 'date', all, []).targets).toEqual([])
})

test('an hour in which nobody came stands between those in which somebody did, with nothing in it', () => {
  const { labels, series } = trendOf('wait', 'hour', [one, { ...one, hour: 11 }])
  expect(labels).toEqual(['09', '10', '11'])
  expect(series[0]?.points[1]).toEqual({ value: null, n: 0 })
})

test.each(chartNames)('of a period without anything %s is empty', (chart) => {
  const [trend] = trendsOf(chart, 'hour', [{ marginal: new Map(), dates, office, level: 'commune', days: 0 }])
  expect(trend).toMatchObject({ labels: [], targets: [], marks: [] })
  expect(trend?.series.flatMap(({ points }) => points) ?? null).toEqual([])
})

test('numbers are given before anybody knows who will serve them, so by officer only who was served is counted', () => {
  expect(trendOf('load', 'officer', [one]).series.map(({ of }) => of)).toEqual(['served'])
  expect(trendOf('load', 'service', [one]).series.map(({ of }) => of)).toEqual(['issued', 'served'])
})

test('two periods are drawn to one scale', () => {
  const marginal = (waitMinutes: number) => marginalOf(addObservation(noStatistics, {
    place: one, counts: [], durations: [['wait', waitMinutes * 60_000]], tallies: [],
  }), 'all', one.date)
  const [short, long] = trendsOf('distribution', 'hour', [3, 100].map((minutes) => ({ marginal: marginal(minutes), dates, office, level: 'commune' as const, days: 1 })))
  expect(short?.labels).toEqual(long?.labels)
})
