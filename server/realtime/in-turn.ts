/**
 * Does something for one of many per turn of the event loop, so that whatever else waits comes in between: for each once,
 * however often it was asked for, and what can wait only when nothing is left that cannot.
 */
export class InTurn<One> {
  readonly #act: (one: One) => void
  readonly #now = new Set<One>()
  readonly #later = new Set<One>()

  constructor(act: (one: One) => void) {
    this.#act = act
  }

  now(one: One): void {
    this.#await(one, this.#now)
  }

  later(one: One): void {
    this.#await(one, this.#later)
  }

  #await(one: One, waiting: Set<One>): void {
    if (this.#isDone()) this.#goOn()
    waiting.add(one)
  }

  #isDone(): boolean {
    return this.#now.size === 0 && this.#later.size === 0
  }

  #goOn(): void {
    setImmediate(() => { this.#next() })
  }

  #next(): void {
    const [one] = this.#now.size > 0 ? this.#now : this.#later
    if (one === undefined) return
    this.#now.delete(one)
    this.#later.delete(one)
    if (!this.#isDone()) this.#goOn()
    this.#act(one)
  }
}
