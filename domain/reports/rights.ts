import { assignmentOn, mayApprove, type Assignment } from '../organisation/assignment.ts'
import type { Placed } from '../organisation/rights.ts'

/** Whose figures a report has. */
export interface Subject { readonly kind: 'office' | 'unit', readonly id: string }

/**
 * Who signs (D14): whoever leads the office, and for a unit the manager of the province; an inspector reads only, and
 * so do postal and contract staff, who approve nothing (D10). That a unit is under the own one is asked before.
 */
export function maySign({ role, office }: Placed, { kind, id }: Subject, assignments: readonly Assignment[], today: string): boolean {
  const worksAs = assignmentOn(assignments, today)
  if (worksAs !== null && !mayApprove(worksAs)) return false
  return kind === 'unit' ? role === 'provinceManager' : office === id && (role === 'manager' || role === 'administrator')
}
