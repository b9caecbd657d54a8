import type { Command } from '../../domain/commands.ts'
import type { Day } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { Office } from '../../domain/office.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Clock } from '../clock.ts'
import { entryAfter, fingerprintOf, type Asking, type Entry, type LedgerKey, type Tip } from './entry.ts'
import { foldEntries, keptAnswer, type Folded } from './folded.ts'
import type { Appended, EntryStore, Journal } from './journal.ts'
import { pause } from './pause.ts'
import { confirmBefore, isSettled, isTired, type Outcome, type Pending } from './pending.ts'

export interface OfficeDayParts {
  readonly clock: Clock
  readonly journal: Journal
  readonly entries: Pick<EntryStore, 'after'>
  /** Called after durable entries were folded: those that were appended here, or what was read. */
  readonly onGrown: (officeDay: OfficeDay, how: 'appended' | 'read') => void
  /** How long a command waits for a database that does not answer, milliseconds. */
  readonly patienceMs: number
}

const retryMs = 200

/**
 * One office's ledger of one day, in memory; the only writer of it in this process. Commands are decided on the
 * head (everything appended, durable or not) and answered, in their order, when what they depend on is durable.
 */
export class OfficeDay {
  readonly key: LedgerKey
  readonly #parts: OfficeDayParts
  #durable: Folded
  #head: { day: Day, tip: Tip }
  #pending: Pending[] = []
  readonly #underWay = new Map<string, { fingerprint: string, outcome: Promise<Outcome> }>()
  #recovery: Promise<void> | null = null
  #isToRead = false

  private constructor(key: LedgerKey, durable: Folded, parts: OfficeDayParts) {
    this.key = key
    this.#parts = parts
    this.#durable = durable
    this.#head = durable
  }

  /** Folds the ledger from the database; `blank` is the day before its first entry. */
  static async open(key: LedgerKey, blank: Day, parts: OfficeDayParts): Promise<OfficeDay> {
    return new OfficeDay(key, foldEntries(blank, await parts.entries.after(key, 0)), parts)
  }

  /** What is durable: screens show this and nothing else. */
  get day(): Day { return this.#durable.day }
  get seq(): number { return this.#durable.tip.seq }
  /** Whether a command with this id was answered here, or is about to be. */
  knows(id: string): boolean { return this.#durable.answers.has(id) || this.#underWay.has(id) }

  /** Settings that were changed before the day's first entry: what its screens show until then. */
  foresee(office: Office): void {
    if (this.day.opened || this.#pending.length > 0) return
    this.#durable = { ...this.#durable, day: { ...this.#durable.day, office } }
    this.#head = this.#durable
    this.#parts.onGrown(this, 'read')
  }

  /** Decides, appends, and answers once it is durable. The same id again gets the first answer. */
  async submit(id: string, command: Command): Promise<Outcome> {
    const fingerprint = fingerprintOf(command)
    const before = this.#durable.answers.get(id) ?? this.#underWay.get(id)
    if (before === undefined) return this.#begin({ id, command, fingerprint })
    if (before.fingerprint !== fingerprint) return { refusal: 'commandIdReused' }
    return 'answer' in before ? { answer: before.answer } : before.outcome
  }

  /** Knows what was appended until now, here or by other processes; after what is under way here, whose append may tell before. */
  async catchUp(): Promise<void> {
    await this.#recovery
    this.#isToRead = this.#pending.length > 0
    await (this.#isToRead ? Promise.allSettled(Array.from(this.#underWay.values(), ({ outcome }) => outcome)) : this.#recover())
    await this.#recovery
  }

  #begin(asking: Asking & { fingerprint: string }): Promise<Outcome> {
    const outcome = new Promise<Outcome>((settle, fail) => {
      // What opens the day is asked for by nobody who could tire: all that comes after it stands on it.
      const deadline = asking.command.type === 'day:open' ? Infinity : performance.now() + this.#parts.patienceMs
      const pending: Pending = { ...asking, deadline, settle, fail, entry: null, isConfirmed: false, outcome: { refusal: 'unavailable' } }
      if (this.#recovery !== null || this.#decide(pending)) this.#pending.push(pending)
    })
    this.#underWay.set(asking.id, { fingerprint: asking.fingerprint, outcome })
    const forget = () => { this.#underWay.delete(asking.id) }
    outcome.then(forget, forget)
    this.#settleDecided()
    return outcome
  }

  /** Decides on the head and appends. False when the decision itself failed: then the asker has been told. */
  #decide(pending: Pending): boolean {
    try {
      const decision = decide(this.#head.day, pending.command, this.#parts.clock.now())
      pending.entry = null
      pending.outcome = isRefused(decision) ? decision : { answer: decision.answer }
      if (isRefused(decision) || decision.events.length === 0) return true
      const entry = entryAfter(this.#head.tip, this.key, pending, decision)
      this.#head = { day: entry.events.reduce(evolve, this.#head.day), tip: entry }
      pending.entry = entry
      void this.#parts.journal.append(entry).then((appended) => { this.#appended(pending, entry, appended) })
      return true
    } catch (fault) {
      pending.fail(fault)
      return false
    }
  }

  #appended(pending: Pending, entry: Entry, appended: Appended): void {
    if (appended !== 'kept') {
      // An entry that was decided again meanwhile has a successor under way, which will tell.
      if (pending.entry === entry) void this.#recover(appended === 'unknown' ? retryMs : 0)
      return
    }
    if (entry.seq !== this.seq + 1) return
    this.#fold([entry])
    confirmBefore(pending, this.#pending)
    this.#settleDecided()
    this.#parts.onGrown(this, 'appended')
  }

  /** What has become durable up to the head is the head: one day in memory, and not two that are alike. */
  #fold(entries: readonly Entry[]): void {
    this.#durable = foldEntries(this.#durable.day, entries, this.#durable)
    if (this.#durable.tip.hash === this.#head.tip.hash) this.#head = this.#durable
  }

  /** Answers, from the front, all that depends only on what is durable; what nothing will confirm is compared with the database. */
  #settleDecided(): void {
    if (this.#recovery !== null) return
    for (let first = this.#pending[0]; first !== undefined && isSettled(first, this.seq); first = this.#pending[0]) {
      this.#pending.shift()
      first.settle(keptAnswer(this.#durable, first) ?? first.outcome)
    }
    if ((this.#isToRead || this.#pending.length > 0) && this.#pending.every(({ entry }) => entry === null)) void this.#recover()
  }

  /** Reads what is really there, finds our own entries among it, and decides the rest again; never rejects. */
  #recover = (pauseMs = 0): Promise<void> => this.#recovery ??= this.#readAgain(pauseMs)

  async #readAgain(pauseMs: number): Promise<void> {
    try {
      if (pauseMs > 0) await pause(pauseMs)
      const { read, asked } = await this.#readPatiently()
      this.#decideAgain(read, asked)
    } catch (fault) {
      this.#failAll(fault)
    } finally {
      this.#recovery = null
      this.#settleDecided()
    }
  }

  /** `asked`: those who had asked before it was read. For them a "no" is now known to be right. */
  #decideAgain(read: readonly Entry[], asked: ReadonlySet<Pending>): void {
    const news = read.filter(({ seq }) => seq > this.seq)
    this.#fold(news)
    this.#head = this.#durable
    for (const pending of this.#pending.splice(0)) {
      pending.isConfirmed = asked.has(pending)
      const kept = keptAnswer(this.#durable, pending)
      if (kept !== null) pending.settle(kept)
      // A database that can be read but not written to must not keep them for ever either; for a "no" it need not be written to.
      else if (isTired(pending) && pending.entry !== null) pending.settle({ refusal: 'unavailable' })
      else if (this.#decide(pending)) this.#pending.push(pending)
    }
    if (news.length > 0) this.#parts.onGrown(this, 'read')
  }

  async #readPatiently(): Promise<{ read: Entry[], asked: ReadonlySet<Pending> }> {
    for (;;) {
      const asked = new Set(this.#pending)
      this.#isToRead = false
      try {
        return { read: await this.#parts.entries.after(this.key, this.seq), asked }
      } catch {
        this.#refuseTheImpatient()
        await pause(retryMs)
      }
    }
  }

  /** They may ask again with the same id: if the entry was kept after all, they get its answer. */
  #refuseTheImpatient(): void {
    for (const pending of this.#pending.filter(isTired)) pending.settle({ refusal: 'unavailable' })
    this.#pending = this.#pending.filter((pending) => !isTired(pending))
  }

  /** A ledger that cannot be folded: everybody who waits is told, and nothing stands on it. */
  #failAll(fault: unknown): void {
    this.#head = this.#durable
    for (const { fail } of this.#pending.splice(0)) fail(fault)
  }
}
