import type { CounterStatus } from '../../domain/day.ts'
import type { Office } from '../../domain/office.ts'

/** How somebody leaves a counter. Who missed the call or was held may wait again after `backAfterMs`; null: never. */
export type LegEnd =
  | { readonly kind: 'finish' | 'transfer' }
  | { readonly kind: 'miss', readonly backAfterMs: number | null }
  | { readonly kind: 'hold', readonly backAfterMs: number }

/** One stretch of a visit: to wait in a line, to be called from it, and what the counter is then busy with. */
export interface Leg {
  readonly service: string
  /** Sent to this very counter, if it is not closed when they come. */
  readonly toCounter: string | null
  /** From the call to the start of service, or to the miss. */
  readonly walkMs: number
  /** All time of service in this leg; null when it ended before service began. */
  readonly serviceMs: number | null
  readonly end: LegEnd
}

/** What somebody brings along into a simulated day, whatever the order in which people are called. */
export interface Visitor {
  /** Milliseconds since the epoch. */
  readonly arrivesAt: number
  readonly priorityClass: string | null
  readonly appointedAt: number | null
  /** The counter that dealt with them without a number; null for all who stand in a line. */
  readonly walkInAt: string | null
  /** When they give up if they still wait then; null: they stay. */
  readonly leavesAt: number | null
  /** At least one. */
  readonly legs: readonly [Leg, ...Leg[]]
}

/** From `at` on a counter is to stand like this; one that is busy then finishes first. */
export interface CounterChange { readonly at: number, readonly counter: string, readonly status: CounterStatus }

/** A day to be simulated: everything but the order in which people are called. */
export interface HallPlan {
  readonly office: Office
  /** Local date, "yyyy-MM-dd", and its midnight in milliseconds since the epoch. */
  readonly date: string
  readonly startsAt: number
  readonly visitors: readonly Visitor[]
  readonly counterChanges: readonly CounterChange[]
}

/** How long people of a service took on average, rounded; people of all services when there are none of this one. */
export function usualMs(known: readonly { readonly service: string, readonly ms: number }[], service: string): number {
  const alike = known.filter((one) => one.service === service)
  const taken = alike.length === 0 ? known : alike
  return taken.length === 0 ? 0 : Math.round(taken.reduce((sum, { ms }) => sum + ms, 0) / taken.length)
}
