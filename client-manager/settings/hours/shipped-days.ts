import shipped from '../../../domain/hours/holidays.json' with { type: 'json' }
import type { OpeningHours, SpecialDay } from '../../../domain/hours/opening.ts'

export const { year, source } = shipped

/** Public holidays of the year as they were announced (domain.md 4.7), and days worked in their place, which have a Monday's hours. */
function shippedDays({ week }: Pick<OpeningHours, 'week'>): readonly SpecialDay[] {
  return [
    ...shipped.daysOff.map((day): SpecialDay => ({ ...day, sessions: [] })),
    ...shipped.makeUpDays.map((day): SpecialDay => ({ ...day, sessions: week[1] })),
  ]
}

/** Those that an office has not entered yet, by date: what it has said itself stays. */
export function missingDays(hours: Pick<OpeningHours, 'week' | 'specialDays'>): readonly SpecialDay[] {
  return shippedDays(hours).filter(({ date }) => hours.specialDays.every((day) => day.date !== date))
}
