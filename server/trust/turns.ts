/** Work that is done one piece after the other for each office, or whatever the turn is about; and few that wait for it. */
export class Turns {
  readonly #mostWaiting: number
  readonly #waiting = new Map<string, { count: number, last: Promise<unknown> }>()

  /** So many may wait for their turn. */
  constructor(mostWaiting: number) {
    this.#mostWaiting = mostWaiting
  }

  /** What the work leads to; null, without it, when too many wait already. */
  async take<T>(about: string, work: () => Promise<T>): Promise<T | null> {
    const before = this.#waiting.get(about) ?? { count: 0, last: Promise.resolve() }
    if (before.count > this.#mostWaiting) return null
    const turn = before.last.then(work)
    const line = { count: before.count + 1, last: turn.catch(() => undefined) }
    this.#waiting.set(about, line)
    try {
      return await turn
    } finally {
      this.#leave(about)
    }
  }

  #leave(about: string): void {
    const line = this.#waiting.get(about)
    if (line === undefined) return
    if (line.count === 1) this.#waiting.delete(about)
    else this.#waiting.set(about, { ...line, count: line.count - 1 })
  }
}
