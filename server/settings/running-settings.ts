import type { Logger } from 'pino'
import type { KnownOffice, ChangeOffice } from '../../contract/office.ts'
import type { Code } from '../../contract/refusals.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import { targetFaults } from '../../domain/judgement.ts'
import type { Office } from '../../domain/office.ts'
import { officeFaults, type SettingFault } from '../../domain/office-faults.ts'
import type { Voices } from '../../domain/speech/announcement.ts'
import { formSettingsFaults } from '../../domain/rating/form-settings-faults.ts'
import { announcingFaults } from '../../domain/speech/announcing-faults.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { Clock } from '../clock.ts'
import type { Offices } from '../ledger/offices.ts'
import type { OfficeSettings, StoredSettings } from '../store/office-settings.ts'

export interface RunningSettingsParts {
  readonly offices: Offices
  readonly store: OfficeSettings
  readonly clock: Clock
  readonly log: Logger
  /** What loudspeakers can say now: recordings come and go while the server runs. */
  readonly voices: () => Voices
  /** Called when a change has taken effect here: other processes are to follow. */
  readonly onChanged: () => void
}

export type Changed = { readonly revision: number } | { readonly refusal: Code, readonly faults?: readonly SettingFault[] }

/** Clocks of processes differ: changes are looked for from so long before the last look. */
const clocksDifferMs = 5 * 60_000

/** The settings that all offices work by now; what is changed here takes effect on running screens. */
export class RunningSettings {
  readonly #parts: RunningSettingsParts
  readonly #revisions: Map<string, number>
  #lookedAt: number

  constructor(known: readonly StoredSettings[], parts: RunningSettingsParts) {
    this.#parts = parts
    this.#revisions = new Map(known.map(({ settings, revision }) => [settings.id, revision]))
    this.#lookedAt = parts.clock.now()
  }

  of(id: string): KnownOffice | null {
    const office = this.#parts.offices.settingsOf(id)
    return office === null ? null : { revision: this.#revisions.get(id) ?? 0, office }
  }

  /** Keeps the change and lets it take effect; refused when it contradicts itself, or takes away what is in use now. */
  async change(id: string, { revision, changes }: ChangeOffice, by: string): Promise<Changed> {
    const known = this.of(id)
    if (known === null) return { refusal: 'unknownOffice' }
    if (known.revision !== revision) return { refusal: 'settingsChanged' }
    const office = { ...known.office, ...changes }
    const faults = this.faultsIn(id, changes)
    if (faults.length > 0) return { refusal: 'settingsWrong', faults }
    const inTheWay = await this.#inTheWay(office)
    if (inTheWay !== null) return { refusal: inTheWay }
    const { store, clock } = this.#parts
    const change = { revision: revision + 1, at: clock.now(), by, before: partOf(known.office, changes), after: changes }
    if (!await store.change(id, change)) return { refusal: 'settingsChanged' }
    await this.#takeOver({ settings: office, revision: change.revision })
    this.#parts.onChanged()
    return { revision: change.revision }
  }

  /** What is wrong with these changes on top of what holds; an office that nobody knows has no faults. */
  faultsIn(id: string, changes: ChangeOffice['changes']): SettingFault[] {
    const known = this.of(id)
    if (known === null) return []
    const office = { ...known.office, ...changes }
    const spoken = changes.announcing === undefined ? [] : announcingFaults(changes.announcing, this.#parts.voices())
    const today = businessDayAt(office, this.#parts.clock.now()).date
    return [...officeFaults(office), ...spoken, ...formSettingsFaults(known.office, office, today), ...targetFaults(known.office, office, today)]
  }

  /** Reads what other processes have changed, and brings every ledger at work to its office's settings. */
  async follow(): Promise<void> {
    const { offices, log } = this.#parts
    await this.#readChanges()
    const shown = new Map(offices.atWork().map((officeDay) => [officeDay, officeDay.day.office]))
    // What a ledger says was changed is in the settings before it is in the ledger: read once more, they are the newer ones.
    if ([...shown.keys()].some((officeDay) => offices.isBehind(officeDay))) await this.#readChanges()
    for (const [{ key: { office }, day }, before] of shown) {
      // One that was brought elsewhere meanwhile is looked at next time.
      const outcome = day.office === before ? await offices.adopt(office) : { answer: null }
      if ('refusal' in outcome) log.debug({ office, code: outcome.refusal }, 'settings wait for the next day')
    }
  }

  async #readChanges(): Promise<void> {
    const { store, clock } = this.#parts
    const since = this.#lookedAt - clocksDifferMs
    this.#lookedAt = clock.now()
    for (const stored of await store.changedSince(since)) {
      if (stored.revision > (this.#revisions.get(stored.settings.id) ?? -1)) await this.#takeOver(stored)
    }
  }

  async #takeOver({ settings, revision }: Pick<StoredSettings, 'settings' | 'revision'>): Promise<void> {
    this.#revisions.set(settings.id, revision)
    this.#parts.offices.know(settings)
    await this.#parts.offices.adopt(settings.id)
  }

  async #inTheWay(office: Office): Promise<Code | null> {
    const { day } = await this.#parts.offices.current(office.id)
    if (!day.opened || day.closed) return null
    const decision = decide(day, { type: 'day:changeOffice', by: { kind: 'system' }, office }, this.#parts.clock.now())
    return isRefused(decision) ? decision.refusal : null
  }
}

/** The same settings as in `like`, as they are in `office`. */
function partOf(office: Office, like: Partial<Office>): Partial<Office> {
  const names = Object.keys(like) as (keyof Office)[]
  return Object.fromEntries(names.map((name) => [name, office[name]]))
}
