import type { RatingLevel } from '../../domain/ticket.ts'

/** A plausible morning in the demo office, minute by minute: who comes when, who serves how long, how it is rated. */

/** Minutes between two who come for a service; twice as many come in the busy hour. */
const gaps: Readonly<Record<string, number>> = {
  'ho-tich': 9, 'chung-thuc': 7, 'cu-tru': 13, 'dat-dai': 21, 'xay-dung': 47, 'ho-kinh-doanh': 29, 'thue': 31,
  'bao-tro': 23, 'tra-ket-qua': 10, 'truc-tuyen': 45,
}

/** How many minutes each counter serves, over and over. */
const served: Readonly<Record<string, readonly number[]>> = {
  1: [7, 5, 9, 6], 2: [4, 6, 3, 5, 4], 3: [9, 6, 8], 4: [14, 10, 8], 5: [11, 7, 13], 6: [9, 6, 12, 7], 7: [3, 5, 4],
}

const levels: readonly (RatingLevel | null)[] = [5, 5, 4, 5, null, 5, 5, 4, 5, 5, 5, null, 4, 5, 5, 5, 3, 5, 5, 4, 5, 5, null, 5, 5, 5, 4, 5, 5, 5]

export const counters: readonly string[] = Object.keys(served)
export const lastsMinutes = 172
const busy = { from: 55, to: 105 } as const

/** The services that people come for in this minute. */
export function comingAt(minute: number): readonly string[] {
  const isBusy = minute >= busy.from && minute < busy.to
  return Object.entries(gaps).flatMap(([service, gap], place) => {
    const often = isBusy ? Math.ceil(gap / 2) : gap
    return (minute + 3 * place) % often === 0 ? [service] : []
  })
}

/** How long the `count`th at a counter is served. */
export function minutesOf(counter: string, count: number): number {
  const own = served[counter] ?? []
  return own[count % own.length] ?? 5
}

/** How the `count`th who is served in the office rates it; null for one who does not. */
export function levelOf(count: number): RatingLevel | null {
  return levels[count % levels.length] ?? null
}

/** One in nine has priority. */
export function priorityOf(count: number): string | null {
  return count % 9 === 4 ? 'tu-60' : null
}

/** One in thirty does not come when called. */
export function isAbsent(count: number): boolean {
  return count % 30 === 17
}
