/** What is still to happen: earliest first, at one time by phase, in one phase in the order of entry. */
export interface Agenda<T> {
  add(at: number, phase: number, what: T): void
  /** The time of the next happening; null when there is none. */
  nextAt(): number | null
  /** Takes the next happening off the agenda. */
  take(): T | undefined
}

interface Due<T> { readonly at: number, readonly phase: number, readonly what: T }

export function newAgenda<T>(): Agenda<T> {
  // Latest first, so that the next one is taken from the end.
  const due: Due<T>[] = []
  return {
    add(at, phase, what) {
      due.splice(placeFor(due, at, phase), 0, { at, phase, what })
    },
    nextAt: () => due.at(-1)?.at ?? null,
    take: () => due.pop()?.what,
  }
}

function placeFor<T>(due: readonly Due<T>[], at: number, phase: number): number {
  let low = 0
  let high = due.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = due[middle]
    if (other !== undefined && (other.at > at || (other.at === at && other.phase > phase))) low = middle + 1
    else high = middle
  }
  return low
}
