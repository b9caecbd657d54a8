const dayMs = 86_400_000

/** Monday is 1, Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The weekday of a local date ("yyyy-MM-dd"). */
export function weekdayOf(date: string): Weekday {
  return (new Date(noonOf(date)).getUTCDay() || 7) as Weekday
}

/** The local date so many days later. */
export function dateAfter(date: string, days: number): string {
  return new Date(noonOf(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Dates alone, without a place or a time zone: any zone does, as long as it is always the same. */
function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`)
}
