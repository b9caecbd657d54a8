import { ref, type Ref } from 'vue'
import { alertKey, type ShownAlert } from './alert-words.ts'

/** For so many minutes an alert that was put aside stays aside. */
export const dismissedMinutes = 15

export interface DismissedAlerts {
  readonly dismiss: (alert: ShownAlert, now: number) => void
  readonly isDismissed: (alert: ShownAlert, now: number) => boolean
}

/** What this manager has put aside, in this window. */
export function useDismissedAlerts(): DismissedAlerts {
  const until: Ref<ReadonlyMap<string, number>> = ref(new Map())
  return {
    dismiss: (alert, now) => { until.value = new Map(until.value).set(alertKey(alert), now + dismissedMinutes * 60_000) },
    isDismissed: (alert, now) => (until.value.get(alertKey(alert)) ?? 0) > now,
  }
}

/** Those that were not there before; on the first look none is new. */
export function newAlerts(before: readonly ShownAlert[] | null, now: readonly ShownAlert[]): ShownAlert[] {
  if (before === null) return []
  const known = new Set(before.map(alertKey))
  return now.filter((alert) => !known.has(alertKey(alert)))
}
