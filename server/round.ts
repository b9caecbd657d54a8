/** Takes some of many at a time, each in its turn; whoever is new comes first. With no more than `most` all come every time. */
export class Round {
  #had = new Set<string>()

  next(all: readonly string[], most: number): string[] {
    const left = all.filter((name) => !this.#had.has(name)).slice(0, most)
    if (left.length === most) {
      for (const name of left) this.#had.add(name)
      return left
    }
    // The round is over, and the next one fills the places that are left.
    const next = all.filter((name) => this.#had.has(name)).slice(0, most - left.length)
    this.#had = new Set(next)
    return [...left, ...next]
  }
}
