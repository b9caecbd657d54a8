import { emptyDay, type Day } from '../../domain/day.ts'
import type { Event } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { managerView } from '../../domain/views/manager.ts'
import { busyDayEvents } from './deciding.ts'
import { median } from './figures.ts'

/** Microseconds per event, and bytes of the last picture. */
export interface Viewing { readonly early: number, readonly late: number, readonly bytes: number }

const rounds = 9
const looks = 200

/** The manager's picture made anew after each event, among the first tickets of a day and among the last of many. */
export function viewingLive(few: number, many: number): Viewing {
  const early = dayAfter(few)
  const late = dayAfter(many)
  const [sooner, later]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    sooner.push(perEvent(early))
    later.push(perEvent(late))
  }
  return { early: median(sooner), late: median(later), bytes: JSON.stringify(managerView(late.day, {})).length }
}

interface Begun { readonly day: Day, readonly next: readonly Event[] }

function dayAfter(tickets: number): Begun {
  const { before, after } = busyDayEvents(tickets, looks)
  return { day: before.reduce(evolve, emptyDay), next: after.slice(0, looks) }
}

function perEvent({ day, next }: Begun): number {
  let now = day
  managerView(now, {})
  let spent = 0
  for (const event of next) {
    now = evolve(now, event)
    const begun = performance.now()
    managerView(now, {})
    spent += performance.now() - begun
  }
  return spent * 1000 / next.length
}
