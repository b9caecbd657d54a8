import type { Event } from './events.ts'
import type { RefusalCode } from './refusals.ts'

/** What the asker is told: the ticket that the command concerned, and for a new one how many wait before it. */
export interface Answer { readonly ticket: string | null, readonly ahead: number | null }

export type Accepted = { readonly events: readonly Event[], readonly answer: Answer }
export type Decision = Accepted | { readonly refusal: RefusalCode }

export function refuse(refusal: RefusalCode): Decision {
  return { refusal }
}

export function accept(ticket: string | null, ...events: Event[]): Accepted {
  return { events, answer: { ticket, ahead: null } }
}

export function isRefused(decision: Decision): decision is { readonly refusal: RefusalCode } {
  return 'refusal' in decision
}
