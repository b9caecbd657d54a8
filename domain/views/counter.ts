import { counterStateOf, knownTicket, type Day } from '../day.ts'
import { isUntouched, undoMs } from '../decide/undoing.ts'
import { pauseReasons } from '../reasons.ts'
import { procedureOf, serviceOf, type Counter, type Text } from '../office.ts'
import type { Directory } from '../person.ts'
import { isBefore } from '../queue/lines.ts'
import { nextFor, waitingFor } from '../queue/next.ts'
import { sumsOf } from '../statistics/sums.ts'
import { targetInForce } from '../targets.ts'
import { timeIn, waitsSince, type Ticket } from '../ticket.ts'
import { isToldInHall, type DisplayPlace } from '../zones.ts'
import { heading, officeOf } from './office-day.ts'
import { shownReason } from './call-reason.ts'

const listed = 60
/** Of each service at least so many are listed, so that an officer who looks at one service sees its line. */
const listedOfService = 12

/** An officer's console: the ticket in hand, who waits for this counter, the counter's day so far. */
export function counterView(day: Day, counter: Counter, directory: Directory, displays: readonly DisplayPlace[] = []) {
  const { status, since, officer, pauseReason, inHand } = counterStateOf(day, counter.id)
  const waiting = waitingFor(day, counter).sort((one, other) => isBefore(one, other) ? -1 : 1)
  return {
    ...heading(day),
    counter: { id: counter.id, label: counter.label, services: [...counter.primary, ...counter.secondary] },
    status, since, pauseReason,
    /** False where no display is paired that could prove this counter's calls. */
    isToldInHall: isToldInHall(officeOf(day), displays, counter.id),
    officer: officer === null ? null : { id: officer, name: directory[officer]?.name ?? officer },
    inHand: inHand === null ? null : ticketInHand(day, knownTicket(day, inHand)),
    next: nextFor(day, counter)?.number ?? null,
    waitingCount: waiting.length,
    waitingByService: countByService(waiting),
    waiting: listing(waiting).map((ticket) => listedTicket(ticket)),
    missed: ticketsAt(day, day.missed.slice(-listed)),
    held: ticketsAt(day, day.held.slice(-listed)),
    undo: undoable(day, counter.id),
    today: todayAt(day, counter.id),
    colleagues: colleagues(day, directory),
    ...surroundings(day),
  }
}

/** Where a ticket can be sent, and what its wait is held against. */
function surroundings(day: Day) {
  const { services, counters, targets, priorityClasses } = officeOf(day)
  return {
    priorityClasses: priorityClasses.map(({ id, name }) => ({ id, name })),
    services: services.map(({ id, prefix, name }) => ({ id, prefix, name })),
    counters: counters.map(({ id, label }) => ({ id, label, status: counterStateOf(day, id).status })),
    waitLimitSeconds: targetInForce(targets, 'waitPerTransaction', day.date)?.limit ?? null,
  }
}

/** Where an officer chooses a counter to open. */
export function desksView(day: Day, directory: Directory) {
  return {
    ...heading(day),
    counters: officeOf(day).counters.map(({ id, label, primary, secondary }) => {
      const { status, officer } = counterStateOf(day, id)
      return {
        id, label, status, officer,
        officerName: officer === null ? null : directory[officer]?.name ?? officer,
        services: [...primary, ...secondary].flatMap((service) => serviceOf(officeOf(day), service)?.name ?? []),
      }
    }),
  }
}

function ticketInHand(day: Day, ticket: Ticket) {
  return {
    ...listedTicket(ticket),
    waitedMs: timeIn(ticket, 'waiting'),
    servedMs: timeIn(ticket, 'serving', ticket.transactions.length - 1),
    language: ticket.language,
    calledTimes: ticket.calledTimes,
    note: ticket.note,
    reason: shownReason(ticket),
    isWalkIn: ticket.source === 'walkIn',
    procedure: procedureIn(day, ticket),
    call: callOf(day, ticket),
    before: ticket.transactions.slice(0, -1).map(({ service, counter, outcome }) => ({ service, counter, outcome })),
  }
}

function listedTicket(ticket: Ticket) {
  const { number, service, issuedAt, creditSeconds, state, since, appointedAt, toCounter, note, backAt } = ticket
  return {
    number, service, issuedAt, state, appointedAt, backAt,
    since: state === 'waiting' ? waitsSince(ticket) : since,
    isPriority: creditSeconds > 0, isSentHere: toCounter !== null, hasNote: note !== null,
  }
}

/** What its holder said to have come for, until the visit has gone on to another service. */
function procedureIn(day: Day, { procedure, service }: Ticket): Text | null {
  const known = procedure === null ? undefined : procedureOf(officeOf(day), procedure)
  return known?.service === service ? known.name : null
}

/** Whether the hall has shown and spoken the ticket's last call; null once so many others were called that it is forgotten. */
function callOf(day: Day, { call: number }: Ticket) {
  const call = day.calls.findLast((one) => one.call === number)
  return call === undefined ? null : { call: call.call, at: call.at, shownAt: call.shownAt, spokenAt: call.spokenAt }
}

/** The last press at this counter, while it can be taken back. */
function undoable(day: Day, counter: string) {
  const { last } = counterStateOf(day, counter)
  if (last === null || !isUntouched(day, last)) return null
  return { action: last.action, ticket: last.ticketAfter.number, at: last.at, until: last.at + undoMs }
}

/** To whom the counter can be handed over: those who sit nowhere. */
function colleagues(day: Day, directory: Directory) {
  const seated = new Set(Object.values(day.counters).map(({ officer }) => officer))
  return Object.entries(directory).filter(([id]) => !seated.has(id)).map(([id, { name }]) => ({ id, name }))
}

function countByService(tickets: readonly Ticket[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { service } of tickets) counts[service] = (counts[service] ?? 0) + 1
  return counts
}

function listing(waiting: readonly Ticket[]): Ticket[] {
  const seen: Record<string, number> = {}
  return waiting.filter(({ service }, index) => {
    seen[service] = (seen[service] ?? 0) + 1
    return index < listed || seen[service] <= listedOfService
  })
}

function ticketsAt(day: Day, orders: readonly number[]) {
  return orders.flatMap((order) => day.tickets[order] ?? []).map((ticket) => listedTicket(ticket))
}

function todayAt(day: Day, counter: string) {
  const { counts, averageSeconds, totalSeconds } = sumsOf(day.statistics, 'counter', counter)
  return {
    idleSeconds: totalSeconds.idle,
    pausedSeconds: pauseReasons.reduce((sum, reason) => sum + totalSeconds[`pause-${reason}`], 0),
    averageWalkSeconds: averageSeconds.walk,
    served: counts.served,
    missed: counts.missed,
    averageWaitSeconds: averageSeconds.wait,
    averageProcessingSeconds: averageSeconds.processing,
  }
}
