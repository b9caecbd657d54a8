/** Walks over a set that changes meanwhile, some at a time, and begins anew at its end: whoever stays in it is met once a walk. */
export class Walk<T> {
  readonly #over: ReadonlySet<T>
  #place: Iterator<T>

  constructor(over: ReadonlySet<T>) {
    this.#over = over
    this.#place = over.values()
  }

  /** The next ones, nobody twice; with no more than `most` in the set all of them. */
  next(most: number): T[] {
    const met: T[] = []
    while (met.length < Math.min(most, this.#over.size)) {
      const step = this.#place.next()
      if (step.done === true) this.#place = this.#over.values()
      else met.push(step.value)
    }
    return met
  }
}
