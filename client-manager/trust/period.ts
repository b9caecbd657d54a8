import { dateAfter } from '../../domain/hours/calendar.ts'
import { longestTrustDays } from '../../domain/trust/period.ts'
import type { TrustPeriod } from '../../contract/trust.ts'

export const choices = ['today', 'week', 'month', 'range'] as const
/** How a manager says which days are looked over. */
export type Choice = typeof choices[number]

const days: Readonly<Record<Exclude<Choice, 'range'>, number>> = { today: 1, week: 7, month: 30 }

/** So many days, today as the last of them; both ends included. */
export function lastDays(choice: Exclude<Choice, 'range'>, today: string): TrustPeriod {
  return { from: dateAfter(today, 1 - days[choice]), to: today }
}

/** True when the server looks over these days at once. */
export function isPossible({ from, to }: TrustPeriod): boolean {
  return from !== '' && to !== '' && from <= to && to < dateAfter(from, longestTrustDays)
}
