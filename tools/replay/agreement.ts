import { knownTicket } from '../../domain/day.ts'
import { counterOf } from '../../domain/office.ts'
import { waitingFor } from '../../domain/queue/next.ts'
import {
  call, finishService, openHall, setCounter, startService, takeNumber, whomToCall, withdraw, type SimulatedHall,
} from '../policy/simulated-hall.ts'
import { policyOffice } from './policy-office.ts'
import type { Row } from './record.ts'
import { counterId, dateOf, midnightOf, serviceId, servicesOf } from './replay-office.ts'
import { scriptOf, type Deed } from './script.ts'

/** A recorded call beside what our rule would have called at that moment to that server. */
export interface JudgedCall {
  readonly row: number
  /** More than one person waited for the server: the rule had a choice. */
  readonly hadChoice: boolean
  readonly agrees: boolean
}

interface Walk {
  readonly hall: SimulatedHall
  readonly rows: readonly Row[]
  readonly services: readonly string[]
  /** By row. */
  readonly numbers: Map<number, string>
}

/**
 * Walks a recorded day as it happened, and asks the rule before each recorded call whom it would call. Two people who
 * joined in the same second with the same credit are in no recorded order: either of them is right.
 */
export function judgeCalls(rows: readonly Row[], creditSeconds: number): JudgedCall[] {
  const { deeds, seats } = scriptOf(rows)
  const office = policyOffice(rows, seats, creditSeconds)
  const hall = openHall({ office, date: dateOf(rows), startsAt: midnightOf(rows) })
  for (const { id } of office.counters) setCounter(hall, id, 'open', midnightOf(rows))
  const walk: Walk = { hall, rows, services: servicesOf(rows), numbers: new Map() }
  return deeds.flatMap((deed) => go(walk, deed) ?? [])
}

function go(walk: Walk, deed: Deed): JudgedCall | null {
  switch (deed.kind) {
    case 'begin': return begin(walk, deed.row, counterId(deed.counter), deed.at)
    case 'take': take(walk, deed); break
    case 'leave': withdraw(walk.hall, numberOf(walk, deed.row), deed.at); break
    case 'end': finishService(walk.hall, counterId(deed.counter), numberOf(walk, deed.row), deed.at)
  }
  return null
}

function take({ hall, rows, services, numbers }: Walk, { row, at }: Deed): void {
  const taker = rows[row]
  if (taker === undefined) throw new Error(`there is no row ${String(row)}`)
  const priorityClass = taker.isPriority ? 'priority' : null
  numbers.set(row, takeNumber(hall, { service: serviceId(services, taker.service), priorityClass, appointedAt: null }, at))
}

function begin(walk: Walk, row: number, counter: string, at: number): JudgedCall {
  const { hall } = walk
  const number = numberOf(walk, row)
  const judged = { row, hadChoice: howManyWaitFor(hall, counter) > 1, agrees: areAlike(hall, number, whomToCall(hall, counter, at)) }
  call(hall, counter, number, at)
  startService(hall, counter, number, at)
  return judged
}

function howManyWaitFor(hall: SimulatedHall, id: string): number {
  const day = hall.day()
  const counter = day.office === null ? undefined : counterOf(day.office, id)
  return counter === undefined ? 0 : waitingFor(day, counter).length
}

function areAlike(hall: SimulatedHall, number: string, chosen: string | null): boolean {
  if (chosen === null) return false
  const [one, other] = [knownTicket(hall.day(), number), knownTicket(hall.day(), chosen)]
  return one.issuedAt === other.issuedAt && one.creditSeconds === other.creditSeconds
}

function numberOf({ numbers }: Walk, row: number): string {
  const number = numbers.get(row)
  if (number === undefined) throw new Error(`row ${String(row)} has no ticket`)
  return number
}
