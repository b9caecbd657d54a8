import type { Day } from '../day.ts'
import type { CallReason } from '../events.ts'
import type { Counter } from '../office.ts'
import type { Ticket } from '../ticket.ts'
import { counterLine, isBefore } from './lines.ts'

/**
 * The ticket this counter should call now: the lowest rank among those sent to it and its primary services,
 * then among its secondary ones; null when nobody waits for it.
 */
export function nextFor(day: Day, counter: Counter): Ticket | null {
  return firstOf(day, [counterLine(counter.id), ...counter.primary]) ?? firstOf(day, counter.secondary)
}

/** Those who wait for this counter, first of each line first. */
export function waitingFor(day: Day, counter: Counter): Ticket[] {
  return linesOf(counter).flatMap((line) => ticketsIn(day, line))
}

/** Those who wait in a line, in the order of their rank. */
export function ticketsIn(day: Day, line: string): Ticket[] {
  return (day.lines[line] ?? []).map((order) => day.tickets[order]).filter((ticket) => ticket !== undefined)
}

export function reasonFor(day: Day, counter: Counter, ticket: Ticket, rule: CallReason['rule']): CallReason {
  let waiting = 0
  let passedOver = 0
  for (const line of linesOf(counter)) {
    for (const order of day.lines[line] ?? []) {
      waiting += 1
      if (order < ticket.order) passedOver += 1
    }
  }
  return { rule, rank: ticket.rank, creditSeconds: ticket.creditSeconds, waiting, passedOver }
}

/** Every line a counter takes from, each once. */
export function linesOf(counter: Counter): string[] {
  return [...new Set([counterLine(counter.id), ...counter.primary, ...counter.secondary])]
}

function firstOf(day: Day, lines: readonly string[]): Ticket | null {
  let first: Ticket | null = null
  for (const line of lines) {
    const head = day.tickets[day.lines[line]?.[0] ?? -1]
    if (head !== undefined && (first === null || isBefore(head, first))) first = head
  }
  return first
}
