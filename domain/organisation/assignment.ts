export const staffTypes = ['civilServant', 'publicEmployee', 'postal', 'contract', 'seconded'] as const
/**
 * Whose people work at the counters: civil servants, public employees, the public postal service (D10), contract staff,
 * and those whom a vertical agency has sent (D19). Postal staff and contract staff guide, receive and hand out; they approve nothing.
 */
export type StaffType = typeof staffTypes[number]

/**
 * Where somebody works as what, between two local dates; `home` is the unit that has sent them. The position and the counters
 * (by id, as the office had them then) are what was entered at the time; older assignments say nothing of them.
 */
export interface Assignment {
  readonly from: string
  readonly to: string | null
  readonly type: StaffType
  readonly home: string | null
  readonly position?: string | undefined
  readonly counters?: readonly string[] | undefined
}

export type AssignmentFaultCode = 'overlap' | 'endsBeforeItBegins' | 'homeMissing'

export function assignmentOn(assignments: readonly Assignment[], date: string): Assignment | null {
  return assignments.find(({ from, to }) => from <= date && (to === null || date <= to)) ?? null
}

export function mayApprove({ type }: Assignment): boolean {
  return type !== 'postal' && type !== 'contract'
}

/** What contradicts itself: nobody works as two things on one day, and who was seconded was sent by somebody. */
export function assignmentFaults(assignments: readonly Assignment[]): AssignmentFaultCode[] {
  const sorted = assignments.toSorted((one, other) => one.from < other.from ? -1 : 1)
  const overlaps = sorted.some(({ from }, index) => index > 0 && (sorted[index - 1]?.to ?? '9999-12-31') >= from)
  return [
    ...overlaps ? ['overlap' as const] : [],
    ...sorted.some(({ from, to }) => to !== null && to < from) ? ['endsBeforeItBegins' as const] : [],
    ...sorted.some(({ type, home }) => type === 'seconded' && home === null) ? ['homeMissing' as const] : [],
  ]
}

/** A secondment lasts 12 to 36 months a term (NĐ 118/2025 Điều 11); false for one that is known to be shorter or longer. */
export function isUsualTerm({ type, from, to }: Assignment): boolean {
  if (type !== 'seconded' || to === null) return true
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return months >= 12 && months <= 36
}
