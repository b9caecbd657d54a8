import type { Office } from '../../domain/office.ts'
import type { Row } from './record.ts'
import { replayOffice, serviceId, servicesOf } from './replay-office.ts'
import type { Seat } from './script.ts'

/**
 * The office of a record under a credit of ours. A counter takes the services that its server was recorded with, not
 * all: servers have their trades (on the busy Monday 6 of 20 servers served every person of the internet service).
 */
export function policyOffice(rows: readonly Row[], seats: readonly Seat[], creditSeconds: number): Office {
  const office = replayOffice(rows, seats)
  return {
    ...office,
    counters: office.counters.map((counter, seat) => ({ ...counter, primary: tradesOf(rows, seats[seat]?.server ?? '') })),
    priorityClasses: office.priorityClasses.map((one) => ({ ...one, creditSeconds })),
  }
}

function tradesOf(rows: readonly Row[], server: string): string[] {
  const names = servicesOf(rows)
  return servicesOf(rows.filter(({ served }) => served?.server === server)).map((name) => serviceId(names, name))
}
