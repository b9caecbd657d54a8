import { counterOf, type Counter, type Office, type Text } from './office.ts'

/** A part of the hall with displays of its own: whoever waits there is called to these counters. */
export interface Zone { readonly id: string, readonly name: Text, readonly counters: readonly string[] }

/** Where a display hangs: in a zone, or as the small screen above one counter; for the whole hall when both are null. */
export interface DisplayPlace { readonly zone: string | null, readonly counter: string | null }

/** The same place as the office has it now. */
export interface KnownPlace { readonly zone: Zone | null, readonly counter: Counter | null }

export const wholeHall: DisplayPlace = { zone: null, counter: null }

export function zoneOf({ zones }: Pick<Office, 'zones'>, id: string): Zone | undefined {
  return zones.find((zone) => zone.id === id)
}

/** A display whose zone or counter was taken away shows the whole hall: too much is better than nothing. */
export function placeIn(office: Office, { zone, counter }: DisplayPlace): KnownPlace {
  return {
    zone: zone === null ? null : zoneOf(office, zone) ?? null,
    counter: counter === null ? null : counterOf(office, counter) ?? null,
  }
}

/** Whether a display at this place shows what is called to a counter. */
export function showsCounter({ zone, counter }: KnownPlace, id: string): boolean {
  if (counter !== null) return counter.id === id
  return zone === null || zone.counters.includes(id)
}

/** Whether one of these displays tells the hall of calls to a counter. A small screen above it is seen only from before it. */
export function isToldInHall(office: Office, displays: readonly DisplayPlace[], counter: string): boolean {
  return hallDisplays(office, displays).some((place) => showsCounter(place, counter))
}

/** The displays that are for those who wait, not for those who stand at a counter. */
export function hallDisplays(office: Office, displays: readonly DisplayPlace[]): KnownPlace[] {
  return displays.map((place) => placeIn(office, place)).filter(({ counter }) => counter === null)
}
