import { counterStateOf, knownTicket, type Day } from '../day.ts'
import type { Kpi } from '../office.ts'
import type { Directory } from '../person.ts'
import { ticketsIn } from '../queue/next.ts'
import { count, durations, type Cell } from '../statistics/cell.ts'
import { averageSeconds } from '../statistics/distribution.ts'
import { satisfactionOf } from '../statistics/satisfaction.ts'
import { total, totalBy } from '../statistics/statistics.ts'
import { isMet, targetInForce } from '../targets.ts'
import { heading, officeOf } from './office-day.ts'

/** The whole office in one minute: now, today against the targets, and the day by hour. Waits in seconds. */
export function managerView(day: Day, directory: Directory) {
  const all = total(day.statistics)
  const services = serviceRows(day)
  return {
    ...heading(day),
    waiting: services.reduce((sum, { waiting }) => sum + waiting, 0),
    longestSince: earliest(services.map(({ longestSince }) => longestSince)),
    today: today(day, all),
    services,
    counters: counterRows(day, directory),
    hours: hourRows(day),
  }
}

function today(day: Day, all: Cell) {
  const satisfaction = satisfactionOf(all.ratings)
  return {
    issued: count(all, 'issued'),
    served: count(all, 'served'),
    withdrawn: count(all, 'withdrawn'),
    missed: count(all, 'missed'),
    expired: count(all, 'expired'),
    waitPerTransaction: against(day, 'waitPerTransaction', averageSeconds(durations(all, 'wait'))),
    waitPerVisit: against(day, 'waitPerVisit', averageSeconds(durations(all, 'visitWait'))),
    processingSeconds: averageSeconds(durations(all, 'processing')),
    satisfaction: { ...against(day, 'satisfaction', satisfaction.rate), ...satisfaction },
  }
}

/** A figure beside the target in force; `isMet` is null while there is no figure or no target. */
function against(day: Day, kpi: Kpi, figure: number | null) {
  const target = targetInForce(officeOf(day).targets, kpi, day.date)
  return {
    figure,
    limit: target?.limit ?? null,
    isMet: target === null || figure === null ? null : isMet(target, figure),
  }
}

function serviceRows(day: Day) {
  const cells = totalBy(day.statistics, 'service')
  return officeOf(day).services.map(({ id, prefix, name }) => {
    const waiting = ticketsIn(day, id)
    const cell = cells.get(id)
    return {
      id, prefix, name,
      waiting: waiting.length,
      longestSince: earliest(waiting.map(({ since }) => since)),
      served: cell === undefined ? 0 : count(cell, 'served'),
      averageWaitSeconds: cell === undefined ? null : averageSeconds(durations(cell, 'wait')),
    }
  })
}

function counterRows(day: Day, directory: Directory) {
  const cells = totalBy(day.statistics, 'counter')
  return officeOf(day).counters.map(({ id, label }) => {
    const { status, since, officer, inHand } = counterStateOf(day, id)
    const ticket = inHand === null ? null : knownTicket(day, inHand)
    const cell = cells.get(id)
    return {
      id, label, status, since,
      officerName: officer === null ? null : directory[officer]?.name ?? officer,
      ticket: ticket === null ? null : { number: ticket.number, state: ticket.state, since: ticket.since },
      served: cell === undefined ? 0 : count(cell, 'served'),
    }
  })
}

function hourRows(day: Day) {
  return [...totalBy(day.statistics, 'hour')].sort(([one], [other]) => one - other).map(([hour, cell]) => ({
    hour,
    issued: count(cell, 'issued'),
    served: count(cell, 'served'),
    averageWaitSeconds: averageSeconds(durations(cell, 'wait')),
  }))
}

function earliest(times: readonly (number | null)[]): number | null {
  return times.reduce<number | null>((first, time) =>
    time !== null && (first === null || time < first) ? time : first, null)
}
