import type { Day } from '../../../domain/day.ts'
import type { Event } from '../../../domain/events.ts'
import type { Counter } from '../../../domain/office.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import type { History } from './history.ts'
import { undoneBy } from './undone.ts'

export type Tiers = readonly [first: readonly Ticket[], second: readonly Ticket[]]

export function counterIn(day: Day, id: string): Counter {
  const counter = day.office?.counters.find((one) => one.id === id)
  if (counter === undefined) throw new Error(`no counter ${id}`)
  return counter
}

/** Everybody who waits for a counter: sent to it or for a primary service, then for a secondary one; by a scan of all tickets. */
export function tiersAt(day: Day, id: string): Tiers {
  const { primary, secondary, only } = counterIn(day, id)
  const waiting = day.tickets
    .filter(({ state, creditSeconds, toCounter }) => state === 'waiting' && (only === null || creditSeconds > 0 || toCounter === id))
    .sort((one, other) => one.rank - other.rank || one.order - other.order)
  return [
    waiting.filter(({ toCounter, service }) => toCounter === null ? primary.includes(service) : toCounter === id),
    waiting.filter(({ toCounter, service }) => toCounter === null && secondary.includes(service) && !primary.includes(service)),
  ]
}

/** Whom a counter that has called `run` priority tickets in a row calls next. */
export function naiveNext(day: Day, id: string, run: number): Ticket | null {
  const [first, second] = tiersAt(day, id)
  const tier = first.length > 0 ? first : second
  const bound = day.office?.priorityBound ?? null
  const ordinary = tier.find(({ creditSeconds }) => creditSeconds === 0)
  const isTheirTurn = bound !== null && run >= bound && ordinary !== undefined
  return isTheirTurn ? ordinary : tier[0] ?? null
}

/** The tier a ticket waits in for a counter. */
export function tierOf(day: Day, id: string, number: string): readonly Ticket[] {
  return tiersAt(day, id).find((tier) => tier.some((ticket) => ticket.number === number)) ?? []
}

/**
 * Per day that came about, how many priority tickets in a row each counter has called while an ordinary one waited in
 * the tier it called from; counted over the facts.
 */
export function runsOf(history: History): ReadonlyMap<Day, Readonly<Record<string, number>>> {
  const undone = undoneBy(history.facts)
  const runBefore = new Map<unknown, number>()
  const runs = new Map<Day, Readonly<Record<string, number>>>()
  let now: Readonly<Record<string, number>> = {}
  for (const { event, before, after } of history.events) {
    const run = 'counter' in event ? now[event.counter] ?? 0 : 0
    runBefore.set(event, run)
    switch (event.type) {
      case 'counterOpened': now = { ...now, [event.counter]: 0 }; break
      case 'ticketCalled': now = { ...now, [event.counter]: isPassing(before, event.counter, event.ticket) ? run + 1 : 0 }; break
      case 'actionUndone': now = { ...now, [event.counter]: undoneRun(undone.get(event), runBefore, run) }; break
      default:
    }
    runs.set(after, now)
  }
  return runs
}

/** Only a call that was taken back gives the row its old length. */
function undoneRun(pressed: Event | undefined, runBefore: ReadonlyMap<unknown, number>, run: number): number {
  return pressed?.type === 'ticketCalled' ? runBefore.get(pressed) ?? run : run
}

/** A priority ticket called while an ordinary one waits in the tier it is called from. */
export function isPassing(day: Day, counter: string, number: string): boolean {
  const tier = tierOf(day, counter, number)
  const isOrdinary = ({ creditSeconds }: Ticket) => creditSeconds === 0
  return tier.some(isOrdinary) && !tier.some((ticket) => ticket.number === number && isOrdinary(ticket))
}
