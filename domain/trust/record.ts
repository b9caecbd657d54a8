import type { Day } from '../day.ts'
import { sessionAt } from '../hours/opening.ts'
import type { Scale } from '../rating/scale.ts'
import { timeIn, type Channel, type Rating, type Source, type Ticket, type Transaction } from '../ticket.ts'

/** A rating as it was said last; who declines gives none. `level` counts from 1, the worst, to the scale, the best. */
export interface GivenRating {
  readonly level: number
  readonly scale: Scale
  readonly channel: Channel
  readonly at: number
  /** Whole seconds between the end of the transaction and the rating. */
  readonly secondsAfterFinish: number
}

/** How a transaction came to its counter: by a call, with no number from the line, or as the next one of the same visit. */
export type Beginning = 'called' | 'walkIn' | 'continued'

/** A transaction that somebody ended, with what the rules of trust ask about it. Moments in milliseconds. */
export interface EndedTransaction {
  readonly date: string
  readonly ticket: string
  /** Which one of its visit, from 0. */
  readonly index: number
  readonly service: string
  readonly counter: string
  readonly officer: string
  readonly source: Source
  readonly kiosk: string | null
  readonly beginning: Beginning
  readonly issuedAt: number
  /** Numbers were not given to citizens at that moment: outside the sessions, or after their cut-off. */
  readonly isTakenOutsideHours: boolean
  /** Its last call; null when it was not called. */
  readonly calledAt: number | null
  /** How many waited for the counter at that call, itself included; null when the ledger no longer says. */
  readonly waitingAtCall: number | null
  readonly startedAt: number
  readonly servingSeconds: number
  readonly endedAt: number
  readonly outcome: Transaction['outcome']
  readonly rating: GivenRating | null
}

/** What the rules of trust need of one day: drawn once from the folded day, and a small part of it. */
export interface TrustRecord { readonly date: string, readonly transactions: readonly EndedTransaction[] }

/** Transactions without a counter or an officer were never served: they are nobody's. */
export function trustRecordOf(day: Day): TrustRecord {
  const transactions = day.tickets.flatMap((ticket) => {
    const isTakenOutsideHours = sessionAt(day, ticket.issuedAt) === null
    return ticket.transactions.flatMap((one, index) => {
      const { counter, officer, endedAt } = one
      if (counter === null || officer === null || endedAt === null) return []
      return [{ date: day.date, isTakenOutsideHours, ...ended(ticket, index, one, { counter, officer, endedAt }) }]
    })
  })
  return { date: day.date, transactions }
}

type Served = Pick<EndedTransaction, 'counter' | 'officer' | 'endedAt'>

function ended(ticket: Ticket, index: number, one: Transaction, served: Served): Omit<EndedTransaction, 'date' | 'isTakenOutsideHours'> {
  const call = ticket.spans.findLast(({ state, transaction }) => state === 'called' && transaction === index)
  const serving = ticket.spans.find(({ state, transaction }) => state === 'serving' && transaction === index)
  return {
    ...served,
    ticket: ticket.number, index, service: one.service, source: ticket.source, kiosk: ticket.kiosk,
    beginning: beginningOf(ticket, index, call !== undefined),
    issuedAt: ticket.issuedAt,
    calledAt: call?.from ?? null,
    waitingAtCall: isLastCalled(ticket, index) ? ticket.reason?.waiting ?? null : null,
    startedAt: serving?.from ?? one.from,
    servingSeconds: timeIn(ticket, 'serving', index) / 1000,
    outcome: one.outcome,
    rating: ratingOf(one.rating, served.endedAt),
  }
}

function beginningOf({ source }: Ticket, index: number, isCalled: boolean): Beginning {
  if (isCalled) return 'called'
  return index === 0 && source === 'walkIn' ? 'walkIn' : 'continued'
}

/** A ticket keeps the reason of its last call only. */
function isLastCalled({ spans }: Ticket, index: number): boolean {
  return spans.findLast(({ state }) => state === 'called')?.transaction === index
}

function ratingOf(rating: Rating | null, endedAt: number): GivenRating | null {
  if (rating?.kind !== 'rated') return null
  const { level, scale, channel, at } = rating
  return { level, scale, channel, at, secondsAfterFinish: Math.floor((at - endedAt) / 1000) }
}
