import type { Day } from '../day.ts'
import type { Ticket } from '../ticket.ts'

export type Lines = Day['lines']

/** The line a ticket waits in: its service's, or that of the counter it was sent to. */
export function lineOf(ticket: Pick<Ticket, 'service' | 'toCounter'>): string {
  return ticket.toCounter === null ? ticket.service : counterLine(ticket.toCounter)
}

/** Ids never begin with '@', so a counter's line cannot be taken for a service's. */
export function counterLine(counter: string): string {
  return `@${counter}`
}

/** True when `one` is before `other`: by rank, then in order of issue. */
export function isBefore(one: Pick<Ticket, 'rank' | 'order'>, other: Pick<Ticket, 'rank' | 'order'>): boolean {
  return one.rank < other.rank || (one.rank === other.rank && one.order < other.order)
}

export function joinLine(lines: Lines, tickets: readonly Ticket[], ticket: Ticket): Lines {
  const key = lineOf(ticket)
  const line = lines[key] ?? []
  const place = placeIn(line, tickets, ticket)
  return { ...lines, [key]: [...line.slice(0, place), ticket.order, ...line.slice(place)] }
}

export function leaveLine(lines: Lines, ticket: Ticket): Lines {
  const key = lineOf(ticket)
  return { ...lines, [key]: (lines[key] ?? []).filter((order) => order !== ticket.order) }
}

/** How many of the line are before one with this rank and order. */
export function placeIn(
  line: readonly number[], tickets: readonly Ticket[], ticket: Pick<Ticket, 'rank' | 'order'>,
): number {
  let low = 0
  let high = line.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = tickets[line[middle] ?? -1]
    if (other !== undefined && isBefore(other, ticket)) low = middle + 1
    else high = middle
  }
  return low
}
