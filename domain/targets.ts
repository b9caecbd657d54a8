import type { Level } from './evaluation/rules.ts'
import type { Kpi, Target } from './office.ts'

/**
 * The target for a figure of an office of a level on a local date ("yyyy-MM-dd"): the one that began last, and one made
 * for this very level before one for all; null when none is in force.
 */
export function targetInForce(targets: readonly Target[], kpi: Kpi, date: string, level: Level = 'commune'): Target | null {
  const inForce = targets.filter((target) => target.kpi === kpi && target.from <= date && (target.to === null || date <= target.to))
  return newest(inForce.filter((target) => target.level === level)) ?? newest(inForce.filter((target) => isForAll(target)))
}

/** Every target of an office of a level on a date, one for each figure that has one. */
export function targetsInForce(targets: readonly Target[], level: Level, date: string): Target[] {
  return [...new Set(targets.map(({ kpi }) => kpi))].flatMap((kpi) => targetInForce(targets, kpi, date, level) ?? [])
}

/**
 * True when the figure keeps the target: waits at most, shares at least. Of the time of handling it depends on how the
 * clause is read (domain.md 1.4); null where it is read as information. Compare unrounded figures.
 */
export function isMet(target: Target, figure: number): boolean | null {
  if (target.kpi === 'processing') return isHandlingMet(target, figure)
  return target.kpi === 'satisfaction' || target.kpi === 'onTheSpotShare' ? figure >= target.limit : figure <= target.limit
}

/** Less than 30 minutes is never a fault: no reading of the clause makes a floor of it. */
function isHandlingMet({ reading = 'information', limit, baselineSeconds = null }: Target, figure: number): boolean | null {
  if (reading === 'meanAtMost') return figure <= limit
  return reading === 'reductionVsBaseline' && baselineSeconds !== null ? baselineSeconds - figure >= limit : null
}

/** Targets that were written down before they had a level are for offices of every level. */
function isForAll({ level = 'any' }: Target): boolean {
  return level === 'any'
}

function newest(targets: readonly Target[]): Target | null {
  return targets.reduce<Target | null>((latest, target) => latest === null || target.from > latest.from ? target : latest, null)
}
