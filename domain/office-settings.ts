import { usualAlerts } from './alerts/settings.ts'
import { usualAppearance } from './appearance.ts'
import { usualEvaluation } from './evaluation/rules.ts'
import { noNotices } from './notices.ts'
import type { Counter, Office, PriorityClass, Service } from './office.ts'
import { usualPetitions } from './petitions/settings.ts'
import { usualPublication } from './publication/settings.ts'
import { usualReports } from './reports/settings.ts'
import { usualAnnouncing } from './speech/announcing.ts'
import { usualRating } from './rating/settings.ts'

type Older<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>

/** What an office may leave unsaid, each as it was before it could be said. */
export const usualSettings = {
  procedures: [], priorityBound: null, openingHours: null, distance: null, petitions: usualPetitions, evaluation: usualEvaluation,
  zones: [], notices: noNotices, announcing: usualAnnouncing, namesAboveCounters: true, forms: [], rating: usualRating,
  publication: usualPublication, reports: usualReports, alerts: usualAlerts, appearance: usualAppearance,
} satisfies Partial<Office>

/** An office as an older version of this product may have written it down: without the settings that came later. */
export interface StoredOffice extends Older<Omit<Office, 'services' | 'counters' | 'priorityClasses'>, keyof typeof usualSettings> {
  readonly services: readonly Older<Service, 'quota'>[]
  readonly counters: readonly Older<Counter, 'only'>[]
  readonly priorityClasses: readonly Older<PriorityClass, 'atKiosk'>[]
}

/** The office with every setting that this version knows; what was not said is as it was before it could be said. */
export function completeOffice(stored: StoredOffice): Office {
  return {
    ...usualSettings, ...stored,
    services: stored.services.map((service) => ({ ...service, quota: service.quota ?? null })),
    counters: stored.counters.map((counter) => ({ ...counter, only: counter.only ?? null })),
    priorityClasses: stored.priorityClasses.map((one) => ({ ...one, atKiosk: one.atKiosk ?? true })),
  }
}
