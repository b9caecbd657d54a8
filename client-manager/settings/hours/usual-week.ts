import type { OpeningHours, Session } from '../../../domain/hours/opening.ts'

/** Where one begins to type: the hours of many offices (domain.md 4.6). */
export const usualSessions: readonly Session[] = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]

export const usualHours: OpeningHours = {
  week: { 1: usualSessions, 2: usualSessions, 3: usualSessions, 4: usualSessions, 5: usualSessions, 6: [], 7: [] },
  specialDays: [],
  cutOffMinutes: 30,
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
