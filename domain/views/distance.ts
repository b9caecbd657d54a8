import type { Day } from '../day.ts'
import { isDistanceFull, isFromDistance } from '../distance-numbers.ts'
import { nothingExpected, type ExpectedWaits } from './expected.ts'
import { kioskView } from './kiosk.ts'
import { officeOf } from './office-day.ts'

/** What one who is somewhere else chooses from: what the kiosk shows of the services that the office gives numbers for to phones. */
export function distanceView(day: Day, expected: ExpectedWaits = nothingExpected) {
  const { distance } = officeOf(day)
  const { priorityClasses: _none, services, fields, ...shown } = kioskView(day, expected)
  const offered = services.filter((service) => isFromDistance(distance, service))
  return {
    ...shown,
    fields: fields.filter(({ id }) => offered.some(({ field }) => field === id)),
    services: offered,
    openPerDevice: distance?.openPerDevice ?? 0,
    /** All phones together have taken as many as they may today. */
    isFull: distance !== null && isDistanceFull(day, distance),
  }
}

export type DistanceView = ReturnType<typeof distanceView>
