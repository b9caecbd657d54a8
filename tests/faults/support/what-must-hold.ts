import { emptyDay } from '../../../domain/day.ts'
import type { Event } from '../../../domain/events.ts'
import { readTicketNumber } from '../../../domain/ticket-number.ts'
import { firstBreak } from '../../../server/ledger/chain.ts'
import type { Entry } from '../../../server/ledger/entry.ts'
import { foldEntries } from '../../../server/ledger/folded.ts'
import type { Told } from './account.ts'
import type { Kept } from './data-folder.ts'

/** Every promise that a ledger breaks, in words; none when it is as it must be. */
export function brokenPromises({ entries, remarks }: Kept): string[] {
  const events = entries.flatMap((entry) => entry.events)
  const broken = firstBreak(entries)
  return [
    ...broken === null ? [] : [`the ledger is not whole at ${broken.seq}: ${broken.why}`],
    ...twice(entries.map(({ commandId }) => commandId)).map((id) => `command ${id} was carried out twice`),
    ...wrongSeries(events), ...wrongHands(events), ...wrongFold(entries), ...lostWords(events, remarks),
  ]
}

/** Answers that were given and are not in the ledger as they were given, and refusals that are. */
export function brokenWord(told: Told, { entries }: Kept): string[] {
  const kept = new Map(entries.map((entry) => [entry.commandId, entry]))
  const asGiven = ({ ticket, ahead }: { ticket: string | null, ahead: number | null }) => `${ticket ?? '-'} ${ahead ?? '-'}`
  return [
    ...told.answered.flatMap(({ id, name, answer }) => {
      const entry = kept.get(id)
      if (entry === undefined) return [`${name} ${id} was answered and is lost`]
      return asGiven(entry.answer) === asGiven(answer) ? [] : [`${name} ${id} was answered ${asGiven(answer)}, kept is ${asGiven(entry.answer)}`]
    }),
    ...told.refused.filter(({ id }) => kept.has(id)).map(({ id, name }) => `${name} ${id} was refused and carried out`),
  ]
}

/** Entries that nobody was told of, when nothing is under way any more. */
export function untold(told: Told, { entries }: Kept): string[] {
  const known = new Set(told.answered.map(({ id }) => id))
  return entries.filter(({ commandId }) => commandId !== 'day:open' && !known.has(commandId)).map(({ commandId }) => commandId)
}

/** In each series 1, 2, 3 …, in this order. */
function wrongSeries(events: readonly Event[]): string[] {
  const last = new Map<string, number>()
  return events.flatMap((event) => {
    if (event.type !== 'ticketIssued') return []
    const { prefix, serial } = readTicketNumber(event.ticket) ?? { prefix: event.ticket, serial: 0 }
    const expected = (last.get(prefix) ?? 0) + 1
    last.set(prefix, serial)
    return serial === expected ? [] : [`${event.ticket} was issued where ${prefix}${expected} was due`]
  })
}

/** Follows every ticket from hand to hand by the facts alone, without the domain's fold. */
function wrongHands(events: readonly Event[]): string[] {
  const hands = new Map<string, string>()
  return events.flatMap((event) => {
    if (event.type === 'ticketCalled' || event.type === 'ticketResumed') return taken(hands, event)
    return isLeaving(event) ? left(hands, event) : []
  })
}

interface InHand { readonly counter: string, readonly ticket: string }

function taken(hands: Map<string, string>, { counter, ticket }: InHand): string[] {
  const before = hands.get(counter)
  const isElsewhere = [...hands.values()].includes(ticket)
  hands.set(counter, ticket)
  return [
    ...before === undefined ? [] : [`counter ${counter} took ${ticket} with ${before} in hand`],
    ...isElsewhere ? [`${ticket} came to counter ${counter} out of another hand`] : [],
  ]
}

function left(hands: Map<string, string>, { counter, ticket }: InHand): string[] {
  const before = hands.get(counter)
  hands.delete(counter)
  return before === ticket ? [] : [`${ticket} left counter ${counter}, where it was not`]
}

function isLeaving(event: Event): event is Extract<Event, InHand> {
  return ['serviceFinished', 'ticketMissed', 'ticketHeld', 'ticketTransferred'].includes(event.type)
}

/** What the domain makes of it says the same: a ticket in one hand, and in that one only. */
function wrongFold(entries: readonly Entry[]): string[] {
  const { tickets, counters } = foldEntries(emptyDay, entries).day
  const inHands = Object.entries(counters).flatMap(([counter, { inHand }]) => inHand === null ? [] : [`${inHand} at ${counter}`])
  const atCounters = tickets.flatMap(({ number, counter }) => counter === null ? [] : [`${number} at ${counter}`])
  return [
    ...twice(tickets.map(({ number }) => number)).map((number) => `${number} was issued twice`),
    ...inHands.filter((one) => !atCounters.includes(one)).map((one) => `only the counter says ${one}`),
    ...atCounters.filter((one) => !inHands.includes(one)).map((one) => `only the ticket says ${one}`),
  ]
}

/** Words that a rating names lie beside the ledger. */
function lostWords(events: readonly Event[], remarks: ReadonlySet<string>): string[] {
  return events.flatMap((event) => event.type === 'serviceRated' && event.remark !== null && !remarks.has(event.remark)
    ? [`the words ${event.remark} with ${event.ticket} are lost`]
    : [])
}

function twice(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index)
}
