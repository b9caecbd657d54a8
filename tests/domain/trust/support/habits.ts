import type { RatingLevel } from '../../../../domain/ticket.ts'

/** How one officer's day goes. Times in seconds, shares from 0 to 1. */
export interface Habits {
  /** Between two citizens who take a number. */
  readonly betweenArrivals: number
  readonly service: { readonly median: number, readonly spread: number }
  /** How many citizens rate at the tablet, and how many later on their phone. */
  readonly tabletShare: number
  readonly phoneShare: number
  /** Of those at the tablet, how many press within a second: older people who know it already. */
  readonly pressAtOnce: number
  readonly tabletLevels: Levels
  readonly phoneLevels: Levels
  readonly continues: number
  readonly walkIns: number
  readonly misses: number
  /** Numbers that the desk gives late comers after the kiosk's hours, one a day on average. */
  readonly lateComers: number
}

export type Levels = readonly (readonly [RatingLevel, number])[]

const content: Levels = [[5, 55], [4, 30], [3, 9], [2, 4], [1, 2]]
const lessContent: Levels = [[5, 45], [4, 33], [3, 12], [2, 6], [1, 4]]
const delighted: Levels = [[5, 82], [4, 12], [3, 4], [2, 1], [1, 1]]
const mixed: Levels = [[5, 30], [4, 40], [3, 18], [2, 8], [1, 4]]

const steady: Habits = {
  betweenArrivals: 330, service: { median: 220, spread: 0.6 }, tabletShare: 0.22, phoneShare: 0.1, pressAtOnce: 0.03,
  tabletLevels: content, phoneLevels: lessContent, continues: 0.05, walkIns: 0.03, misses: 0.04, lateComers: 0.4,
}

/** Four honest officers: steady, busy with quick matters, slow at a quiet counter, and one whom people love. */
export const honest = {
  steady,
  quick: { ...steady, betweenArrivals: 130, service: { median: 75, spread: 0.5 }, tabletShare: 0.3, pressAtOnce: 0.04 },
  quiet: { ...steady, betweenArrivals: 1500, service: { median: 420, spread: 0.7 }, tabletLevels: mixed, phoneLevels: mixed },
  loved: { ...steady, betweenArrivals: 240, service: { median: 150, spread: 0.6 }, tabletShare: 0.32, tabletLevels: delighted, phoneLevels: content },
} satisfies Record<string, Habits>
