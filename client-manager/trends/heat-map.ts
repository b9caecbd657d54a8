import type { TrendSide } from '../../contract/trends.ts'
import { isMet } from '../../domain/targets.ts'
import type { Point } from '../../domain/trends/trend.ts'

/** Steps of the one colour of a heat map, from paper on; none so deep that dark letters on it cannot be read. */
export const heatSteps = [0, 12, 24, 36, 48] as const

export interface HeatCell {
  readonly hour: string
  readonly point: Point | null
  /** Index of its colour. */
  readonly step: number
  readonly isOver: boolean
}

export interface HeatRow { readonly weekday: number, readonly cells: readonly HeatCell[] }

/**
 * From which average wait on, in seconds, a cell has which colour: half targets, so that the third colour begins where the
 * target is missed. Without a target quarters of what four of five cells keep, as a single long wait would fade all others.
 */
export function heatLimits(sides: readonly TrendSide[]): number[] {
  const target = sides[0]?.trend.targets[0]?.target
  const values = sides.flatMap(({ trend }) => trend.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])))
    .sort((one, other) => one - other)
  const usual = values[Math.floor(values.length * 0.8)] ?? 0
  const part = target === undefined ? Math.max(60, Math.ceil(usual / 4 / 60) * 60) : target.limit / 2
  return heatSteps.map((_, step) => step * part)
}

export function heatRows({ trend: { labels, series, targets } }: TrendSide, limits: readonly number[]): HeatRow[] {
  const target = targets[0]?.target
  return series.map(({ of, points }) => ({
    weekday: Number(of.replace('weekday', '')),
    cells: labels.map((hour, place) => {
      const point = points[place] ?? null
      const value = point?.value ?? null
      return {
        hour, point: value === null ? null : point, step: value === null ? 0 : limits.findLastIndex((limit) => value >= limit),
        isOver: target !== undefined && value !== null && isMet(target, value) === false,
      }
    }),
  }))
}
