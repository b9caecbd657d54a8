import { counterStateOf, knownTicket, type CounterStatus } from '../../domain/day.ts'
import type { Event } from '../../domain/events.ts'
import { linesOf } from '../../domain/queue/next.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { newAgenda, type Agenda } from './agenda.ts'
import {
  callNext, comeBack, endLeg, openHall, setCounter, startService, takeNumber, walkIn, withdraw, type SimulatedHall,
} from './simulated-hall.ts'
import type { CounterChange, HallPlan, Leg, Visitor } from './visitors.ts'

/** A visitor in the simulated hall; the number is known once they have one. */
interface Guest { readonly visitor: Visitor, number: string | null, leg: number }

type Happening =
  | { readonly kind: 'arrive' | 'leave', readonly guest: Guest }
  | { readonly kind: 'start' | 'end', readonly guest: Guest, readonly counter: string }
  | { readonly kind: 'back', readonly guest: Guest, readonly from: 'miss' | 'hold' }
  | { readonly kind: 'counter', readonly change: CounterChange }

/** How a counter is to stand, since when its hand is free, and who stands before it without a number. */
interface Seat { readonly id: string, wanted: CounterStatus, freeSince: number, readonly walkIns: Guest[] }

interface Simulation {
  readonly hall: SimulatedHall
  readonly agenda: Agenda<Happening>
  readonly guests: Map<string, Guest>
  readonly seats: readonly Seat[]
}

/** In one instant those who are done leave first, then people come and give up, then counters open and close; then it is called. */
const phases: Record<Happening['kind'], number> = { start: 0, end: 0, arrive: 1, back: 1, leave: 2, counter: 3 }

export interface Simulated {
  /** The visitors' tickets as they stand when nothing more happens, in the order of the plan's visitors. */
  readonly tickets: readonly Ticket[]
  readonly events: readonly Event[]
}

/**
 * Lets a day happen under the rules of its office: a free open counter calls next as soon as anybody waits for it,
 * the one that has been free longest first.
 */
export function simulate(plan: HallPlan): Simulated {
  const simulation = begin(plan)
  const guests = plan.visitors.map((visitor): Guest => ({ visitor, number: null, leg: 0 }))
  for (const guest of guests) {
    add(simulation, guest.visitor.arrivesAt, { kind: 'arrive', guest })
    if (guest.visitor.leavesAt !== null) add(simulation, guest.visitor.leavesAt, { kind: 'leave', guest })
  }
  for (const change of plan.counterChanges) add(simulation, change.at, { kind: 'counter', change })
  run(simulation)
  const { hall } = simulation
  return { tickets: guests.map((guest) => knownTicket(hall.day(), numberOf(guest))), events: hall.events() }
}

function begin(plan: HallPlan): Simulation {
  const seats = plan.office.counters.map(({ id }): Seat => ({ id, wanted: 'closed', freeSince: plan.startsAt, walkIns: [] }))
  return { hall: openHall(plan), agenda: newAgenda(), guests: new Map(), seats }
}

function run(simulation: Simulation): void {
  for (let at = simulation.agenda.nextAt(); at !== null; at = simulation.agenda.nextAt()) {
    while (simulation.agenda.nextAt() === at) {
      const happening = simulation.agenda.take()
      if (happening !== undefined) happen(simulation, happening, at)
    }
    for (const seat of freeSeats(simulation)) attend(simulation, seat, at)
  }
}

function happen(simulation: Simulation, happening: Happening, at: number): void {
  const { hall } = simulation
  switch (happening.kind) {
    case 'arrive': arrive(simulation, happening.guest, at); break
    case 'leave': leave(hall, happening.guest, at); break
    case 'start': startService(hall, happening.counter, numberOf(happening.guest), at); break
    case 'end': end(simulation, happening.guest, happening.counter, at); break
    case 'back': comeBack(hall, numberOf(happening.guest), happening.from, at); break
    case 'counter': turn(simulation, happening.change, at)
  }
}

/** Who came without a number stands before the counter, unless it no longer takes the service. */
function arrive(simulation: Simulation, guest: Guest, at: number): void {
  const { visitor } = guest
  const [{ service }] = visitor.legs
  if (visitor.walkInAt !== null && takes(simulation.hall, visitor.walkInAt, service)) {
    seatOf(simulation, visitor.walkInAt).walkIns.push(guest)
  } else {
    welcome(simulation, guest, takeNumber(simulation.hall, { ...visitor, service }, at))
  }
}

function welcome({ guests }: Simulation, guest: Guest, number: string): void {
  guest.number = number
  guests.set(number, guest)
}

function takes(hall: SimulatedHall, id: string, service: string): boolean {
  const counter = hall.day().office?.counters.find((one) => one.id === id)
  return counter !== undefined && linesOf(counter).includes(service)
}

function leave(hall: SimulatedHall, { number }: Guest, at: number): void {
  if (number !== null && knownTicket(hall.day(), number).state === 'waiting') withdraw(hall, number, at)
}

function end(simulation: Simulation, guest: Guest, counter: string, at: number): void {
  const leg = legOf(guest)
  endLeg(simulation.hall, counter, numberOf(guest), leg, guest.visitor.legs[guest.leg + 1], at)
  seatOf(simulation, counter).freeSince = at
  if (leg.end.kind !== 'finish') guest.leg += 1
  if ((leg.end.kind === 'miss' || leg.end.kind === 'hold') && leg.end.backAfterMs !== null) {
    add(simulation, at + Math.ceil(leg.end.backAfterMs / 1000) * 1000, { kind: 'back', guest, from: leg.end.kind })
  }
}

/** A counter that opened and closes in one instant still does what it opened for. */
function turn(simulation: Simulation, { counter, status }: CounterChange, at: number): void {
  const seat = seatOf(simulation, counter)
  if (seat.wanted === 'open' && counterStateOf(simulation.hall.day(), counter).status !== 'open') attend(simulation, seat, at)
  seat.wanted = status
}

function freeSeats({ hall, seats }: Simulation): Seat[] {
  return seats.filter(({ id }) => counterStateOf(hall.day(), id).inHand === null)
    .sort((one, other) => one.freeSince - other.freeSince)
}

/** What a counter with a free hand does: it opens, deals with who stands before it, closes or calls. */
function attend(simulation: Simulation, seat: Seat, at: number): void {
  const { hall, guests } = simulation
  if (seat.wanted === 'open') open(hall, seat, at)
  const first = counterStateOf(hall.day(), seat.id).status === 'open' ? seat.walkIns.shift() : undefined
  if (first !== undefined) {
    welcome(simulation, first, walkIn(hall, seat.id, legOf(first), at))
    add(simulation, at + (legOf(first).serviceMs ?? 0), { kind: 'end', guest: first, counter: seat.id })
  } else if (seat.wanted !== 'open') {
    setCounter(hall, seat.id, seat.wanted, at)
  } else {
    const guest = guests.get(callNext(hall, seat.id, at) ?? '')
    if (guest !== undefined) serve(simulation, guest, seat.id, at)
  }
}

function open(hall: SimulatedHall, seat: Seat, at: number): void {
  if (counterStateOf(hall.day(), seat.id).status !== 'open') seat.freeSince = at
  setCounter(hall, seat.id, 'open', at)
}

function serve(simulation: Simulation, guest: Guest, counter: string, at: number): void {
  const { walkMs, serviceMs } = legOf(guest)
  if (serviceMs !== null) add(simulation, at + walkMs, { kind: 'start', guest, counter })
  add(simulation, at + walkMs + (serviceMs ?? 0), { kind: 'end', guest, counter })
}

function add({ agenda }: Simulation, at: number, happening: Happening): void {
  agenda.add(at, phases[happening.kind], happening)
}

function legOf({ visitor, leg }: Guest): Leg {
  const found = visitor.legs[leg]
  if (found === undefined) throw new Error('a visitor of the simulated day was called once too often')
  return found
}

function numberOf({ number }: Guest): string {
  if (number === null) throw new Error('a visitor of the simulated day has no number yet')
  return number
}

function seatOf({ seats }: Simulation, counter: string): Seat {
  const seat = seats.find(({ id }) => id === counter)
  if (seat === undefined) throw new Error(`the office has no counter ${counter}`)
  return seat
}
