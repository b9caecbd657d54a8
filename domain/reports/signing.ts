import type { PublicationRefusal } from '../publication/refusals.ts'

export interface Signing {
  readonly isOver: boolean
  /** The mark of the figures that the signer saw, of those computed now, and of those signed last; null when none were. */
  readonly seen: string
  readonly computed: string
  readonly signed: string | null
}

/** Why a report cannot be signed now; null when it can. What was signed is signed anew only once its figures have changed. */
export function signingRefusal({ isOver, seen, computed, signed }: Signing): PublicationRefusal | null {
  if (!isOver) return 'periodNotOver'
  if (seen !== computed) return 'figuresChanged'
  return signed === computed ? 'alreadyApproved' : null
}
