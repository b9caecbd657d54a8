import type { CallReason, Passed } from '../queue/call-reason.ts'
import type { Ticket } from '../ticket.ts'

/** Why a ticket was called, as it is told to officers and managers; null before its first call. */
export interface ShownReason extends Omit<CallReason, 'passed' | 'rank'> {
  readonly passed: readonly Passed[]
  /** From when it counted as waiting, and when it was appointed to come. */
  readonly from: number
  readonly appointedAt: number | null
}

export function shownReason({ reason, appointedAt }: Ticket): ShownReason | null {
  if (reason === null) return null
  const { rule, rank, creditSeconds, waiting, passedOver, passed = [] } = reason
  return { rule, creditSeconds, waiting, passedOver, passed, from: rank, appointedAt }
}
