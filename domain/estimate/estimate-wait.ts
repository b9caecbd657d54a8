import { ascending, percentileOf } from './draw.ts'
import { habitsOf, type Habits } from './habits.ts'
import { simulateWait } from './simulate.ts'
import type { Estimate, Situation, Waiting } from './situation.ts'
import { stageOf } from './stage.ts'
import { stretchOf } from './stretch.ts'

/** A long line evens out its own luck, and costs more to simulate: 100 runs up to 24 people, 40 from 60 on. */
function runsFor(people: number): number {
  return Math.min(100, Math.max(40, Math.round(2400 / people)))
}

/**
 * How long somebody will wait who joins, or stands in, the line of a situation: simulated many times with what the
 * office has shown so far. Null when no counter takes the service, so that nobody can say.
 */
export function estimateWait(situation: Situation, me: Waiting): Estimate | null {
  const stage = stageOf(situation, me)
  const habits = habitsFor(situation)
  const waits: number[] = []
  const runs = runsFor(stage.people.length)
  for (let run = 0; run < runs; run += 1) {
    const wait = simulateWait(stage, habits, run)
    if (wait === null) return null
    waits.push(wait / 1000)
  }
  const sorted = ascending(waits)
  const stretch = stretchOf(situation.experience.outcomes)
  const p50 = percentileOf(sorted, 50)
  return { p50, p90: Math.max(p50, percentileOf(sorted, 90) * stretch), stretch }
}

// Every service of a kiosk is asked about in one and the same situation.
const known = new WeakMap<Situation['experience'], { readonly key: string, readonly habits: Habits }>()

function habitsFor(situation: Situation): Habits {
  const { now, experience, priorServiceMs } = situation
  const key = `${now} ${priorServiceMs}`
  const before = known.get(experience)
  if (before?.key === key) return before.habits
  const habits = habitsOf(situation)
  known.set(experience, { key, habits })
  return habits
}
