import type { CommandName, Input } from '../contract/commands.ts'
import type { TicketState } from '../domain/ticket-state.ts'
import { nextStep, type CounterView } from './next-step.ts'
import { isHandFree, possibleActions, type Action } from './possible-actions.ts'

/** What a press asked for. */
export interface Asked { readonly name: CommandName, readonly input: Input<CommandName> }

/** Why something can no longer be done; the words are in the texts under `press.why`. */
export type Reason =
  | 'dayClosed' | 'closed' | 'colleague' | 'otherWindow' | 'paused' | 'handFull' | 'otherState' | 'changed'
  | 'missed' | 'held' | 'waiting' | 'gone'

/** `state` is that of the ticket in hand, which `ticket` then names. */
export interface Why { readonly reason: Reason, readonly ticket: string | null, readonly state: TicketState | null, readonly officer: string }

type Sensible = (view: CounterView, officer: string, ticket: string | null) => boolean

const isNext = (...steps: readonly string[]): Sensible => (view, officer, ticket) =>
  steps.includes(nextStep(view, officer)) && isAbout(view, ticket)

const isPossible = (action: Action): Sensible => (view, officer, ticket) =>
  possibleActions(view, officer).has(action) && isAbout(view, ticket)

const isIn = (list: 'waiting' | 'held'): Sensible => (view, officer, ticket) =>
  isHandFree(view, officer) && view[list].some(({ number }) => number === ticket)

/** For each thing that may be asked for at a counter: whether it still means what it meant when it was pressed. */
const sensible: Partial<Record<CommandName, Sensible>> = {
  'counter:open': isNext('open'),
  'counter:resume': isNext('resume'),
  'counter:pause': isPossible('pause'),
  'counter:close': isPossible('close'),
  'ticket:callNext': isNext('callNext', 'wait'),
  'ticket:call': isIn('waiting'),
  'ticket:resume': isIn('held'),
  'ticket:return': (view, _officer, ticket) => !view.closed && view.missed.some(({ number }) => number === ticket),
  'ticket:walkIn': isNext('callNext', 'wait'),
  'ticket:start': isNext('start'),
  'ticket:finish': isNext('finish'),
  'ticket:continue': isNext('finish'),
  'ticket:recall': isPossible('recall'),
  'ticket:miss': isPossible('miss'),
  'ticket:hold': isPossible('hold'),
  'ticket:transfer': isPossible('transfer'),
}

/** These need a free hand, whatever ticket they name. */
const takingUp: readonly CommandName[] = ['ticket:callNext', 'ticket:call', 'ticket:walkIn', 'ticket:resume']

/**
 * What speaks against sending a press now that was made on an older picture, of which `then` is the mark; null when
 * nothing does. What is not in the table makes sense as long as the counter stands as it did.
 */
export function whyNot({ name, input }: Asked, then: string, view: CounterView, officer: string): Why | null {
  const ticket = ticketIn(input)
  const isSensible = sensible[name]?.(view, officer, ticket) ?? deskMark(view) === then
  if (isSensible) return null
  return notHere(view, officer) ?? notInHand(view, takingUp.includes(name) ? null : ticket) ?? atRest(view, ticket)
}

/** The same text as long as nothing has happened at the counter itself. */
export function deskMark({ status, since, officer, inHand, today }: CounterView): string {
  return JSON.stringify([status, since, officer?.id, inHand?.number, inHand?.state, inHand?.calledTimes, today.served, today.missed])
}

export function ticketIn(input: Input<CommandName>): string | null {
  return 'ticket' in input ? input.ticket : null
}

/** A command that names a ticket is about this one and no other. */
function isAbout({ inHand }: CounterView, ticket: string | null): boolean {
  return ticket === null || inHand?.number === ticket
}

function why(reason: Reason, ticket: string | null = null, state: TicketState | null = null): Why {
  return { reason, ticket, state, officer: '' }
}

function notHere(view: CounterView, officer: string): Why | null {
  if (view.closed) return why('dayClosed')
  if (view.status === 'closed') return why('closed')
  return view.officer === null || view.officer.id === officer ? null : { ...why('colleague'), officer: view.officer.name }
}

/** For what is about the hand: what it holds instead, or how else the ticket stands that it held. */
function notInHand({ inHand, status }: CounterView, ticket: string | null): Why | null {
  if (inHand === null) return ticket === null && status === 'paused' ? why('paused') : null
  if (ticket === null) return why('handFull', inHand.number, inHand.state)
  return inHand.number === ticket ? why('otherState', ticket, inHand.state) : null
}

/** For what is about a ticket that is not in hand: where that is. */
function atRest(view: CounterView, ticket: string | null): Why {
  const lists = ['missed', 'held', 'waiting'] as const
  if (ticket === null) return why('changed')
  return why(lists.find((list) => view[list].some(({ number }) => number === ticket)) ?? 'gone', ticket)
}
