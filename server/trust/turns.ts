/** How many may wait for their turn at an office. */
const mostWaiting = 4

/** Work that costs the server something: one piece after the other at each office, and few that wait for it. */
export class Turns {
  readonly #waiting = new Map<string, { count: number, last: Promise<unknown> }>()

  /** What the work leads to; null, without it, when too many wait already. */
  async take<T>(office: string, work: () => Promise<T>): Promise<T | null> {
    const before = this.#waiting.get(office) ?? { count: 0, last: Promise.resolve() }
    if (before.count > mostWaiting) return null
    const turn = before.last.then(work)
    const line = { count: before.count + 1, last: turn.catch(() => undefined) }
    this.#waiting.set(office, line)
    try {
      return await turn
    } finally {
      this.#leave(office)
    }
  }

  #leave(office: string): void {
    const line = this.#waiting.get(office)
    if (line === undefined) return
    if (line.count === 1) this.#waiting.delete(office)
    else this.#waiting.set(office, { ...line, count: line.count - 1 })
  }
}
