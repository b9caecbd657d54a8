import type { Day } from '../day.ts'
import type { EventOf } from '../events.ts'
import { completeOffice } from '../office-settings.ts'

export function opened(day: Day, { office, date, startsAt }: EventOf<'dayOpened'>): Day {
  return { ...day, opened: true, office: completeOffice(office), date, startsAt }
}

export function officeChanged(day: Day, { office }: EventOf<'officeChanged'>): Day {
  return { ...day, office: completeOffice(office) }
}

export function closed(day: Day): Day {
  return { ...day, closed: true }
}
