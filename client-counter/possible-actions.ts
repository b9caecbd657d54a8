import type { TicketState } from '../domain/ticket-state.ts'
import { nextStep, type CounterView } from './next-step.ts'

export const actions = ['recall', 'miss', 'hold', 'transfer', 'finishAs', 'callGiven', 'pause', 'close'] as const
/** What an officer may do beside the next natural thing. */
export type Action = typeof actions[number]

const withTicket: Partial<Record<TicketState, readonly Action[]>> = {
  called: ['recall', 'miss', 'transfer'],
  serving: ['finishAs', 'hold', 'transfer'],
}

/** The actions that the counter's state admits now. */
export function possibleActions(view: CounterView, officer: string): ReadonlySet<Action> {
  if (['dayClosed', 'notMine', 'open'].includes(nextStep(view, officer))) return new Set()
  if (view.inHand !== null) return new Set(withTicket[view.inHand.state])
  return new Set(view.status === 'paused' ? ['close'] : ['callGiven', 'pause', 'close'])
}

/** True when the counter can take a ticket up: one called by number, or one that is held. */
export function isHandFree(view: CounterView, officer: string): boolean {
  return ['callNext', 'wait'].includes(nextStep(view, officer))
}
