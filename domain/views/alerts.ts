import type { Alert } from '../alerts/alert.ts'
import type { SeenScreen } from '../alerts/rules.ts'

/** A paired screen as the manager sees it. */
export interface WatchedScreen extends SeenScreen {
  readonly name: string
  readonly kind: 'kiosk' | 'display' | 'rating'
  readonly counter: string | null
}

/** What was last seen of an office beside its ledger: it changes with the clock and not with what happens. */
export interface Watched {
  readonly alerts: readonly Alert[]
  readonly screens: readonly WatchedScreen[]
  /** How many services have ended within the last hour. */
  readonly servedLastHour: number
}

export const nothingWatched: Watched = { alerts: [], screens: [], servedLastHour: 0 }

/** An alert as screens show it: to the minute, so that pictures do not change for a second's sake. */
export function shownAlert({ measured, kind, ...alert }: Alert): Alert {
  return { ...alert, kind, measured: kind === 'quota' ? measured : Math.floor(measured / 60) * 60 }
}

/** Of a day's tickets those whose service ended within an hour before `now`. */
export function servedWithinHour(tickets: readonly { transactions: readonly { endedAt: number | null, outcome: string | null }[] }[], now: number): number {
  return tickets.reduce((sum, { transactions }) => sum + transactions.filter(({ endedAt, outcome }) =>
    endedAt !== null && outcome !== 'leftOpen' && endedAt > now - 3_600_000 && endedAt <= now).length, 0)
}
