import { counterStateOf, knownTicket, ticketOf, type Day } from '../../domain/day.ts'
import { isBefore } from '../../domain/queue/lines.ts'
import { nextFor, ticketsIn } from '../../domain/queue/next.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Office } from '../../domain/office.ts'
import { call, finishService, openHall, setCounter, startService, takeNumber, withdraw, type SimulatedHall } from '../policy/simulated-hall.ts'
import type { Row } from '../replay/record.ts'
import { counterId, dateOf, midnightOf, replayOffice, serviceId, servicesOf } from '../replay/replay-office.ts'
import type { Deed, Script } from '../replay/script.ts'
import { learnPractice, type Head, type Practice } from './practice.ts'

/** A recorded day as it goes on in the real domain, with what can be known of it at each moment and no more. */
export interface RecordedHall {
  day(): Day
  act(deed: Deed): void
  /** The ticket of a row, null before it is taken. */
  ticket(row: number): Ticket | null
  /** Counters that are free and yet leave somebody waiting are away: paused until they call again. */
  noticeAbsent(at: number): void
}

export function openRecordedHall(rows: readonly Row[], { seats }: Script): RecordedHall {
  const office = withCredits(replayOffice(rows, seats))
  const hall = openHall({ office, date: dateOf(rows), startsAt: midnightOf(rows) })
  const creditMs = (office.priorityClasses[0]?.creditSeconds ?? 0) * 1000
  const names = servicesOf(rows)
  const numbers = new Map<number, string>()
  const ranks = new Map<string, number>()
  const practice = learnPractice(creditMs)
  const numberOf = (row: number) => numbers.get(row) ?? ''
  const take = (row: number, { joined, service, isPriority }: Row) => {
    const id = serviceId(names, service)
    const credits = Number(isPriority) + Number(!practice.isCalledLater(id))
    const number = takeNumber(hall, { service: id, priorityClass: credits === 0 ? null : creditClass(credits), appointedAt: null }, joined)
    numbers.set(row, number)
    ranks.set(number, joined - (isPriority ? creditMs : 0))
  }
  const act = (deed: Deed) => {
    const about = rows[deed.row]
    if (about === undefined) throw new Error(`there is no row ${deed.row}`)
    const number = numberOf(deed.row)
    if (!('counter' in deed)) {
      if (deed.kind === 'take') take(deed.row, about)
      else withdraw(hall, number, deed.at)
    } else if (deed.kind === 'end') finishService(hall, counterId(deed.counter), number, deed.at)
    else begin(hall, practice, ranks, counterId(deed.counter), number, deed.at)
  }
  return { day: () => hall.day(), act, ticket: (row) => ticketOf(hall.day(), numberOf(row)) ?? null, noticeAbsent: (at) => noticeAbsent(hall, at) }
}

/** One credit for all but services called later, one for priority people: a class for each number of credits. */
function withCredits(office: Office): Office {
  const priorityClasses = office.priorityClasses.flatMap((one) =>
    [1, 2].map((credits) => ({ ...one, id: creditClass(credits), creditSeconds: credits * one.creditSeconds })))
  return { ...office, priorityClasses }
}

function creditClass(credits: number): string {
  return `credit-${credits}`
}

function begin(hall: SimulatedHall, practice: Practice, ranks: ReadonlyMap<string, number>, counter: string, number: string, at: number): void {
  const before = hall.day()
  const { service } = knownTicket(before, number)
  const headOf = (ticket: Ticket): Head => ({ service: ticket.service, rank: ranks.get(ticket.number) ?? ticket.rank })
  const heads = Object.keys(before.lines).filter((line) => line !== service)
    .flatMap((line) => ticketsIn(before, line).slice(0, 1)).filter(({ issuedAt }) => issuedAt < at)
  practice.learn(counter, headOf(knownTicket(before, number)), heads.map(headOf))
  followPractice(hall, practice, counter, at)
  setCounter(hall, counter, 'open', at)
  call(hall, counter, number, at)
  startService(hall, counter, number, at)
}

/** What a counter takes changes with what its calls have shown. */
function followPractice(hall: SimulatedHall, practice: Practice, counter: string, at: number): void {
  const { office } = hall.day()
  if (office === null) return
  const taken = office.services.map(({ id }) => id).filter((service) => practice.takes(counter, service))
  const isSame = office.counters.some(({ id, primary }) => id === counter && primary.join() === taken.join())
  if (isSame) return
  const counters = office.counters.map((one) => one.id === counter ? { ...one, primary: taken } : one)
  hall.ask({ type: 'day:changeOffice', by: { kind: 'system' }, office: { ...office, counters } }, at)
}

function noticeAbsent(hall: SimulatedHall, at: number): void {
  const day = hall.day()
  const absent = (day.office?.counters ?? []).filter((counter) => {
    const { status, inHand } = counterStateOf(day, counter.id)
    return status === 'open' && inHand === null && nextFor(day, counter) !== null
  })
  for (const { id } of absent) setCounter(hall, id, 'paused', at)
}

/** How many of those who wait have the lower rank. */
export function countAhead(day: Day, me: Ticket): number {
  return Object.keys(day.lines).flatMap((line) => ticketsIn(day, line)).filter((ticket) => isBefore(ticket, me)).length
}
