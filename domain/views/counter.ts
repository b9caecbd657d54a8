import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Counter } from '../office.ts'
import { serviceOf } from '../office.ts'
import type { Directory } from '../person.ts'
import { isBefore } from '../queue/lines.ts'
import { nextFor, waitingFor } from '../queue/next.ts'
import { sumsOf } from '../statistics/sums.ts'
import { targetInForce } from '../targets.ts'
import { timeIn, type Ticket } from '../ticket.ts'
import { heading, officeOf } from './office-day.ts'

const listed = 60

/** An officer's console: the ticket in hand, who waits for this counter, the counter's day so far. */
export function counterView(day: Day, counter: Counter, directory: Directory) {
  const { status, since, officer, pauseReason, inHand } = counterStateOf(day, counter.id)
  const waiting = waitingFor(day, counter).sort((one, other) => isBefore(one, other) ? -1 : 1)
  return {
    ...heading(day),
    counter: { id: counter.id, label: counter.label, services: [...counter.primary, ...counter.secondary] },
    status, since, pauseReason,
    officer: officer === null ? null : { id: officer, name: directory[officer]?.name ?? officer },
    inHand: inHand === null ? null : ticketInHand(knownTicket(day, inHand)),
    next: nextFor(day, counter)?.number ?? null,
    waitingCount: waiting.length,
    waiting: waiting.slice(0, listed).map((ticket) => listedTicket(ticket)),
    missed: ticketsAt(day, day.missed.slice(-listed)),
    held: ticketsAt(day, day.held.slice(-listed)),
    today: todayAt(day, counter.id),
    ...surroundings(day),
  }
}

/** Where a ticket can be sent, and what its wait is held against. */
function surroundings(day: Day) {
  const { services, counters, targets } = officeOf(day)
  return {
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

function ticketInHand(ticket: Ticket) {
  return {
    ...listedTicket(ticket),
    state: ticket.state,
    since: ticket.since,
    waitedMs: timeIn(ticket, 'waiting'),
    servedMs: timeIn(ticket, 'serving', ticket.transactions.length - 1),
    language: ticket.language,
    calledTimes: ticket.calledTimes,
    before: ticket.transactions.slice(0, -1).map(({ service, counter, outcome }) => ({ service, counter, outcome })),
  }
}

function listedTicket({ number, service, issuedAt, creditSeconds, state, since }: Ticket) {
  return { number, service, issuedAt, since, state, isPriority: creditSeconds > 0 }
}

function ticketsAt(day: Day, orders: readonly number[]) {
  return orders.flatMap((order) => day.tickets[order] ?? []).map((ticket) => listedTicket(ticket))
}

function todayAt(day: Day, counter: string) {
  const { counts, averageSeconds } = sumsOf(day.statistics, 'counter', counter)
  return {
    served: counts.served,
    missed: counts.missed,
    averageWaitSeconds: averageSeconds.wait,
    averageProcessingSeconds: averageSeconds.processing,
  }
}
