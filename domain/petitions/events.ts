import type { DueReason, PetitionActor, PetitionClass, PetitionOutcome } from './petition.ts'

type Facts = {
  received: { readonly source: 'phone' | 'comment', readonly kind: PetitionClass, readonly dueOn: string }
  /** Somebody has seen the citizen's name, phone number and words. */
  opened: object
  classified: { readonly kind: PetitionClass }
  assigned: { readonly to: string }
  dueSet: { readonly dueOn: string, readonly reason: DueReason }
  /** The answer lies beside the case under this id. */
  answered: { readonly words: string }
  /** Approved: from now on the citizen reads the answer. */
  closed: { readonly outcome: PetitionOutcome }
  /** What everybody may read lies beside the case under this id. */
  published: { readonly words: string }
  unpublished: object
  reopened: { readonly dueOn: string }
  personalDataForgotten: object
}

export type PetitionEventType = keyof Facts
/** A fact in the history of a case: when (milliseconds), on which local date of the office, and by whom. */
export type PetitionEventOf<T extends PetitionEventType> =
  { readonly type: T, readonly at: number, readonly on: string, readonly by: PetitionActor } & Facts[T]
export type PetitionEvent = { [T in PetitionEventType]: PetitionEventOf<T> }[PetitionEventType]
