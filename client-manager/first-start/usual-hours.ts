import type { Weekday } from '../../domain/hours/calendar.ts'
import type { OpeningHours, Session } from '../../domain/hours/opening.ts'

export function isWorkday({ week }: OpeningHours, day: Weekday): boolean {
  return week[day].length > 0
}

/** The same sessions on every day that is worked, and on make-up days; days off stay days off. */
export function withSessions(hours: OpeningHours, sessions: readonly Session[]): OpeningHours {
  const onWorked = (before: readonly Session[]) => before.length === 0 ? before : sessions
  const week = hours.week
  return {
    ...hours,
    week: { 1: onWorked(week[1]), 2: onWorked(week[2]), 3: onWorked(week[3]), 4: onWorked(week[4]), 5: onWorked(week[5]), 6: onWorked(week[6]), 7: onWorked(week[7]) },
    specialDays: hours.specialDays.map((day) => ({ ...day, sessions: onWorked(day.sessions) })),
  }
}

export function withWorkday(hours: OpeningHours, day: Weekday, sessions: readonly Session[]): OpeningHours {
  return { ...hours, week: { ...hours.week, [day]: sessions } }
}

/** Open on one date from morning to night, whatever day it is: to try things out. */
export function openOn(hours: OpeningHours, date: string, name: { readonly vi: string, readonly en: string }): OpeningHours {
  const others = hours.specialDays.filter((day) => day.date !== date)
  return { ...hours, cutOffMinutes: 0, specialDays: [...others, { date, name, sessions: [{ from: '00:00', to: '23:59' }] }] }
}
