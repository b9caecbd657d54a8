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
  outcome: Outcome
}

/** Has waited longer than it should for a database that does not answer. */
export function isTired({ deadline }: Pending): boolean {
  return deadline <= performance.now()
}
