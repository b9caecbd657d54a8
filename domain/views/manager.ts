import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Kpi } from '../office.ts'
import type { Directory } from '../person.ts'
import { hallDisplays, type DisplayPlace } from '../zones.ts'
import { ticketsIn } from '../queue/next.ts'
import { formInForce } from '../rating/forms.ts'
import { satisfactionOf } from '../statistics/satisfaction.ts'
import { sumsBy, sumsOf, type Sums } from '../statistics/sums.ts'
import { levelCounts } from '../statistics/tallies.ts'
import { isMet, targetInForce } from '../targets.ts'
import { waitsSince, type Ticket } from '../ticket.ts'
import { pauseReasons } from '../reasons.ts'
import { nothingWatched, shownAlert, type Watched } from './alerts.ts'
import { shownReason } from './call-reason.ts'
import { hallProof } from './hall-proof.ts'
import { heading, officeOf } from './office-day.ts'

/** The whole office in one minute: now, today against the targets, and the day by hour. Waits in seconds. */
export function managerView(day: Day, directory: Directory, displays: readonly DisplayPlace[] = [], watched: Watched = nothingWatched) {
  const all = sumsOf(day.statistics, 'all')
  const waiting = everyoneWaiting(day)
  return {
    ...heading(day),
    waiting: waiting.length,
    longestSince: earliest(waiting),
    today: { ...today(day, all), servedLastHour: watched.servedLastHour },
    alerts: watched.alerts.map(shownAlert),
    screens: watched.screens,
    services: serviceRows(day, waiting),
    counters: counterRows(day, directory),
    hours: hourRows(day),
    hall: hallProof(day),
    /** How many displays are paired for those who wait: without one nobody expects proof of a call. */
    displays: hallDisplays(officeOf(day), displays).length,
    zones: officeOf(day).zones.map(({ id, name }) => ({ id, name })),
  }
}

function today(day: Day, { counts, averageSeconds, tallies }: Sums) {
  const { scale } = formInForce(officeOf(day), day.date)
  const { ratings: n, satisfied, rate } = satisfactionOf(scale, levelCounts(tallies, scale))
  return {
    issued: counts.issued,
    walkIns: counts.walkIns,
    leftOpen: counts.leftOpen,
    served: counts.served,
    withdrawn: counts.withdrawn,
    missed: counts.missed,
    expired: counts.expired,
    waitPerTransaction: against(day, 'waitPerTransaction', averageSeconds.wait),
    waitPerVisit: against(day, 'waitPerVisit', averageSeconds.visitWait),
    processingSeconds: averageSeconds.processing,
    satisfaction: { ...against(day, 'satisfaction', rate), ratings: n, satisfied },
  }
}

/** A figure beside the target in force; `isMet` is null while there is no figure or no target. */
function against(day: Day, kpi: Kpi, figure: number | null) {
  const target = targetInForce(officeOf(day).targets, kpi, day.date, officeOf(day).evaluation.level)
  return {
    figure,
    limit: target?.limit ?? null,
    isMet: target === null || figure === null ? null : isMet(target, figure),
  }
}

/** Those in every line: also the ones sent to a counter. */
function everyoneWaiting(day: Day): Ticket[] {
  return Object.keys(day.lines).flatMap((line) => ticketsIn(day, line))
}

function serviceRows(day: Day, everyone: readonly Ticket[]) {
  const byService = new Map<string, Ticket[]>()
  for (const ticket of everyone) byService.set(ticket.service, [...byService.get(ticket.service) ?? [], ticket])
  return officeOf(day).services.map(({ id, prefix, name }) => {
    const waiting = byService.get(id) ?? []
    const { counts, averageSeconds } = sumsOf(day.statistics, 'service', id)
    return {
      id, prefix, name,
      waiting: waiting.length,
      longestSince: earliest(waiting),
      served: counts.served,
      averageWaitSeconds: averageSeconds.wait,
    }
  })
}

function counterRows(day: Day, directory: Directory) {
  return officeOf(day).counters.map(({ id, label }) => {
    const { status, since, officer, inHand, pauseReason } = counterStateOf(day, id)
    const ticket = inHand === null ? null : knownTicket(day, inHand)
    const { counts, totalSeconds } = sumsOf(day.statistics, 'counter', id)
    return {
      id, label, status, since, pauseReason,
      officerName: officer === null ? null : directory[officer]?.name ?? officer,
      ticket: ticket === null ? null : {
        number: ticket.number, state: ticket.state, since: ticket.since, reason: shownReason(ticket), isWalkIn: ticket.source === 'walkIn',
      },
      served: counts.served,
      idleSince: day.idle[id] ?? null,
      idleSeconds: totalSeconds.idle,
      pausedSeconds: pauseReasons.reduce((sum, reason) => sum + totalSeconds[`pause-${reason}`], 0),
    }
  })
}

function hourRows(day: Day) {
  return [...sumsBy(day.statistics, 'hour')]
    // An hour in which counters stood open and nobody came has no row.
    .filter(([, { counts }]) => counts.issued + counts.served > 0)
    .map(([hour, { counts, averageSeconds }]) => ({
      hour: Number(hour), issued: counts.issued, served: counts.served, averageWaitSeconds: averageSeconds.wait,
    }))
    .sort((one, other) => one.hour - other.hour)
}

function earliest(tickets: readonly Ticket[]): number | null {
  return tickets.length === 0 ? null : Math.min(...tickets.map(waitsSince))
}
