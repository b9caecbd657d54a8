import { knownTicket, type Day } from '../day.ts'
import { ticketsIn } from '../queue/next.ts'
import { sumsOf } from '../statistics/sums.ts'
import { currentTransaction, hasWaited, timeIn, waitsSince, type Ticket } from '../ticket.ts'
import type { ExpectedWaits } from '../views/expected.ts'

/** Somebody in a line: the wait so far, and how much longer it is expected to last (Infinity: no counter takes the service). */
export interface OpenWait { readonly soFarMs: number, readonly furtherMs: number }

/** The waits of a day: those that are over, added up, and those that go on. */
export interface DayWaits { readonly overMs: number, readonly over: number, readonly open: readonly OpenWait[] }

/**
 * Every wait for a transaction so far: of the served, of those called, and of those who wait. The average of the served
 * alone would hear of a growing line only when it has been served.
 */
export function waitsOf(day: Day, now: number, expected: ExpectedWaits): DayWaits {
  const { totalSeconds, measured } = sumsOf(day.statistics, 'all')
  const inHand = Object.values(day.counters).flatMap(({ inHand: number }) => number === null ? [] : knownTicket(day, number))
    .filter((ticket) => hasWaited(ticket, currentTransaction(ticket)))
  return {
    overMs: totalSeconds.wait * 1000 + inHand.reduce((sum, ticket) => sum + waitedMs(ticket), 0),
    over: measured.wait + inHand.length,
    open: Object.keys(day.lines).flatMap((line) => openWaits(ticketsIn(day, line), now, expected)),
  }
}

/** Seconds on average if everything stopped so many milliseconds from now; null when nobody has waited. */
export function averageAfter({ overMs, over, open }: DayWaits, ms: number): number | null {
  const count = over + open.length
  if (count === 0) return null
  const openMs = open.reduce((sum, { soFarMs, furtherMs }) => sum + soFarMs + Math.min(furtherMs, ms), 0)
  return (overMs + openMs) / 1000 / count
}

/** In how many milliseconds, to the minute and at most so many, the average passes a limit in seconds; null: not by then. */
export function passesIn(waits: DayWaits, limitSeconds: number, withinMs: number): number | null {
  for (let ms = minuteMs; ms <= withinMs; ms += minuteMs) {
    const average = averageAfter(waits, ms)
    if (average !== null && average > limitSeconds) return ms
  }
  return null
}

const minuteMs = 60_000

/**
 * One who came now would wait as long as it takes until all before are called: in between, the line is taken to move
 * evenly. Nobody who comes later is counted, so the forecast says what the people here will have waited.
 */
function openWaits(line: readonly Ticket[], now: number, { services }: ExpectedWaits): OpenWait[] {
  return line.map((ticket, place) => {
    const untilCleared = services[ticket.service]
    return {
      soFarMs: waitedMs(ticket) + Math.max(0, now - waitsSince(ticket)),
      furtherMs: untilCleared === null || untilCleared === undefined ? Infinity : untilCleared.p50 * 1000 * (place + 1) / (line.length + 1),
    }
  })
}

function waitedMs(ticket: Ticket): number {
  return timeIn(ticket, 'waiting', currentTransaction(ticket))
}
