import type { Level } from './evaluation/rules.ts'
import { dateAfter } from './hours/calendar.ts'
import type { SettingFault } from './office-faults.ts'
import type { Kpi, Office, Target } from './office.ts'
import { isMet, targetInForce } from './targets.ts'

/** Local dates, both inclusive. */
export interface Dates { readonly from: string, readonly to: string }

/** A figure held against a target; `isMet` is null without the one or the other, or where the target only informs. */
export interface Judged extends Dates { readonly target: Target | null, readonly figure: number | null, readonly isMet: boolean | null }

/**
 * A period is judged by the target at its end: one verdict, as a report needs one. Where targets changed within it,
 * `parts` has each stretch by the target of its own time, so that the change is seen and nothing is judged by what did
 * not hold yet; where they did not, `parts` is the period alone.
 */
export interface Judgement { readonly whole: Judged, readonly parts: readonly Judged[] }

export interface Asked { readonly targets: readonly Target[], readonly kpi: Kpi, readonly level: Level }

/** `figureOf` gives the figure of any stretch of the period; null when nothing was measured in it. */
export function judge(asked: Asked, period: Dates, figureOf: (dates: Dates) => number | null): Judgement {
  return {
    whole: judged(period, at(asked, period.to), figureOf(period)),
    parts: stretches(asked, period).map((dates) => judged(dates, at(asked, dates.to), figureOf(dates))),
  }
}

/** The period cut wherever another target comes into force. */
export function stretches(asked: Asked, { from, to }: Dates): Dates[] {
  const days = asked.targets.flatMap((target) => [target.from, ...target.to === null ? [] : [dateAfter(target.to, 1)]])
  const cuts = [...new Set(days)].filter((day) => from < day && day <= to && at(asked, day) !== at(asked, dateAfter(day, -1))).sort()
  const begins = [from, ...cuts]
  return begins.map((begin, index) => {
    const next = begins[index + 1]
    return { from: begin, to: next === undefined ? to : dateAfter(next, -1) }
  })
}

/**
 * Which targets may not be changed as they are asked to be: what a day that has passed was judged by stays. A target
 * that has begun can be ended from today on, and a new one begins today or later.
 */
export function rewritten(before: readonly Target[], after: readonly Target[], today: string): Target[] {
  const yesterday = dateAfter(today, -1)
  const hasBegun = ({ from }: Target) => from < today
  const mayBecome = (old: Target, one: Target) =>
    sameBut(old, one) && (one.to === old.to || (lastDay(old) >= yesterday && lastDay(one) >= yesterday))
  return [
    ...before.filter((old) => hasBegun(old) && !after.some((one) => mayBecome(old, one))),
    ...after.filter((one) => hasBegun(one) && !before.some((old) => sameBut(old, one))),
  ]
}

/** What is wrong with the targets of changed settings; `today` is a local date. */
export function targetFaults(before: Pick<Office, 'targets'>, after: Pick<Office, 'targets'>, today: string): SettingFault[] {
  const hasNoBaseline = ({ reading, baselineSeconds = null }: Target) => reading === 'reductionVsBaseline' && baselineSeconds === null
  return [
    ...rewritten(before.targets, after.targets, today).map((target) => ({ code: 'begunTarget' as const, at: nameOf(target) })),
    ...after.targets.filter(hasNoBaseline).map((target) => ({ code: 'noBaseline' as const, at: nameOf(target) })),
  ]
}

function nameOf({ kpi, from }: Target): string {
  return `targets.${kpi}.${from}`
}

function lastDay({ to }: Target): string {
  return to ?? '9999-12-31'
}

/** The same target but for its end. */
function sameBut(one: Target, other: Target): boolean {
  const parts = ({ kpi, from, limit, source, level = 'any', reading = 'information', baselineSeconds = null, denominator = 'all' }: Target) =>
    [kpi, from, limit, source, level, reading, baselineSeconds, denominator].join('|')
  return parts(one) === parts(other)
}

function at({ targets, kpi, level }: Asked, date: string): Target | null {
  return targetInForce(targets, kpi, date, level)
}

function judged(dates: Dates, target: Target | null, figure: number | null): Judged {
  return { ...dates, target, figure, isMet: target === null || figure === null ? null : isMet(target, figure) }
}
