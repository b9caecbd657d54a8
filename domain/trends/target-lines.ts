import { stretches, type Asked, type Dates } from '../judgement.ts'
import { targetInForce } from '../targets.ts'
import type { TargetLine, TrendDimension } from './trend.ts'

/**
 * The lines that a figure is held against. By date each target has the dates it holds for; whatever adds up the whole
 * period is held against the target at its end, as every report is (judgement.ts).
 */
export function targetLines(asked: Asked, dates: Dates, labels: readonly string[], by: TrendDimension | null): TargetLine[] {
  if (labels.length === 0) return []
  const at = (date: string) => targetInForce(asked.targets, asked.kpi, date, asked.level)
  if (by !== 'date') return lineOf(at(dates.to), 0, labels.length - 1)
  return stretches(asked, dates).flatMap(({ from, to }) => {
    const first = labels.findIndex((date) => from <= date && date <= to)
    return first === -1 ? [] : lineOf(at(to), first, labels.findLastIndex((date) => from <= date && date <= to))
  })
}

function lineOf(target: TargetLine['target'] | null, first: number, last: number): TargetLine[] {
  return target === null ? [] : [{ target, first, last }]
}
