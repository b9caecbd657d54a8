import type { CounterView } from './next-step.ts'

type InHand = NonNullable<CounterView['inHand']>

/** What the timer of the ticket in hand shows: time since the call, then the whole time of service. */
export function timeInHand({ state, since, servedMs }: InHand, now: number): number {
  const running = Math.max(0, now - since)
  return state === 'serving' ? servedMs + running : running
}
