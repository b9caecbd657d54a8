import { dateAfter } from '../hours/calendar.ts'
import type { Assignment } from './assignment.ts'

/**
 * Whether somebody can work as something else from this day on: what came before stays as it was written. The assignment
 * that began last may be put right as of its own first day.
 */
export function isReassignable(history: readonly Assignment[], { from }: Pick<Assignment, 'from'>): boolean {
  return history.every((one) => one.from <= from)
}

/** The history, oldest first, with somebody working as `next` from its first day on; what still went on ends the day before. */
export function reassigned(history: readonly Assignment[], next: Assignment): Assignment[] {
  const before = history.filter(({ from }) => from < next.from).toSorted((one, other) => one.from < other.from ? -1 : 1)
  return [...before.map((one) => one.to === null || one.to >= next.from ? { ...one, to: dateAfter(next.from, -1) } : one), next]
}

/** The history of somebody who leaves after `date`; what was to begin later does not. */
export function ended(history: readonly Assignment[], date: string): Assignment[] {
  return history.filter(({ from }) => from <= date).map((one) => one.to === null || one.to > date ? { ...one, to: date } : one)
}
