import type { Day } from '../day.ts'
import type { Ticket } from '../ticket.ts'
import { linesOf } from '../queue/next.ts'
import { ascending, countUpTo } from './draw.ts'
import type { Experience, Outcome } from './situation.ts'
import { recentTickets, recentTraces, type Stay, type Wait } from './trace.ts'

/** What the last people of a day have shown until `now`; the outcomes of the estimates given on it are kept elsewhere. */
export function experienceOf(day: Day, now: number, outcomes: readonly Outcome[]): Experience {
  const recent = recentTickets(day)
  const { stays, waits } = recentTraces(day)
  return {
    serviceTimes: stays.map(({ service, busyMs }) => ({ service, ms: busyMs })),
    gapsMs: gapsOf(day, stays, waits),
    left: recent.filter(gaveUp).length,
    waitedMs: waits.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0),
    arrivals: recent.slice(-mostArrivals).filter(({ source }) => source !== 'walkIn').map(({ issuedAt, service, rank, creditSeconds }) =>
      ({ at: issuedAt, service, creditMs: issuedAt - rank, isPriority: creditSeconds > 0 })),
    outcomes,
  }
}

/** Who comes in the next minutes is like who came in the last ones. */
const mostArrivals = 40

function gaveUp({ state, spans }: Ticket): boolean {
  return state === 'withdrawn' && spans.at(-1)?.state === 'waiting'
}

/**
 * From the end of a service to the counter's next call. Only where somebody waited for the counter when it ended, and
 * the one called had waited: when nobody waits, time that passes says nothing about the officer.
 */
function gapsOf({ office }: Day, stays: readonly Stay[], waits: readonly Wait[]): number[] {
  const isWaitedFor = waitedFor(waits)
  const byCounter = new Map((office?.counters ?? []).map((counter) => [counter.id, { lines: linesOf(counter), stays: [] as Stay[] }]))
  for (const stay of stays) byCounter.get(stay.counter)?.stays.push(stay)
  return [...byCounter.values()].flatMap(({ lines, stays: own }) => {
    const inOrder = own.toSorted((one, other) => one.from - other.from)
    return inOrder.flatMap(({ from, hasWaited }, index) => {
      const end = inOrder[index - 1]?.to
      const isGap = end !== undefined && hasWaited && from >= end && lines.some((line) => isWaitedFor(line, end))
      return isGap ? [from - end] : []
    })
  })
}

/** Tells whether somebody waited for a service at a moment. */
function waitedFor(waits: readonly Wait[]): (service: string, at: number) => boolean {
  const services = [...new Set(waits.map(({ service }) => service))]
  const lines = new Map(services.map((service) => {
    const own = waits.filter((wait) => wait.service === service)
    return [service, { joined: ascending(own.map(({ from }) => from)), left: ascending(own.flatMap(({ to }) => to ?? [])) }]
  }))
  return (service, at) => {
    const line = lines.get(service)
    return line !== undefined && countUpTo(line.joined, at) > countUpTo(line.left, at)
  }
}
