import { dateAfter } from '../../domain/hours/calendar.ts'

/** Local dates, both inclusive. */
export interface Period { readonly from: string, readonly to: string }

export const quickPeriods = { today: 1, week: 7, month: 30 } as const
export type QuickPeriod = keyof typeof quickPeriods

/** The server adds up so many days at once. */
const longestDays = 400

/** So many days, today as the last of them. */
export function lastDays(quick: QuickPeriod, today: string): Period {
  return { from: dateAfter(today, 1 - quickPeriods[quick]), to: today }
}

/** True when it is a period, and the server looks over so many days at once. */
export function isPossible({ from, to }: Period, longest = longestDays): boolean {
  return from !== '' && to !== '' && from <= to && to < dateAfter(from, longest)
}
