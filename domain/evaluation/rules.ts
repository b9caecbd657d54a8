export const levels = ['ministry', 'province', 'district', 'commune'] as const
/** Districts are gone since 1 July 2025 (domain.md 2.6) and stay for evaluations of earlier years. */
export type Level = typeof levels[number]

export const calendars = ['calendar', 'day14'] as const
/** Periods by the calendar, or closed on the 14th of their last month (domain.md 4.12). */
export type Calendar = typeof calendars[number]

/** How an office is evaluated. */
export interface EvaluationRules {
  readonly level: Level
  readonly calendar: Calendar
  /** Ids of the indicators that make an officer's score: sources disagree about the sixth (domain.md 2.3). */
  readonly officerIndicators: readonly string[]
}

export const usualEvaluation: EvaluationRules = {
  level: 'commune',
  calendar: 'calendar',
  officerIndicators: ['indicator-1', 'indicator-2', 'indicator-3', 'indicator-4', 'indicator-7'],
}
