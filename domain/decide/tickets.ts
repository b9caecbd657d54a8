import type { Actor } from '../actor.ts'
import type { CommandOf } from '../commands.ts'
import { ticketOf } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { beyondLimits, isFromDistance } from '../distance-numbers.ts'
import { sessionAt } from '../hours/opening.ts'
import { isQuotaReached } from '../hours/quota.ts'
import { procedureOf, serviceOf, type Service } from '../office.ts'
import { placeIn } from '../queue/lines.ts'
import { linesOf } from '../queue/next.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Source, Ticket } from '../ticket.ts'
import { after, isOpen } from '../ticket-state.ts'
import { lastInSeries, ticketNumber } from '../ticket-number.ts'
import { withFreeHand } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

const longestDayMs = 36 * 3_600_000

/** Who has an appointment counts as having come at the appointed time, from when the desk has checked it. */
export function take(day: OpenDay, command: CommandOf<'ticket:take'>, at: number): Decision {
  const { language, appointedAt, procedure, expected = null } = command
  const service = serviceOf(day.office, command.service)
  if (service === undefined) return refuse('unknownService')
  if (!isDoneIn(day, procedure, service)) return refuse('unknownProcedure')
  const creditSeconds = creditFor(day, command)
  if (creditSeconds === null) return refuse('unknownPriority')
  const unfit = unfitWish(day, command, service, at)
  if (unfit !== null) return refuse(unfit)
  const ticket = nextNumber(day, service)
  const rank = (appointedAt ?? at) - creditSeconds * 1000
  return {
    events: [{
      type: 'ticketIssued', at, ticket, service: service.id, rank, creditSeconds, language, source: sourceOf(command), appointedAt,
      kiosk: kioskOf(command), procedure, expected, ...takenOn(command),
    }],
    answer: { ticket, ahead: placeInLine(day, service, rank) },
  }
}

/** How many of a service's line will stand before one who comes now with this rank. */
export function placeInLine(day: OpenDay, { id }: Service, rank: number): number {
  return placeIn(day.lines[id] ?? [], day.tickets, { rank, order: day.tickets.length })
}

/** One who came to the counter without a number gets one, and is served at once. */
export function walkIn(day: OpenDay, command: CommandOf<'ticket:walkIn'>, at: number): Decision {
  return withFreeHand(day, command, ({ counter, officer }) => {
    const service = serviceOf(day.office, command.service)
    if (service === undefined) return refuse('unknownService')
    if (!linesOf(counter).includes(service.id)) return refuse('serviceNotHere')
    if (isFull(day, service)) return refuse('seriesFull')
    const ticket = nextNumber(day, service)
    return accept(ticket, {
      type: 'walkInTaken', at, ticket, counter: counter.id, officer, service: service.id, language: command.language,
    })
  })
}

/** An officer gives somebody who waits priority, or takes it away; the rank moves by the difference of the credits. */
export function prioritise(day: OpenDay, command: CommandOf<'ticket:prioritise'>, at: number): Decision {
  if (command.by.kind !== 'staff') return refuse('notYourTicket')
  const ticket = ticketOf(day, command.ticket)
  if (ticket === undefined) return refuse('unknownTicket')
  if (ticket.state !== 'waiting') return refuse('ticketNotWaiting')
  const creditSeconds = creditOf(day, command.priorityClass)
  if (creditSeconds === null) return refuse('unknownPriority')
  const rank = ticket.rank + (ticket.creditSeconds - creditSeconds) * 1000
  return accept(ticket.number, {
    type: 'priorityChanged', at, ticket: ticket.number, rank, creditSeconds, remark: command.reason,
  })
}

/** Citizens give up their own number; staff may do it for one who asks, and a kiosk for one who left without the slip. */
export function withdraw(day: OpenDay, { ticket: number, by }: CommandOf<'ticket:withdraw'>, at: number): Decision {
  const ticket = ticketOf(day, number)
  if (ticket === undefined) return refuse('unknownTicket')
  if (!mayWithdraw(by, ticket)) return refuse('notYourTicket')
  if (after(ticket.state, 'withdraw') !== null) return accept(number, { type: 'ticketWithdrawn', at, ticket: number })
  return refuse(isOpen(ticket.state) ? 'ticketInHand' : 'ticketOver')
}

/** A kiosk only what it gave out itself, and only while nobody was called. */
function mayWithdraw(by: Actor, { number, kiosk, state }: Ticket): boolean {
  switch (by.kind) {
    case 'staff': return true
    case 'citizen': return by.ticket === number
    case 'device': return by.id === kiosk && state === 'waiting'
    case 'dossier':
    case 'visitor':
    case 'system': return false
  }
}

/** One who missed the call waits again, with the office's penalty on the rank. */
export function putBack(day: OpenDay, { ticket: number, by }: CommandOf<'ticket:return'>, at: number): Decision {
  if (by.kind !== 'staff') return refuse('notYourTicket')
  const ticket = ticketOf(day, number)
  if (ticket === undefined) return refuse('unknownTicket')
  if (after(ticket.state, 'return') === null) return refuse('ticketNotMissed')
  return accept(number, { type: 'ticketReturned', at, ticket: number, rank: rankOfReturned(day, ticket) })
}

function rankOfReturned(day: OpenDay, ticket: Ticket): number {
  return ticket.rank + day.office.returnPenaltySeconds * 1000
}

/** At the kiosk people choose a class of their own; some classes only an officer gives, and from afar nobody sees who asks. */
export function creditFor(day: OpenDay, { priorityClass, by }: { priorityClass: string | null, by: Actor }): number | null {
  const mayChoose = by.kind === 'staff' || day.office.priorityClasses.every(({ id, atKiosk }) => id !== priorityClass || (atKiosk && by.kind !== 'visitor'))
  return mayChoose ? creditOf(day, priorityClass) : null
}

function unfitWish(day: OpenDay, command: CommandOf<'ticket:take'>, service: Service, at: number): RefusalCode | null {
  return notOffered(day, command.by, service) ?? unfitAppointment(day, command) ?? notNow(day, command, service, at)
}

/** Citizens take numbers in the hours and up to the quota that the office has set; staff decide for themselves. */
function notNow(day: OpenDay, { by }: CommandOf<'ticket:take'>, service: Service, at: number): RefusalCode | null {
  if (!service.open) return 'serviceClosed'
  if (isFull(day, service)) return 'seriesFull'
  if (by.kind === 'staff') return null
  const session = sessionAt(day, at)
  if (session === null) return 'outsideHours'
  if (isQuotaReached(day, service, session)) return 'quotaReached'
  const { distance } = day.office
  return by.kind === 'visitor' && distance !== null ? beyondLimits(day, distance, by.device) : null
}

/** What is done here can be asked for by whoever is here; from afar only what the office lets people take there. */
function notOffered({ office }: OpenDay, by: Actor, service: Service): RefusalCode | null {
  return by.kind !== 'visitor' || isFromDistance(office.distance, service) ? null : 'distanceNotAllowed'
}

function takenOn({ by }: CommandOf<'ticket:take'>): { device?: string } {
  return by.kind === 'visitor' ? { device: by.device } : {}
}

export function isDoneIn({ office }: OpenDay, procedure: string | null, { id }: Service): boolean {
  return procedure === null || procedureOf(office, procedure)?.service === id
}

/** Only the desk can say that somebody has an appointment, and only for today. */
function unfitAppointment(day: OpenDay, { appointedAt, by }: CommandOf<'ticket:take'>): RefusalCode | null {
  if (appointedAt === null) return null
  if (by.kind !== 'staff') return 'notYourTicket'
  return isToday(day, appointedAt) ? null : 'appointmentNotToday'
}

function creditOf(day: OpenDay, priorityClass: string | null): number | null {
  if (priorityClass === null) return 0
  return day.office.priorityClasses.find(({ id }) => id === priorityClass)?.creditSeconds ?? null
}

/** The numbers beyond are the kiosks'. */
function isFull(day: OpenDay, { prefix }: Service): boolean {
  return (day.series[prefix]?.length ?? 0) >= lastInSeries
}

function nextNumber(day: OpenDay, { prefix }: Service): string {
  return ticketNumber(prefix, (day.series[prefix]?.length ?? 0) + 1)
}

/** Within the business day, which may last a while past midnight. */
function isToday({ startsAt }: OpenDay, moment: number): boolean {
  return moment >= startsAt && moment < startsAt + longestDayMs
}

/** Of devices only kiosks are heard when they ask for numbers. */
export function kioskOf({ by }: { by: Actor }): string | null {
  return by.kind === 'device' ? by.id : null
}

function sourceOf({ by }: CommandOf<'ticket:take'>): Source {
  if (by.kind === 'staff') return 'counter'
  return by.kind === 'device' ? 'kiosk' : 'phone'
}
