/** When an office's managers are told that something needs them; null: never for this reason. */
export interface AlertSettings {
  /** Somebody has waited for so many minutes. */
  readonly waitMinutes: number | null
  /** The day's average wait will pass its target within so many minutes if all goes on as now. */
  readonly forecastMinutes: number | null
  /** A counter is free for so many minutes while people wait for it. */
  readonly idleMinutes: number | null
  /** A ticket is being served for so many minutes, never fewer than `fewestServiceMinutes`. */
  readonly serviceMinutes: number | null
  /** So much of a service's quota is taken, in percent. */
  readonly quotaPercent: number | null
  /** A paired screen has not been connected for so many minutes while the office gives numbers. */
  readonly screenMinutes: number | null
}

/** Nobody is to be hurried: handling a case may take half an hour without anybody being alarmed (domain.md T3, 1.4). */
export const fewestServiceMinutes = 30

/** Twice the target of a transaction's average is what a whole visit may take on average (domain.md T1). */
export const usualAlerts: AlertSettings = {
  waitMinutes: 30, forecastMinutes: 30, idleMinutes: 3, serviceMinutes: 60, quotaPercent: 90, screenMinutes: 2,
}
