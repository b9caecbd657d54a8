import { after, type TicketState } from '../domain/ticket-state.ts'
import type { ScreenView } from '../contract/views.ts'

export type TicketView = ScreenView<'ticket'>
export type Panel = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'rating' | 'finished' | 'withdrawn' | 'expired'

/** So few people ahead that one should be in the hall, however long they may take. */
const nextAhead = 1
/** And so few that one should be, unless half of those who wait like this wait longer than that. */
const nearAhead = 3
const nearSeconds = 30 * 60

export function shouldComeIn({ state, ahead, expected }: Pick<TicketView, 'state' | 'ahead' | 'expected'>): boolean {
  if (state !== 'waiting' || ahead === null) return false
  return ahead <= nextAhead || (ahead <= nearAhead && (expected?.p50Seconds ?? 0) <= nearSeconds)
}

/** Somebody may call the number yet, so that sound is worth turning on. */
export function mayBeCalled(state: TicketState): boolean {
  return state === 'waiting' || state === 'held' || state === 'missed'
}

export function canWithdraw(state: TicketState): boolean {
  return after(state, 'withdraw') !== null
}

/** Grows with every call; a new one is announced. Null when nobody calls. */
export function callOf({ state, calledTimes, counter }: Pick<TicketView, 'state' | 'calledTimes' | 'counter'>): string | null {
  return state === 'called' ? `${counter?.id ?? ''}:${calledTimes}` : null
}
