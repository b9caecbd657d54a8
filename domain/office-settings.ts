import type { Counter, Office, PriorityClass, Service } from './office.ts'

type Older<T, Later extends keyof T> = Omit<T, Later> & Partial<Pick<T, Later>>

/** An office as an older version of this product may have written it down: without the settings that came later. */
export interface StoredOffice extends Omit<Office, 'services' | 'procedures' | 'counters' | 'priorityClasses' | 'priorityBound' | 'openingHours'> {
  readonly services: readonly Older<Service, 'quota'>[]
  readonly procedures?: Office['procedures']
  readonly counters: readonly Older<Counter, 'only'>[]
  readonly priorityClasses: readonly Older<PriorityClass, 'atKiosk'>[]
  readonly priorityBound?: Office['priorityBound']
  readonly openingHours?: Office['openingHours']
}

/** The office with every setting that this version knows; what was not said is as it was before it could be said. */
export function completeOffice(stored: StoredOffice): Office {
  return {
    ...stored,
    services: stored.services.map((service) => ({ ...service, quota: service.quota ?? null })),
    procedures: stored.procedures ?? [],
    counters: stored.counters.map((counter) => ({ ...counter, only: counter.only ?? null })),
    priorityClasses: stored.priorityClasses.map((one) => ({ ...one, atKiosk: one.atKiosk ?? true })),
    priorityBound: stored.priorityBound ?? null,
    openingHours: stored.openingHours ?? null,
  }
}
