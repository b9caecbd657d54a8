import type { Row } from './record.ts'

/** What people do in the course of a day; `row` says who. Served people have the counter that serves them. */
export type Deed =
  | { readonly at: number, readonly kind: 'take' | 'leave', readonly row: number }
  | { readonly at: number, readonly kind: 'begin' | 'end', readonly row: number, readonly counter: number }

/** A counter of the replay: a recorded server, and which of the server's counters it is. */
export interface Seat { readonly server: string, readonly label: string }

export interface Script { readonly deeds: readonly Deed[], readonly seats: readonly Seat[] }

/**
 * The day in the order in which it happened. In one second, those who are done leave first, then people come,
 * give up, and are called. A server whose recorded services overlap gets a second counter: a counter holds one ticket.
 */
export function scriptOf(rows: readonly Row[]): Script {
  const { seats, seatOf } = seatsFor(rows)
  const order = (deed: Deed) => deed.kind === 'end' && !isInstant(rows[deed.row]) ? 0 : { take: 1, leave: 2, begin: 3, end: 3 }[deed.kind]
  const deeds = rows.flatMap((row, index): Deed[] => {
    const take: Deed = { at: row.joined, kind: 'take', row: index }
    if (row.served === null) return [take, { at: row.called, kind: 'leave', row: index }]
    const counter = seatOf.get(index) ?? 0
    return [
      take,
      { at: row.called, kind: 'begin', row: index, counter },
      { at: row.served.finished, kind: 'end', row: index, counter },
    ]
  })
  // Sorting is stable: of an instant service, 'begin' stays before its 'end'.
  return { deeds: deeds.sort((one, other) => one.at - other.at || order(one) - order(other)), seats }
}

export function seatsFor(rows: readonly Row[]): { seats: Seat[], seatOf: Map<number, number> } {
  const seats: Seat[] = []
  const freeAt: number[] = []
  const seatOf = new Map<number, number>()
  const served = rows.flatMap((row, index) => row.served === null ? [] : [{ index, called: row.called, ...row.served }])
  // Of two called in the same second the one done at once goes first, and its seat is free again.
  served.sort((one, other) => one.called - other.called || one.finished - other.finished || one.index - other.index)
  for (const { index, called, finished, server } of served) {
    let seat = seats.findIndex((one, at) => one.server === server && (freeAt[at] ?? 0) <= called)
    if (seat === -1) {
      const others = seats.filter((one) => one.server === server).length
      seat = seats.push({ server, label: others === 0 ? server : `${server} ${String(others + 1)}` }) - 1
    }
    freeAt[seat] = finished
    seatOf.set(index, seat)
  }
  return { seats, seatOf }
}

function isInstant(row: Row | undefined): boolean {
  return row?.served?.finished === row?.called
}
