import { counterStateOf, type CounterState, type Day } from '../day.ts'
import type { Counter } from '../office.ts'
import { lineOf } from '../queue/lines.ts'
import { linesOf, takenBy } from '../queue/next.ts'
import type { PauseReason } from '../reasons.ts'
import type { Span, Ticket } from '../ticket.ts'

/** What a counter that could have called the ticket was doing. */
export interface CounterDoing {
  readonly id: string
  readonly label: string
  readonly doing: 'busy' | 'free' | 'paused' | 'closed'
  /** Whom it was busy with, and why it was paused. */
  readonly ticket: string | null
  readonly pauseReason: PauseReason | null
}

/** Why somebody went on waiting: all who could have called were busy, one of them was free, the rest paused, or none was open. */
export type WaitCause = 'busy' | 'free' | 'paused' | 'closed'

/** A part of a wait through which the hall stood still for the ticket. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly cause: WaitCause
  /** How many stood before it in its line. */
  readonly ahead: number
  readonly counters: readonly CounterDoing[]
}

/** What says where a ticket stands; one that the ledger does not know yet has no place in the order. */
export type Standing = Pick<Ticket, 'number' | 'service' | 'toCounter' | 'creditSeconds'> & { readonly order: number | null }

/** How it stood for the ticket from a moment on. */
export type Moment = Omit<Stretch, 'to'>

/** `takers`: the counters that call from its line. */
export function momentAt(day: Day, ticket: Standing, takers: readonly Counter[], from: number): Moment {
  const counters = takers.map(({ id, label }) => doingOf(counterStateOf(day, id), id, label))
  const line = day.lines[lineOf(ticket)] ?? []
  const ahead = ticket.order === null ? line.length : Math.max(0, line.indexOf(ticket.order))
  return { from, cause: causeOf(counters), ahead, counters }
}

/** The counters that call from its line, also those that are closed. */
export function takersOf({ office }: Day, ticket: Standing): Counter[] {
  const line = lineOf(ticket)
  return (office?.counters ?? []).filter((counter) => linesOf(counter).includes(line) && takenBy(counter)(ticket))
}

function doingOf({ status, inHand, pauseReason }: CounterState, id: string, label: string): CounterDoing {
  const doing = inHand !== null ? 'busy' : status === 'open' ? 'free' : status
  return { id, label, doing, ticket: inHand, pauseReason: doing === 'paused' ? pauseReason : null }
}

function causeOf(counters: readonly CounterDoing[]): WaitCause {
  const isAny = (doing: CounterDoing['doing']) => counters.some((counter) => counter.doing === doing)
  if (isAny('free')) return 'free'
  if (isAny('busy')) return 'busy'
  return isAny('paused') ? 'paused' : 'closed'
}

/** Whether it stood in the same way. */
export function isSame(one: Moment, other: Moment): boolean {
  return one.cause === other.cause && one.ahead === other.ahead && sameDoings(one.counters, other.counters)
}

function sameDoings(some: readonly CounterDoing[], others: readonly CounterDoing[]): boolean {
  return some.length === others.length && some.every(({ id, doing, ticket, pauseReason }, index) => {
    const other = others[index]
    return other?.id === id && other.doing === doing && other.ticket === ticket && other.pauseReason === pauseReason
  })
}

/** Every moment of a span exactly once: each known moment holds until the next. */
export function stretchesIn(moments: readonly Moment[], { from, to }: Span): Stretch[] {
  const inOrder = moments.filter((moment, index) => index === 0 || moment.from < to)
  const stretches = inOrder.flatMap((moment, index) => {
    const [begins, ends] = [index === 0 ? from : Math.max(from, moment.from), Math.min(to, inOrder[index + 1]?.from ?? to)]
    return begins < ends ? [{ ...moment, from: begins, to: ends }] : []
  })
  return stretches.reduce<Stretch[]>(joinedWith, [])
}

/** Two that stand in the same way are one. */
function joinedWith(before: readonly Stretch[], next: Stretch): Stretch[] {
  const last = before.at(-1)
  return last !== undefined && isSame(last, next) ? [...before.slice(0, -1), { ...last, to: next.to }] : [...before, next]
}
