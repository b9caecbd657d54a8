import type { TicketState } from '../domain/ticket-state.ts'
import { nextStep, type CounterView } from './next-step.ts'

export const actions = [
  'recall', 'miss', 'finishAs', 'continue', 'hold', 'transfer', 'callGiven', 'issue', 'pause', 'prioritise', 'handOver', 'close',
] as const
/** What an officer may do beside the next natural thing. */
export type Action = typeof actions[number]

export function isAction(name: string): name is Action {
  return actions.some((action) => action === name)
}

const withTicket: Partial<Record<TicketState, readonly Action[]>> = {
  called: ['recall', 'miss', 'transfer'],
  serving: ['finishAs', 'continue', 'hold', 'transfer'],
}

/** The actions that the counter's state admits now. */
export function possibleActions(view: CounterView, officer: string): ReadonlySet<Action> {
  if (['dayClosed', 'notMine', 'open'].includes(nextStep(view, officer))) return new Set()
  const always: readonly Action[] = view.waiting.length > 0 ? ['issue', 'prioritise', 'handOver'] : ['issue', 'handOver']
  if (view.inHand !== null) return new Set([...withTicket[view.inHand.state] ?? [], ...always])
  return new Set([...always, ...view.status === 'paused' ? ['close'] as const : ['callGiven', 'pause', 'close'] as const])
}

/** What is pressed many times a day, and what is pressed now and then; each in the order of the buttons. */
export function byUse(possible: ReadonlySet<Action>): { often: readonly Action[], seldom: readonly Action[] } {
  const shown = actions.filter((action) => possible.has(action))
  const isOften = (action: Action) => action === 'issue' ? possible.has('callGiven') : !seldom.includes(action)
  return { often: shown.filter(isOften), seldom: shown.filter((action) => !isOften(action)) }
}

const seldom: readonly Action[] = ['prioritise', 'handOver', 'close']

/** True when the counter can take a ticket up: one called by number, or one that is held. */
export function isHandFree(view: CounterView, officer: string): boolean {
  return ['callNext', 'wait'].includes(nextStep(view, officer))
}
