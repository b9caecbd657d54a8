import { emptyDay } from '../../domain/day.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Event } from '../../domain/events.ts'
import { aDaysEvents } from './a-days-events.ts'
import { median } from './figures.ts'

export interface Folding { readonly events: number, readonly firstMs: number, readonly ours: number, readonly floor: number }

const runs = 25

/** Milliseconds to fold a day of so many events, cold and warm, against reading as many events as JSON and doing nothing with them. */
export function foldOfADay(count: number): Folding {
  const events = aDaysEvents(count)
  const texts = events.map((event) => JSON.stringify(event))
  const fold = () => events.reduce(evolve, emptyDay).tickets.length
  const read = () => texts.reduce((seen, text) => seen + (JSON.parse(text) as Event).at, 0)
  const ours: number[] = []
  const floor: number[] = []
  for (let run = 0; run < runs; run += 1) {
    ours.push(timed(fold))
    floor.push(timed(read))
  }
  return { events: events.length, firstMs: ours[0] ?? Number.NaN, ours: median(ours), floor: median(floor) }
}

function timed(work: () => number): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
