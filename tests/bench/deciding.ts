import { counterStateOf, emptyDay, type Day } from '../../domain/day.ts'
import type { Command } from '../../domain/commands.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { Event } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { nextFor } from '../../domain/queue/next.ts'
import { counterOf, type Office } from '../../domain/office.ts'
import { median } from './figures.ts'
import { largeOffice } from './offices.ts'

/** Microseconds each. */
export interface Deciding { readonly commands: number, readonly ours: number, readonly floor: number }
export interface Choosing { readonly waiting: number, readonly ours: number, readonly withReason: number, readonly floor: number }

const startsAt = Date.parse('2026-11-20T00:00:00+07:00')
const opensAt = startsAt + 7.5 * 3_600_000
const rounds = 9
const kiosk = { kind: 'device', id: 'kiosk', device: 'kiosk', counter: null } as const

/** Deciding and folding one command, on a day with so many tickets already, against one event written and read as JSON. */
export function decidingOnADay(tickets: number): Deciding {
  const begun = dayOf(largeOffice, tickets, tickets)
  const ours: number[] = []
  const floor: number[] = []
  let commands = 0
  for (let round = 0; round < rounds; round += 1) {
    const hall = openHall(begun)
    const ms = timed(() => { for (let turn = 0; turn < 200; turn += 1) visit(hall, tickets + turn) })
    commands = hall.asked
    ours.push(ms * 1000 / commands)
    floor.push(timed(() => { for (const event of hall.events) JSON.parse(JSON.stringify(event)) }) * 1000 / commands)
  }
  return { commands, ours: median(ours), floor: median(floor) }
}

/** The choice of the next among so many who wait, for a counter that takes every service, against sorting them by rank. */
export function choosingAmong(waiting: number): Choosing {
  const day = dayOf(largeOffice, waiting, 0)
  const counter = counterOf(largeOffice, '1')
  if (counter === undefined) throw new Error('there is no counter 1')
  const call: Command = { type: 'ticket:callNext', by: officerAt('1'), counter: '1' }
  const each = (work: () => unknown) => median(Array.from({ length: rounds }, () => timed(() => { for (let n = 0; n < 100; n += 1) work() }) * 10))
  return {
    waiting,
    ours: each(() => nextFor(day, counter)),
    withReason: each(() => decide(day, call, day.lastAt)),
    floor: each(() => day.tickets.toSorted((one, other) => one.rank - other.rank || one.order - other.order)[0]),
  }
}

interface Hall { day: Day, asked: number, readonly events: Event[], now: number, ask(command: Command): void }

function openHall(day: Day): Hall {
  return {
    day, asked: 0, events: [], now: Math.max(opensAt, day.lastAt),
    ask(command) {
      this.asked += 1
      this.now += 2000
      const decision = decide(this.day, command, this.now)
      if (isRefused(decision)) throw new Error(`${command.type}: ${decision.refusal}`)
      this.events.push(...decision.events)
      this.day = decision.events.reduce(evolve, this.day)
    },
  }
}

/** The facts of a day of so many tickets, and of some visits more. */
export function busyDayEvents(tickets: number, visits: number): { readonly before: readonly Event[], readonly after: readonly Event[] } {
  const hall = hallAfter(largeOffice, tickets, tickets)
  const before = [...hall.events]
  for (let turn = 0; turn < visits; turn += 1) visit(hall, tickets + turn)
  return { before, after: hall.events.slice(before.length) }
}

function dayOf(office: Office, tickets: number, served: number): Day {
  return hallAfter(office, tickets, served).day
}

/** A hall in which so many numbers were taken, and so many of them were served. */
function hallAfter(office: Office, tickets: number, served: number): Hall {
  const hall = openHall(emptyDay)
  hall.ask({ type: 'day:open', by: { kind: 'system' }, office, date: '2026-11-20', startsAt })
  for (const { id } of office.counters) hall.ask({ type: 'counter:open', by: officerAt(id), counter: id })
  for (let turn = 0; turn < tickets; turn += 1) {
    take(hall, turn)
    if (turn >= 100 && turn < served) serve(hall, turn)
  }
  return hall
}

/** Somebody comes, and at another counter somebody is called, served and sent home. */
function visit(hall: Hall, turn: number): void {
  take(hall, turn)
  serve(hall, turn)
}

function take(hall: Hall, turn: number): void {
  const { services, priorityClasses } = largeOffice
  const service = services[turn % services.length]?.id ?? ''
  const priorityClass = turn % 6 === 0 ? priorityClasses[0]?.id ?? null : null
  hall.ask({ type: 'ticket:take', by: kiosk, service, procedure: null, priorityClass, reason: null, language: 'vi', appointedAt: null })
}

function serve(hall: Hall, turn: number): void {
  const counter = largeOffice.counters[turn % largeOffice.counters.length]?.id ?? ''
  const by = officerAt(counter)
  hall.ask({ type: 'ticket:callNext', by, counter })
  const ticket = counterStateOf(hall.day, counter).inHand ?? ''
  hall.ask({ type: 'ticket:start', by, counter, ticket })
  hall.ask({ type: 'ticket:finish', by, counter, ticket, outcome: 'received', dossier: null })
}

function officerAt(counter: string) {
  return { kind: 'staff', id: `officer-${counter}`, role: 'officer' } as const
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
