import type { Actor } from '../../domain/actor.ts'
import type { Command } from '../../domain/commands.ts'
import { counterStateOf, emptyDay, type CounterStatus, type Day } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused, type Accepted } from '../../domain/decision.ts'
import type { Event } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import type { HallPlan, Leg, Visitor } from './visitors.ts'

/** A day of the real domain that time is handed to; every step goes through `decide` and `evolve`. */
export interface SimulatedHall {
  day(): Day
  /** All that happened so far, as a ledger has it. */
  events(): readonly Event[]
  /** Runs a command; answers null when it is refused with `allowed`, throws when it is refused otherwise. */
  ask(command: Command, at: number, allowed?: RefusalCode): Accepted | null
}

export function openHall({ office, date, startsAt }: Pick<HallPlan, 'office' | 'date' | 'startsAt'>): SimulatedHall {
  let day = emptyDay
  const events: Event[] = []
  const hall: SimulatedHall = {
    day: () => day,
    events: () => events,
    ask(command, at, allowed) {
      const decision = decide(day, command, at)
      if (!isRefused(decision)) {
        events.push(...decision.events)
        day = decision.events.reduce(evolve, day)
        return decision
      }
      if (decision.refusal === allowed) return null
      throw new Error(`the simulated hall refused ${command.type}: ${decision.refusal}`)
    },
  }
  hall.ask({ type: 'day:open', by: system, office, date, startsAt }, startsAt)
  return hall
}

const system: Actor = { kind: 'system' }

/** Everybody in a simulated hall who may do everything there. */
export const desk: Actor = { kind: 'staff', id: 'desk', role: 'manager' }

/** The officer who sits at a counter all day. */
export function officerOf(counter: string): Actor {
  return { kind: 'staff', id: `officer of ${counter}`, role: 'officer' }
}

export type Coming = Pick<Leg, 'service'> & Pick<Visitor, 'priorityClass' | 'appointedAt'>

/** Takes a number; answers with it. */
export function takeNumber(hall: SimulatedHall, { service, priorityClass, appointedAt }: Coming, at: number): string {
  return numberIn(hall.ask({ type: 'ticket:take', by: desk, service, procedure: null, priorityClass, reason: null, language: 'vi', appointedAt }, at))
}

export function walkIn(hall: SimulatedHall, counter: string, { service }: Leg, at: number): string {
  return numberIn(hall.ask({ type: 'ticket:walkIn', by: officerOf(counter), counter, service, language: 'vi' }, at))
}

/** Whom the rule of the house would call to a free counter; null when nobody waits for it. */
export function whomToCall(hall: SimulatedHall, counter: string, at: number): string | null {
  const decision = decide(hall.day(), { type: 'ticket:callNext', by: officerOf(counter), counter }, at)
  return isRefused(decision) ? null : decision.answer.ticket
}

/** Calls by the rule of the house; answers with the number, null when nobody waits for the counter. */
export function callNext(hall: SimulatedHall, counter: string, at: number): string | null {
  const called = hall.ask({ type: 'ticket:callNext', by: officerOf(counter), counter }, at, 'nobodyWaiting')
  return called === null ? null : numberIn(called)
}

export function call(hall: SimulatedHall, counter: string, ticket: string, at: number): void {
  hall.ask({ type: 'ticket:call', by: officerOf(counter), counter, ticket }, at)
}

export function startService(hall: SimulatedHall, counter: string, ticket: string, at: number): void {
  hall.ask({ type: 'ticket:start', by: officerOf(counter), counter, ticket }, at)
}

export function finishService(hall: SimulatedHall, counter: string, ticket: string, at: number): void {
  hall.ask({ type: 'ticket:finish', by: officerOf(counter), counter, ticket, outcome: 'received', dossier: null }, at)
}

/** Ends a leg at the counter as the leg says; `next` is the one that follows. */
export function endLeg(hall: SimulatedHall, counter: string, ticket: string, { end }: Leg, next: Leg | undefined, at: number): void {
  const about = { by: officerOf(counter), counter, ticket }
  if (end.kind === 'miss') hall.ask({ type: 'ticket:miss', ...about }, at)
  else if (end.kind === 'hold') hall.ask({ type: 'ticket:hold', ...about, reason: 'other', backAfterSeconds: Math.ceil(end.backAfterMs / 1000) }, at)
  else if (end.kind === 'finish' || next === undefined) finishService(hall, counter, ticket, at)
  else hall.ask({ type: 'ticket:transfer', ...about, service: next.service, toCounter: openOne(hall, next.toCounter), note: null }, at)
}

function openOne(hall: SimulatedHall, counter: string | null): string | null {
  return counter === null || counterStateOf(hall.day(), counter).status === 'closed' ? null : counter
}

/** Waits again: after a missed call, or when a hold is over. */
export function comeBack(hall: SimulatedHall, ticket: string, kind: 'miss' | 'hold', at: number): void {
  if (kind === 'miss') hall.ask({ type: 'ticket:return', by: desk, ticket }, at)
  else hall.ask({ type: 'ticket:comeBack', by: system, ticket }, at)
}

export function withdraw(hall: SimulatedHall, ticket: string, at: number): void {
  hall.ask({ type: 'ticket:withdraw', by: desk, ticket }, at)
}

/** Brings a counter whose hand is free to how it is to stand; a closed one is as good as a paused one. */
export function setCounter(hall: SimulatedHall, counter: string, wanted: CounterStatus, at: number): void {
  const { status } = counterStateOf(hall.day(), counter)
  const about = { by: officerOf(counter), counter }
  if (status === wanted || (status === 'closed' && wanted === 'paused')) return
  if (wanted === 'open') hall.ask({ type: status === 'closed' ? 'counter:open' : 'counter:resume', ...about }, at)
  else if (wanted === 'paused') hall.ask({ type: 'counter:pause', ...about, reason: 'other' }, at)
  else hall.ask({ type: 'counter:close', ...about }, at)
}

function numberIn(accepted: Accepted | null): string {
  const number = accepted?.answer.ticket ?? null
  if (number === null) throw new Error('the simulated hall gave no number')
  return number
}
