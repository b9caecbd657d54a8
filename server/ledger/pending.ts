import type { Answer } from '../../domain/decision.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import type { Asking, Entry } from './entry.ts'

export type Outcome =
  | { readonly answer: Answer }
  | { readonly refusal: RefusalCode | 'commandIdReused' | 'unavailable' }

/** A command on its way: decided on the head, perhaps not durable yet. */
export interface Pending extends Asking {
  readonly fingerprint: string
  readonly deadline: number
  readonly settle: (outcome: Outcome) => void
  readonly fail: (fault: unknown) => void
  /** Null when it left nothing to append: a refusal, or an answer that changes nothing. */
  entry: Entry | null
  /** It left nothing to append, and was decided on a ledger that had no more entries anywhere after it was asked. */
  isConfirmed: boolean
  outcome: Outcome
}

/** Depends only on what is durable up to `seq`. A "no" decided on a ledger that has grown elsewhere might have been a "yes". */
export function isSettled({ entry, isConfirmed }: Pending, seq: number): boolean {
  return entry === null ? isConfirmed : entry.seq <= seq
}

/** An entry that was kept found its ledger as it was when it was decided, and so as it was for all that were decided before it. */
export function confirmBefore(kept: Pending, all: readonly Pending[]): void {
  for (const pending of all.slice(0, Math.max(0, all.indexOf(kept)))) pending.isConfirmed = true
}

/** Has waited longer than it should for a database that does not answer. */
export function isTired({ deadline }: Pending): boolean {
  return deadline <= performance.now()
}
