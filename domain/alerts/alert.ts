/** In the order of their urgency: what people in the hall feel now goes before what is about to come. */
export const alertKinds = ['averageWait', 'longWait', 'idleCounter', 'screenAway', 'forecast', 'longService', 'quota'] as const
/**
 * `averageWait`: the day's average wait is above its target; `longWait`: somebody waits for too long; `idleCounter`: free
 * while people wait; `screenAway`: not connected; `forecast`: the average will pass its target soon; `longService`: a ticket
 * is being served for long; `quota`: a service has hardly any numbers left.
 */
export type AlertKind = typeof alertKinds[number]

/** Something that needs a manager. */
export interface Alert {
  readonly kind: AlertKind
  /** The service, the counter or the device by its id; null: the whole office. */
  readonly about: string | null
  /** The ticket in question, if there is one. */
  readonly ticket: string | null
  /** Since when it is so, milliseconds since the epoch; of a forecast: when it will be so. */
  readonly at: number
  /** What was measured and what it is held against: seconds; of a quota: numbers. */
  readonly measured: number
  readonly limit: number
}

/** By what an alert is the same as a moment ago: that another one waits longest makes no new alert. */
export function alertName({ kind, about, ticket }: Alert): string {
  return [kind, about ?? '', kind === 'longService' ? ticket ?? '' : ''].join('|')
}

/** The most urgent first; of the same kind the one that is furthest beyond its limit. */
export function byUrgency(one: Alert, other: Alert): number {
  return alertKinds.indexOf(one.kind) - alertKinds.indexOf(other.kind) || beyond(other) - beyond(one)
}

function beyond({ measured, limit }: Alert): number {
  return measured - limit
}
