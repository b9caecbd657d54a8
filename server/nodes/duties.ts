import { randomUUID } from 'node:crypto'
import type { DutyStore, HeldDuty } from '../store/duties.ts'

/** What was last seen of a duty that another node has, and when by this process's own time, milliseconds. */
interface Seen extends Pick<HeldDuty, 'holder' | 'beats'> { readonly at: number }

/** A holder says at least this often that it is there; one that has been silent for longer has stopped. */
export const silenceMs = 45_000

/**
 * What is to be done by one node only. Each duty has one holder, in the database; a holder counts its beats there. Whoever
 * sees the same beat for too long takes the duty over. No clock is compared with another: every node measures the silence
 * by its own steady time, so that clocks which are off or jump give no duty to two.
 */
export class Duties {
  readonly #store: DutyStore
  readonly #self = randomUUID()
  readonly #now: () => number
  readonly #seen = new Map<string, Seen>()

  constructor(store: DutyStore, now: () => number = () => performance.now()) {
    this.#store = store
    this.#now = now
  }

  /** Which of these duties are this node's until it asks again; it takes those that nobody has. */
  async hold(names: readonly string[]): Promise<ReadonlySet<string>> {
    await this.#store.beat(names, this.#self)
    const held = new Map((await this.#store.of(names)).map((duty) => [duty.name, duty]))
    const own = new Set<string>()
    for (const name of names) if (await this.#isOurs(name, held.get(name))) own.add(name)
    return own
  }

  /** Leaves them to the others, who need not wait for a silence. */
  release(): Promise<void> {
    return this.#store.release(this.#self)
  }

  async #isOurs(name: string, duty: HeldDuty | undefined): Promise<boolean> {
    if (duty === undefined) return this.#store.begin(name, this.#self)
    if (duty.holder === this.#self) return true
    return this.#isSilent(duty) && this.#store.takeOver(duty, this.#self)
  }

  #isSilent({ name, holder, beats }: HeldDuty): boolean {
    const seen = this.#seen.get(name)
    if (seen?.holder === holder && seen.beats === beats) return this.#now() - seen.at > silenceMs
    this.#seen.set(name, { holder, beats, at: this.#now() })
    return false
  }
}
