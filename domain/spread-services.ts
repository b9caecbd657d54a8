import type { Counter } from './office.ts'

/** So many counters, numbered from 1, with the services shared out among them in their order; each service is taken somewhere. */
export function spreadServices(services: readonly string[], counters: number): Counter[] {
  return Array.from({ length: counters }, (_, place) => {
    const id = String(place + 1)
    const primary = counters >= services.length
      ? services.slice(place % services.length, place % services.length + 1)
      : services.filter((_service, index) => index % counters === place)
    return { id, label: id, primary, secondary: [], only: null }
  })
}
