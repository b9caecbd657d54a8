import type { Counter, Office } from '../../../domain/office.ts'
import { newId } from '../new-id.ts'

/** How a counter takes a service: first of all, only when nobody waits for those, or not at all. */
export type Taking = 'primary' | 'secondary' | 'none'

/** The counter as it takes a service from now on; a service is never taken in two ways. */
export function takingAs(counter: Counter, service: string, taking: Taking): Counter {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== service)
  const rest = { primary: without(counter.primary), secondary: without(counter.secondary) }
  return { ...counter, ...rest, ...taking === 'none' ? {} : { [taking]: [...rest[taking], service] } }
}

/** A counter under the lowest number that is free, which takes nothing yet. */
export function newCounter(counters: readonly Counter[]): Counter {
  const taken = new Set(counters.map(({ label }) => label))
  let number = 1
  while (taken.has(String(number))) number += 1
  return { id: newId('quay', counters), label: String(number), primary: [], secondary: [], only: null }
}

/** The office without a counter; its zones lose it as well. */
export function withoutCounter(office: Office, gone: string): Office {
  return {
    ...office,
    counters: office.counters.filter(({ id }) => id !== gone),
    zones: office.zones.map((zone) => ({ ...zone, counters: zone.counters.filter((id) => id !== gone) })),
  }
}

/** The office with a counter in one zone only; null: in none. */
export function inZone(office: Office, counter: string, zone: string | null): Office {
  const zones = office.zones.map(({ counters, ...rest }) => {
    const others = counters.filter((id) => id !== counter)
    return { ...rest, counters: rest.id === zone ? [...others, counter] : others }
  })
  return { ...office, zones }
}
