import type { CounterView } from './next-step.ts'

type Call = NonNullable<NonNullable<CounterView['inHand']>['call']>

/** After this long without a word from the hall, somebody should look whether its screen is on. */
const lateMs = 5000

/** What the hall displays have said of a call: that it stands there, and that it was spoken. */
export function proofOf({ at, shownAt, spokenAt }: Call, now: number): { shown: 'yes' | 'soon' | 'late', isSpoken: boolean } {
  const shown = shownAt === null && spokenAt === null ? now - at > lateMs ? 'late' : 'soon' : 'yes'
  return { shown, isSpoken: spokenAt !== null }
}
