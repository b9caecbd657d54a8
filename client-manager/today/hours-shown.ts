import type { ScreenView } from '../../contract/views.ts'

type Hour = ScreenView<'manager'>['hours'][number]

/** So that a line such as the target has a length. */
const fewestShown = 3

/** The hours from the first with news to the last, three at least, without gaps: an hour in which nothing happened is shown as such. */
export function hoursShown(hours: readonly Hour[]): Hour[] {
  const known = new Map(hours.map((row) => [row.hour, row]))
  const first = Math.min(...known.keys())
  const length = known.size === 0 ? 0 : Math.max(fewestShown, Math.max(...known.keys()) - first + 1)
  return Array.from({ length }, (_, place) =>
    known.get(first + place) ?? { hour: first + place, issued: 0, served: 0, averageWaitSeconds: null })
}
