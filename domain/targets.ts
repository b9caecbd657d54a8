import type { Kpi, Target } from './office.ts'

/** The target for a figure on a local date ("yyyy-MM-dd"): the one that began last; null when none is in force. */
export function targetInForce(targets: readonly Target[], kpi: Kpi, date: string): Target | null {
  return targets
    .filter((target) => target.kpi === kpi && target.from <= date && (target.to === null || date <= target.to))
    .reduce<Target | null>((latest, target) => latest === null || target.from > latest.from ? target : latest, null)
}

/** True when the figure keeps the target: waits at most, satisfaction at least. Compare unrounded figures. */
export function isMet(target: Target, figure: number): boolean {
  return target.kpi === 'satisfaction' ? figure >= target.limit : figure <= target.limit
}
