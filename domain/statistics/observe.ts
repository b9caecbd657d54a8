import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Event, EventOf, EventType } from '../events.ts'
import { hasWaited, timeIn, type Rating, type Ticket, type Transaction } from '../ticket.ts'
import { answerTallies, changedAnswers } from './answers.ts'
import type { CountName, DurationName } from './cell.ts'
import type { Observation } from './observation.ts'
import { counterPlace, transactionPlace } from './place.ts'
import { endedTally, ratingTallies } from './tallies.ts'

type Durations = Observation['durations']
type Observer<T extends EventType> = (event: EventOf<T>, after: Day, before: Day) => Observation | null

const observers: { readonly [T in EventType]?: Observer<T> } = {
  ticketIssued: ({ ticket }, after) => counted(after, knownTicket(after, ticket), ['issued']),
  walkInTaken: ({ ticket }, after) => counted(after, knownTicket(after, ticket), ['issued', 'walkIns']),
  ticketWithdrawn: ({ ticket }, after) => withdrawn(after, knownTicket(after, ticket)),
  // Open at closing: nobody knows how long they really waited or were served, so no average has them.
  ticketExpired: ({ ticket }, after) => counted(after, knownTicket(after, ticket), ['expired']),
  serviceLeftOpen: ({ ticket }, after) => leftOpen(after, knownTicket(after, ticket)),
  ticketMissed: (event, after) => missed(after, event),
  serviceFinished: ({ ticket }, after) => finished(after, knownTicket(after, ticket)),
  serviceContinued: ({ ticket }, after) => continued(after, knownTicket(after, ticket)),
  ticketTransferred: ({ ticket }, after, before) => transferred(before, after, ticket),
  serviceRated: ({ ticket, transaction }, after, before) => answered(before, after, ticket, transaction),
  ratingDeclined: ({ ticket, transaction }, after, before) => answered(before, after, ticket, transaction),
  counterPaused: ({ counter, at }, _after, before) => atDesk(before, counter, at),
  counterResumed: ({ counter, at }, _after, before) => atDesk(before, counter, at),
  counterHandedOver: ({ counter, at }, _after, before) => atDesk(before, counter, at),
  counterClosed: ({ counter, at }, _after, before) => atDesk(before, counter, at),
}

/** What is counted when `event` turns the day `before` into the day `after`; null when nothing is. */
export function observe(before: Day, event: Event, after: Day): Observation | null {
  // The table is typed per event; the type of a looked-up observer is lost to the compiler.
  const observer = observers[event.type] as Observer<EventType> | undefined
  return observer?.(event, after, before) ?? null
}

function counted(day: Day, ticket: Ticket, counts: readonly CountName[]): Observation {
  const transaction = transactionAt(ticket, ticket.transactions.length - 1)
  return { place: transactionPlace(day, transaction), counts, durations: [], tallies: [] }
}

function leftOpen(day: Day, ticket: Ticket): Observation {
  return { ...counted(day, ticket, ['leftOpen']), tallies: [endedTally(transactionAt(ticket, ticket.transactions.length - 1))] }
}

/** Counted at the counter that called: a transaction has a counter of its own only once service began. */
function missed(day: Day, { ticket, counter }: EventOf<'ticketMissed'>): Observation {
  const observation = counted(day, knownTicket(day, ticket), ['missed'])
  const officer = counterStateOf(day, counter).officer ?? ''
  return { ...observation, place: { ...observation.place, counter, officer } }
}

/** A visit given up after one of its transactions was served is still a visit whose wait counts. */
function withdrawn(day: Day, ticket: Ticket): Observation {
  const wasServed = ticket.transactions.some(({ endedAt }) => endedAt !== null)
  return { ...counted(day, ticket, ['withdrawn']), durations: wasServed ? visitWait(ticket) : [] }
}

function finished(day: Day, ticket: Ticket): Observation {
  const served = servedTransaction(day, ticket, ticket.transactions.length - 1)
  return { ...served, durations: [...served.durations, ...visitWait(ticket)] }
}

function continued(day: Day, ticket: Ticket): Observation {
  return servedTransaction(day, ticket, ticket.transactions.length - 2)
}

/** A transfer ends a transaction only when it was being served and goes on to another service. */
function transferred(before: Day, after: Day, number: string): Observation {
  const ticket = knownTicket(after, number)
  const ended = knownTicket(before, number).transactions.length - 1
  if (ticket.transactions.length - 1 === ended) return counted(after, ticket, ['transferred'])
  const served = servedTransaction(after, ticket, ended)
  return { ...served, counts: [...served.counts, 'transferred'] }
}

function servedTransaction(day: Day, ticket: Ticket, index: number): Observation {
  const wait: Durations = hasWaited(ticket, index)
    ? [['wait', timeIn(ticket, 'waiting', index)], ['walk', timeIn(ticket, 'called', index)]]
    : []
  const told = index === 0 ? toldWait(ticket) : nothingTold
  const transaction = transactionAt(ticket, index)
  return {
    place: transactionPlace(day, transaction),
    counts: ['served', ...told.counts],
    durations: [...wait, ['processing', timeIn(ticket, 'serving', index)], ...told.durations],
    tallies: [endedTally(transaction)],
  }
}

const nothingTold: Pick<Observation, 'counts' | 'durations'> = { counts: [], durations: [] }

/** How the wait that was told with the number turned out, for the first service of the visit. */
function toldWait(ticket: Ticket): Pick<Observation, 'counts' | 'durations'> {
  const { expected } = ticket
  if (expected === null || !hasWaited(ticket, 0)) return nothingTold
  const waitMs = timeIn(ticket, 'waiting', 0)
  return {
    counts: waitMs <= expected.p90 * 1000 ? ['estimates', 'estimatesHeld'] : ['estimates'],
    durations: [['estimateError', Math.abs(waitMs - Math.round(expected.p50 * 1000))]],
  }
}

function visitWait(ticket: Ticket): Durations {
  return hasWaited(ticket) ? [['visitWait', timeIn(ticket, 'waiting')]] : []
}

/** The stretch of a counter's day that ends here: open for work, or paused for a reason. */
function atDesk(before: Day, counter: string, at: number): Observation {
  const { status, since, pauseReason } = counterStateOf(before, counter)
  const name: DurationName = status === 'paused' ? `pause-${pauseReason ?? 'other'}` : 'staffed'
  return { place: counterPlace(before, counter, since), counts: [], durations: [[name, at - since]], tallies: [] }
}

/** What was said before is taken out: a citizen who says something else has said one thing, the last. */
function answered(before: Day, after: Day, number: string, index: number): Observation | null {
  const [former, transaction] = [before, after].map((day) => transactionAt(knownTicket(day, number), index))
  if (transaction === undefined) return null
  const [said, says] = [former?.rating ?? null, transaction.rating]
  const tallies = isSameLevel(said, says) ? [] : [...ratingTallies(transaction, said, -1), ...ratingTallies(transaction, says, 1)]
  const answers = changedAnswers(answerTallies(said, after.office, -1), answerTallies(says, after.office, 1))
  if (tallies.length === 0 && answers.length === 0) return null
  return { place: transactionPlace(after, transaction), counts: [], durations: [], tallies, answers }
}

/** Completed by answers, or said once more. */
function isSameLevel(one: Rating | null, other: Rating | null): boolean {
  return one?.kind === 'rated' && other?.kind === 'rated' && one.level === other.level && one.scale === other.scale
}

function transactionAt(ticket: Ticket, index: number): Transaction {
  const transaction = ticket.transactions[index]
  if (transaction === undefined) throw new Error(`ticket ${ticket.number} has no transaction ${String(index)}`)
  return transaction
}
