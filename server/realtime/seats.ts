import type { Standing } from '../../contract/wire.ts'

/** One line from one page of an officer's browser. A page that comes back over a new line keeps its `page`. */
export interface Console {
  readonly page: string
  readonly staff: string
  readonly tell: (standing: Standing) => void
}

/** A counter and the officer who has it open now, as the ledger says; only that officer's consoles are concerned. */
export interface Place { readonly counter: string, readonly officer: string | null }

/** `line` is null from the moment a page opens the counter until it comes to sit at it. */
interface Holder { readonly page: string, readonly staff: string, readonly line: Console | null }

/**
 * Which page works which counter, where one officer has several open: exactly one does, the others are told. This is
 * one process's memory and about telling people; that nothing is done twice is the ledger's doing, which knows every
 * command by its id, and the commands', which name the ticket they are about.
 *
 * A page that comes back gets its seat from its own old line, which a cut cable leaves standing for some seconds. A
 * seat that becomes free is offered to the pages that wait, and not given: the one that left may only be loading again.
 */
export class Seats {
  readonly #holders = new Map<string, Holder>()
  readonly #watching = new Map<string, Set<Console>>()

  /** A console that shows a counter from now on: sits down if it may, and is told how it stands. */
  come(place: Place, console: Console): void {
    const there = this.#watching.get(place.counter) ?? new Set()
    this.#watching.set(place.counter, there.add(console))
    if (place.officer !== console.staff) return
    const holder = this.#holderOf(place)
    if (holder === null || holder.page === console.page) this.take(place.counter, console)
    else console.tell('elsewhere')
  }

  /** True when this console may ask for something at this counter; one that shows a free counter sits down by asking. */
  mayWork(place: Place, console: Console): boolean {
    if (place.officer !== console.staff) return true
    const holder = this.#holderOf(place)
    if (holder !== null) return holder.line === console || (holder.line === null && holder.page === console.page)
    if (this.#isShowing(place.counter, console)) this.take(place.counter, console)
    return true
  }

  /** Kept for the page that opened the counter, which shows it next and perhaps over another line. */
  opened(counter: string, console: Console): void {
    if (this.#isShowing(counter, console)) this.take(counter, console)
    else if (!isOf(console, this.#holders.get(counter))) this.#holders.set(counter, { ...console, line: null })
  }

  /** This console works here from now on, whoever did before. */
  take(counter: string, console: Console): void {
    this.#holders.set(counter, { ...console, line: console })
    console.tell('here')
    for (const other of this.#othersOf(counter, console)) other.tell('elsewhere')
  }

  /** A console that shows this counter no more. */
  leave(counter: string, console: Console): void {
    const there = this.#watching.get(counter)
    if (there?.delete(console) === true && there.size === 0) this.#watching.delete(counter)
    if (this.#holders.get(counter)?.line !== console) return
    this.#holders.delete(counter)
    for (const other of this.#othersOf(counter, console)) other.tell('free')
  }

  /** A seat that another officer left behind is nobody's. */
  #holderOf({ counter, officer }: Place): Holder | null {
    const holder = this.#holders.get(counter)
    return holder === undefined || holder.staff !== officer ? null : holder
  }

  #isShowing(counter: string, console: Console): boolean {
    return this.#watching.get(counter)?.has(console) === true
  }

  #othersOf(counter: string, console: Console): Console[] {
    const there = this.#watching.get(counter) ?? []
    return [...there].filter((other) => other !== console && other.staff === console.staff)
  }
}

function isOf({ page, staff }: Console, holder: Holder | undefined): boolean {
  return holder?.page === page && holder.staff === staff
}
