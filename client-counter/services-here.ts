import type { CounterView } from './next-step.ts'

/** The services of this counter in the office's order; with `also`, that one too, as a ticket may have been sent here. */
export function servicesHere({ counter, services }: CounterView, also: string | null = null): CounterView['services'] {
  return services.filter(({ id }) => counter.services.includes(id) || id === also)
}
