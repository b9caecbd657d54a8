import { after, type TicketState } from '../domain/ticket-state.ts'
import type { ScreenView } from '../contract/views.ts'

export type TicketView = ScreenView<'ticket'>
export type Panel = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'rating' | 'finished' | 'withdrawn' | 'expired'

/** So few people ahead that one should be in the hall. */
const nearAhead = 3

export function shouldComeIn({ state, ahead }: Pick<TicketView, 'state' | 'ahead'>): boolean {
  return state === 'waiting' && ahead !== null && ahead <= nearAhead
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
