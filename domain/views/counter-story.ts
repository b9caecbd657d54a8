import { counterStateOf, emptyDay, knownTicket, type CounterState, type Day } from '../day.ts'
import type { Event } from '../events.ts'
import { evolve } from '../evolve/evolve.ts'
import { counterOf } from '../office.ts'
import type { Directory } from '../person.ts'
import type { PauseReason } from '../reasons.ts'

/** What a counter did from one moment to the next. */
export interface CounterStretch {
  readonly from: number
  readonly to: number
  readonly doing: 'closed' | 'free' | 'idle' | 'called' | 'serving' | 'paused'
  readonly ticket: string | null
  readonly officerName: string | null
  readonly pauseReason: PauseReason | null
}

export interface CounterStory {
  readonly id: string
  readonly label: string
  /** From when it was first open until now or the day's end: every moment once. */
  readonly stretches: readonly CounterStretch[]
  /** What was served there, in the order of its end. */
  readonly served: readonly { readonly ticket: string, readonly service: string, readonly from: number, readonly to: number, readonly outcome: string | null }[]
}

/** A counter's day as the ledger tells it, until `now`; null when the office has no such counter. */
export function counterStory(events: readonly Event[], id: string, now: number, directory: Directory): CounterStory | null {
  const { day, marks } = marksOf(events, id, directory)
  const counter = day.office === null ? undefined : counterOf(day.office, id)
  if (counter === undefined) return null
  return { id, label: counter.label, stretches: stretchesOf(marks, day.closed ? day.lastAt : Math.max(now, day.lastAt)), served: servedAt(day, id) }
}

function marksOf(events: readonly Event[], id: string, directory: Directory) {
  const marks: Omit<CounterStretch, 'to'>[] = []
  let day = emptyDay
  for (const event of events) {
    day = evolve(day, event)
    const last = marks.at(-1)
    const mark = markAt(day, id, Math.max(event.at, last?.from ?? event.at), directory)
    if (last === undefined ? mark.doing !== 'closed' : !isSame(last, mark)) marks.push(mark)
  }
  return { day, marks }
}

function stretchesOf(marks: readonly Omit<CounterStretch, 'to'>[], end: number): CounterStretch[] {
  return marks.map((mark, index) => ({ ...mark, to: marks[index + 1]?.from ?? end })).filter(({ from, to }) => from < to)
}

function markAt(day: Day, id: string, from: number, directory: Directory): Omit<CounterStretch, 'to'> {
  const state = counterStateOf(day, id)
  const { officer, inHand, status, pauseReason } = state
  return {
    from, doing: doingOf(day, id, state), ticket: inHand, pauseReason: status === 'paused' ? pauseReason : null,
    officerName: officer === null ? null : directory[officer]?.name ?? officer,
  }
}

function doingOf(day: Day, id: string, { status, inHand }: CounterState): CounterStretch['doing'] {
  if (inHand !== null) return knownTicket(day, inHand).state === 'called' ? 'called' : 'serving'
  if (status !== 'open') return status
  return id in day.idle ? 'idle' : 'free'
}

function isSame(one: Omit<CounterStretch, 'to'>, other: Omit<CounterStretch, 'to'>): boolean {
  return one.doing === other.doing && one.ticket === other.ticket && one.officerName === other.officerName && one.pauseReason === other.pauseReason
}

function servedAt({ tickets }: Day, id: string): CounterStory['served'] {
  return tickets.flatMap(({ number, transactions, spans }) => transactions.flatMap(({ service, counter, endedAt, outcome }, index) => {
    if (counter !== id || endedAt === null) return []
    const from = spans.find(({ state, transaction }) => state === 'serving' && transaction === index)?.from ?? endedAt
    return [{ ticket: number, service, from, to: endedAt, outcome }]
  })).sort((one, other) => one.to - other.to)
}
