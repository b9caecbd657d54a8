import type { Report, ReportFigure, ReportTarget } from '../../contract/reports.ts'
import { canonical, sha256 } from '../ledger/entry.ts'

/** Tells the figures of a report from others: neither when it was made, nor what anything was called then. */
export function markOf(report: Report): string {
  return markWith(report, () => true)
}

/**
 * Whether two reports of the same period say the same of it. A catalogue of procedures has no history: that it is another
 * today makes no report of a past period wrong.
 */
export function isSame(one: Report, other: Report): boolean {
  const ofThePeriod = ({ group }: ReportFigure) => group !== 'onTheSpot'
  return markWith(one, ofThePeriod) === markWith(other, ofThePeriod)
}

function markWith({ subject: { kind, id }, period: { name, calendar }, by, all, rows }: Report, isMarked: (figure: ReportFigure) => boolean): string {
  const figures = [all, ...rows].map((row) => ({ id: row.id, figures: row.figures.filter(isMarked).map(withoutEnds) }))
  return sha256(canonical({ kind, id, name, calendar, by, figures }))
}

/** When a target ends is often said later, and does not change what it was on the last day of a period. */
function withoutEnds({ target, parts = [], ...figure }: ReportFigure): object {
  return { ...figure, target: withoutEnd(target), parts: parts.map((part) => ({ ...part, target: withoutEnd(part.target) })) }
}

function withoutEnd(target: ReportTarget | null): object | null {
  if (target === null) return null
  const { to: _to, ...rest } = target
  return rest
}
