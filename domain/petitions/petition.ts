import type { Role } from '../actor.ts'

/** What a case is about. 'attitude' is what indicator 7 counts; all of them count for indicator 8 (domain.md 2.3). */
export const petitionClasses = [
  'attitude', 'time', 'procedure', 'fees', 'facilities', 'system', 'praise', 'policy', 'other',
] as const
export type PetitionClass = typeof petitionClasses[number]

/** What came of a case. 'verifiedUntrue' is said of a complaint that was looked into and found untrue or slanderous. */
export const answeredOutcomes = ['upheld', 'partly', 'notUpheld', 'verifiedUntrue', 'outsideCompetence'] as const
export type AnsweredOutcome = typeof answeredOutcomes[number]
export const petitionOutcomes = [...answeredOutcomes, 'withdrawn'] as const
export type PetitionOutcome = typeof petitionOutcomes[number]

export type PetitionState = 'received' | 'classified' | 'assigned' | 'answered' | 'closed'

/** Why a due date was moved: coded, so that it can be counted. */
export const dueReasons = ['complex', 'otherAgency', 'citizenAsked', 'correction'] as const
export type DueReason = typeof dueReasons[number]

/** Who acts on a case. A citizen is whoever holds its link. */
export type PetitionActor =
  | { readonly kind: 'staff', readonly id: string, readonly role: Role }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' }

/** Whom a case can be given to. */
export interface Colleague { readonly id: string, readonly role: Role }

/**
 * A case as its events tell it. It holds no words and nobody's name: they lie beside it under its id, where they can be
 * corrected and forgotten. Dates are local dates of the office.
 */
export interface Petition {
  readonly state: PetitionState
  readonly source: 'phone' | 'comment'
  readonly receivedAt: number
  readonly receivedOn: string
  /** As the citizen chose it, until somebody has classified it. */
  readonly kind: PetitionClass
  readonly assignee: string | null
  readonly dueOn: string
  /** How often the due date was moved. */
  readonly moved: number
  readonly closedAt: number | null
  readonly closedOn: string | null
  readonly outcome: PetitionOutcome | null
  /** The id of the answer, once there is one. */
  readonly answer: string | null
  readonly publishedAt: number | null
  /** The id of what was published; null while nothing is. */
  readonly summary: string | null
  readonly reopened: number
  /** True when it was closed after its due date, if only once. */
  readonly wasLate: boolean
  readonly isForgotten: boolean
}

export function isOpen({ state }: Pick<Petition, 'state'>): boolean {
  return state !== 'closed'
}
