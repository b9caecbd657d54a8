import type { Screen } from '../../../contract/views.ts'
import type { Day } from '../../../domain/day.ts'
import { counterView, desksView } from '../../../domain/views/counter.ts'
import { hallView } from '../../../domain/views/hall.ts'
import { kioskView } from '../../../domain/views/kiosk.ts'
import { managerView } from '../../../domain/views/manager.ts'
import { ratingView } from '../../../domain/views/rating.ts'
import { ticketView } from '../../../domain/views/ticket.ts'
import { directory } from './office.ts'

/** Every screen of a day: one per counter and ticket where there are many. */
export function seenOn(day: Day): [Screen, unknown][] {
  if (day.office === null) return []
  return [
    ['kiosk', kioskView(day)], ['hall', hallView(day)], ['desks', desksView(day, directory)],
    ['manager', managerView(day, directory)],
    ...day.office.counters.flatMap((counter): [Screen, unknown][] =>
      [['counter', counterView(day, counter, directory)], ['rating', ratingView(day, counter, directory)]]),
    ...day.tickets.map((ticket): [Screen, unknown] => ['ticket', ticketView(day, ticket)]),
  ]
}
