import { knownTicket, type Day } from '../day.ts'
import { openingsOf } from '../hours/opening.ts'
import { takenBySession } from '../hours/quota.ts'
import type { Office } from '../office.ts'
import { ticketsIn } from '../queue/next.ts'
import { targetInForce } from '../targets.ts'
import { waitsSince, type Ticket } from '../ticket.ts'
import type { ExpectedWaits } from '../views/expected.ts'
import { byUrgency, type Alert, type AlertKind } from './alert.ts'
import { averageAfter, passesIn, waitsOf } from './average-wait.ts'

/** A paired screen, and since when it has been away; null: it is connected. */
export interface SeenScreen { readonly id: string, readonly awaySince: number | null }

/** What the alerts of a day depend on beside the day. */
export interface Seen {
  readonly now: number
  readonly expected: ExpectedWaits
  readonly screens: readonly SeenScreen[]
}

/** All that needs a manager now, the most urgent first. Nothing does on a day that has not begun or is over. */
export function alertsOf(day: Day, seen: Seen): Alert[] {
  const { office } = day
  if (office === null || !day.opened || day.closed) return []
  return rules.flatMap((rule) => rule(day, office, seen)).sort(byUrgency)
}

type Rule = (day: Day, office: Office, seen: Seen) => Alert[]

const minuteMs = 60_000

/** At which moment something that began at `from` is too long for the office, if it is by now. */
function lasting(kind: AlertKind, from: number, minutes: number, now: number): Omit<Alert, 'about' | 'ticket'>[] {
  const [measuredMs, limitMs] = [now - from, minutes * minuteMs]
  return measuredMs > limitMs ? [{ kind, at: from + limitMs, measured: measuredMs / 1000, limit: limitMs / 1000 }] : []
}

/** The average against the target in force: above it now, or soon. */
function average(day: Day, { targets, alerts: { forecastMinutes } }: Office, { now, expected }: Seen): Alert[] {
  const target = targetInForce(targets, 'waitPerTransaction', day.date)
  if (target === null) return []
  const { limit } = target
  const waits = waitsOf(day, now, expected)
  const measured = averageAfter(waits, 0)
  const common = { about: null, ticket: null, limit }
  if (measured !== null && measured > limit) return [{ ...common, kind: 'averageWait', at: now, measured }]
  const withinMs = (forecastMinutes ?? 0) * minuteMs
  const ms = passesIn(waits, limit, withinMs)
  return ms === null ? [] : [{ ...common, kind: 'forecast', at: now + ms, measured: averageAfter(waits, withinMs) ?? 0 }]
}

/** Of each service the one who has waited longest. */
function longWaits(day: Day, { alerts: { waitMinutes } }: Office, { now }: Seen): Alert[] {
  if (waitMinutes === null) return []
  return [...longestWaiting(day).values()].flatMap((ticket) =>
    lasting('longWait', waitsSince(ticket), waitMinutes, now).map((alert) => ({ ...alert, about: ticket.service, ticket: ticket.number })))
}

function longestWaiting(day: Day): ReadonlyMap<string, Ticket> {
  const longest = new Map<string, Ticket>()
  for (const ticket of Object.keys(day.lines).flatMap((line) => ticketsIn(day, line))) {
    const known = longest.get(ticket.service)
    if (known === undefined || waitsSince(ticket) < waitsSince(known)) longest.set(ticket.service, ticket)
  }
  return longest
}

function idleCounters(day: Day, { alerts: { idleMinutes } }: Office, { now }: Seen): Alert[] {
  if (idleMinutes === null) return []
  return Object.entries(day.idle).flatMap(([about, since]) =>
    lasting('idleCounter', since, idleMinutes, now).map((alert) => ({ ...alert, about, ticket: null })))
}

function longServices(day: Day, { alerts: { serviceMinutes } }: Office, { now }: Seen): Alert[] {
  if (serviceMinutes === null) return []
  return Object.entries(day.counters).flatMap(([about, { inHand }]) => {
    const ticket = inHand === null ? null : knownTicket(day, inHand)
    if (ticket?.state !== 'serving') return []
    return lasting('longService', ticket.since, serviceMinutes, now).map((alert) => ({ ...alert, about, ticket: ticket.number }))
  })
}

/** Of the session that goes on; there is no hurry once nobody can take a number any more. */
function quotas(day: Day, { services, alerts: { quotaPercent } }: Office, { now }: Seen): Alert[] {
  const session = sessionNow(day, now)
  if (quotaPercent === null || session === null) return []
  return services.flatMap((service) => {
    const { id, quota } = service
    if (quota === null || quota === 0 || !service.open) return []
    const taken = takenBySession(day, service)[session] ?? 0
    return taken * 100 >= quota * quotaPercent ? [{ kind: 'quota', about: id, ticket: null, at: now, measured: taken, limit: quota }] : []
  })
}

/** Screens may be off outside of the office's hours. */
function screensAway(day: Day, { alerts: { screenMinutes } }: Office, { now, screens }: Seen): Alert[] {
  if (screenMinutes === null || sessionNow(day, now) === null) return []
  return screens.flatMap(({ id, awaySince }) => awaySince === null
    ? [] : lasting('screenAway', awaySince, screenMinutes, now).map((alert) => ({ ...alert, about: id, ticket: null })))
}

/** The session that goes on, until its end; null between sessions. */
function sessionNow(day: Day, now: number): number | null {
  const openings = openingsOf(day)
  const place = openings === null ? 0 : openings.findIndex(({ from, to }) => from <= now && now < to)
  return place === -1 ? null : place
}

const rules: readonly Rule[] = [average, longWaits, idleCounters, longServices, quotas, screensAway]
