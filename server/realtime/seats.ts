import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Standing } from '../../contract/wire.ts'
import type { Claim } from '../nodes/news.ts'

/** One line from one page of an officer's browser. A page that comes back over a new line keeps its `page`. */
export interface Console {
  readonly page: string
  readonly staff: string
  readonly tell: (standing: Standing) => void
}

/** A counter and the officer who has it open now, as the ledger says; only that officer's consoles are concerned. */
export interface Place { readonly counter: string, readonly officer: string | null }

/**
 * `line` is null from the moment a page opens the counter until it comes to sit at it, and for a page that is at another
 * node: then `heardAt` says when that node last said so, milliseconds of this process. `term` grows from taker to taker.
 */
interface Holder { readonly page: string, readonly staff: string, readonly line: Console | null, readonly term: number, readonly heardAt: number | null }

/** A node that has not repeated a claim for so long has stopped, or cannot be heard. */
const silenceMs = 15_000
/** A country has thousands of counters; here and at the other nodes whoever waits for an answer goes between. */
const repeatedAtOnce = 100

/**
 * Which page works which counter, where one officer has several open: exactly one does, the others are told. This is
 * memory, which nodes share by telling each other, and about telling people; that nothing is done twice is the ledger's
 * doing, which knows every command by its id, and the commands', which name the ticket they are about.
 *
 * A page that comes back gets its seat from its own old line, which a cut cable leaves standing for some seconds. A
 * seat that becomes free is offered to the pages that wait, and not given: the one that left may only be loading again.
 */
export class Seats {
  readonly #holders = new Map<string, Holder>()
  readonly #watching = new Map<string, Set<Console>>()
  readonly #claim: (claims: readonly Claim[]) => void
  #term = 0

  constructor(claim: (claims: readonly Claim[]) => void) {
    this.#claim = claim
  }

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
    else if (!isOf(console, this.#holders.get(counter))) this.#hold(counter, console, null)
  }

  /** This console works here from now on, whoever did before. */
  take(counter: string, console: Console): void {
    this.#hold(counter, console, console)
    console.tell('here')
    this.#tellAll(counter, console.staff, 'elsewhere', console)
  }

  /** A console that shows this counter no more. */
  leave(counter: string, console: Console): void {
    const there = this.#watching.get(counter)
    if (there?.delete(console) === true && there.size === 0) this.#watching.delete(counter)
    const holder = this.#holders.get(counter)
    if (holder?.line !== console) return
    this.#claim([claimOf(counter, holder, false)])
    this.#free(counter, holder)
  }

  /** What another node says of its pages. */
  hear(claims: readonly Claim[]): void {
    for (const claim of claims) {
      this.#term = Math.max(this.#term, claim.term)
      const holder = this.#holders.get(claim.counter)
      if (claim.isHeld) this.#yield(claim, holder)
      else if (holder !== undefined && isOver(holder, claim)) this.#free(claim.counter, holder)
    }
  }

  /** From time to time: repeats to the other nodes what is worked here, and forgets pages of nodes that are silent. */
  async follow(): Promise<void> {
    for (const [counter, holder] of this.#holders) {
      if (holder.heardAt !== null && performance.now() - holder.heardAt > silenceMs) this.#free(counter, holder)
    }
    const counters = [...this.#holders.keys()]
    for (let from = 0; from < counters.length; from += repeatedAtOnce) {
      this.#repeat(counters.slice(from, from + repeatedAtOnce))
      await nextTurn()
    }
  }

  #repeat(counters: readonly string[]): void {
    const claims = counters.flatMap((counter) => {
      const holder = this.#holders.get(counter)
      return holder === undefined || holder.line === null ? [] : [claimOf(counter, holder, true)]
    })
    if (claims.length > 0) this.#claim(claims)
  }

  #hold(counter: string, { page, staff }: Console, line: Console | null): void {
    this.#term += 1
    const holder = { page, staff, line, term: this.#term, heardAt: null }
    this.#holders.set(counter, holder)
    this.#claim([claimOf(counter, holder, true)])
  }

  /** To a page at another node, unless one came after it: if that is here, the other node hears of it again. */
  #yield(claim: Claim, holder: Holder | undefined): void {
    const { counter, page, staff, term } = claim
    if (holder !== undefined && isLater(holder, claim)) {
      if (holder.heardAt === null) this.#claim([claimOf(counter, holder, true)])
      return
    }
    this.#holders.set(counter, { page, staff, line: null, term, heardAt: performance.now() })
    if (holder?.page !== page || holder.heardAt === null) this.#tellAll(counter, staff, 'elsewhere')
  }

  #free(counter: string, { staff }: Holder): void {
    this.#holders.delete(counter)
    this.#tellAll(counter, staff, 'free')
  }

  #tellAll(counter: string, staff: string, standing: Standing, but: Console | null = null): void {
    const there = this.#watching.get(counter) ?? []
    for (const console of there) if (console !== but && console.staff === staff) console.tell(standing)
  }

  /** A seat that another officer left behind is nobody's. */
  #holderOf({ counter, officer }: Place): Holder | null {
    const holder = this.#holders.get(counter)
    return holder === undefined || holder.staff !== officer ? null : holder
  }

  #isShowing(counter: string, console: Console): boolean {
    return this.#watching.get(counter)?.has(console) === true
  }
}

function claimOf(counter: string, { page, staff, term }: Holder, isHeld: boolean): Claim {
  return { counter, page, staff, term, isHeld }
}

/** A page at another node has left, and has not come back since. */
function isOver({ heardAt, page, term }: Holder, claim: Claim): boolean {
  return heardAt !== null && page === claim.page && term <= claim.term
}

function isLater(one: Pick<Holder, 'term' | 'page'>, other: Pick<Holder, 'term' | 'page'>): boolean {
  return one.term > other.term || (one.term === other.term && one.page > other.page)
}

function isOf({ page, staff }: Console, holder: Holder | undefined): boolean {
  return holder?.page === page && holder.staff === staff
}
