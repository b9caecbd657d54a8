import { counterStateOf, type Day } from '../day.ts'
import type { Counter } from '../office.ts'
import type { Ticket } from '../ticket.ts'
import { counterLine, isBefore, lineOf } from './lines.ts'

type Takes = (ticket: Pick<Ticket, 'creditSeconds' | 'toCounter'>) => boolean

/**
 * The ticket this counter should call now: the lowest rank among those sent to it and its primary services,
 * then among its secondary ones; null when nobody waits for it. After as many priority tickets in a row as the office
 * allows, it is the turn of the first of the others.
 */
export function nextFor(day: Day, counter: Counter): Ticket | null {
  const takes = takenBy(counter)
  for (const lines of tiersOf(counter)) {
    const first = firstOf(day, lines, takes)
    if (first === null) continue
    if (first.creditSeconds === 0 || !isBoundReached(day, counter)) return first
    return firstOf(day, lines, (ticket) => takes(ticket) && isOrdinary(ticket)) ?? first
  }
  return null
}

/** True when somebody without priority waits in the tier that the called one was called from. */
export function isOrdinaryWaiting(day: Day, counter: Counter, called: Ticket): boolean {
  const takes = takenBy(counter)
  const lines = tiersOf(counter).find((tier) => tier.includes(lineOf(called))) ?? []
  return firstOf(day, lines, (ticket) => takes(ticket) && isOrdinary(ticket)) !== null
}

/** Those who wait for this counter, first of each line first. */
export function waitingFor(day: Day, counter: Counter): Ticket[] {
  return linesOf(counter).flatMap((line) => ticketsIn(day, line)).filter(takenBy(counter))
}

/** Whether a counter calls this ticket at all: one for priority people takes no others but those sent to it. */
export function takenBy({ id, only }: Counter): Takes {
  return only === null ? () => true : ({ creditSeconds, toCounter }) => creditSeconds > 0 || toCounter === id
}

/** Those who wait in a line, in the order of their rank. */
export function ticketsIn(day: Day, line: string): Ticket[] {
  return (day.lines[line] ?? []).map((order) => day.tickets[order]).filter((ticket) => ticket !== undefined)
}

/** Every line a counter takes from, each once. */
export function linesOf(counter: Counter): string[] {
  return [...new Set(tiersOf(counter).flat())]
}

/** The lines that are called from first, and those that are called from when nobody stands in the first. */
export function tiersOf({ id, primary, secondary }: Counter): [first: readonly string[], second: readonly string[]] {
  return [[counterLine(id), ...primary], secondary]
}

function isBoundReached(day: Day, { id }: Counter): boolean {
  const bound = day.office?.priorityBound ?? null
  return bound !== null && counterStateOf(day, id).priorityRun >= bound
}

function isOrdinary({ creditSeconds }: Pick<Ticket, 'creditSeconds'>): boolean {
  return creditSeconds === 0
}

function firstOf(day: Day, lines: readonly string[], takes: Takes): Ticket | null {
  let first: Ticket | null = null
  for (const line of lines) {
    const head = firstIn(day, day.lines[line] ?? [], takes)
    if (head !== null && (first === null || isBefore(head, first))) first = head
  }
  return first
}

function firstIn(day: Day, line: readonly number[], takes: Takes): Ticket | null {
  for (const order of line) {
    const ticket = day.tickets[order]
    if (ticket !== undefined && takes(ticket)) return ticket
  }
  return null
}
