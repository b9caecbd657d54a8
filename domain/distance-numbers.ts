import type { Day } from './day.ts'
import type { Service } from './office.ts'
import type { RefusalCode } from './refusals.ts'
import type { Ticket } from './ticket.ts'
import { isOpen } from './ticket-state.ts'

/** Numbers that people take on their own phones, from a link or a poster, without standing at a kiosk. */
export interface DistanceNumbers {
  /** The services they can be taken for; one that the office no longer has is nobody's. */
  readonly services: readonly string[] | 'all'
  /** How many numbers of one phone may be open at once. */
  readonly openPerDevice: number
  /** How many one phone may take in a day, also when it has given them up. */
  readonly perDevice: number
  /** How many all phones together may take in a day; null: as many as come. */
  readonly perDay: number | null
}

/** Where one begins who allows them: one at a time, as at a kiosk, and a few more for those who come for several matters. */
export const usualDistance: DistanceNumbers = { services: 'all', openPerDevice: 1, perDevice: 3, perDay: null }

export function isFromDistance(distance: DistanceNumbers | null, { id }: Pick<Service, 'id'>): boolean {
  return distance !== null && (distance.services === 'all' || distance.services.includes(id))
}

/** True when all phones together have taken as many numbers as they may. */
export function isDistanceFull({ tickets }: Pick<Day, 'tickets'>, { perDay }: DistanceNumbers): boolean {
  return perDay !== null && tickets.filter(({ source }) => source === 'phone').length >= perDay
}

/** The numbers of one phone, known by its code of the day. */
export function ticketsOfDevice({ tickets }: Pick<Day, 'tickets'>, device: string): Ticket[] {
  return tickets.filter((ticket) => ticket.device === device)
}

/** Why this phone gets no more numbers today, or none now; null when it does. */
export function beyondLimits(day: Pick<Day, 'tickets'>, distance: DistanceNumbers, device: string): RefusalCode | null {
  const own = ticketsOfDevice(day, device)
  if (own.length >= distance.perDevice) return 'tooManyToday'
  if (own.filter(({ state }) => isOpen(state)).length >= distance.openPerDevice) return 'tooManyNumbers'
  return isDistanceFull(day, distance) ? 'distanceFull' : null
}
