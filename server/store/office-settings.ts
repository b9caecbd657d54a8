import type { OfficeChange } from '../../contract/office.ts'
import type { Office } from '../../domain/office.ts'
import { completeOffice, type StoredOffice } from '../../domain/office-settings.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'

export interface StoredSettings { readonly settings: Office, readonly demo: boolean, readonly revision: number }

export interface OfficeSettings {
  all(): Promise<StoredSettings[]>
  ids(): Promise<string[]>
  add(settings: Office, demo: boolean): Promise<void>
  /** Keeps a change; false when somebody else has changed the settings since they were read. */
  change(office: string, change: OfficeChange): Promise<boolean>
  /** Offices whose settings were changed at or after a moment, in whichever process. */
  changedSince(moment: number): Promise<StoredSettings[]>
  /** The newest changes first. */
  history(office: string, most: number): Promise<OfficeChange[]>
}

export function officeSettings({ offices, officeChanges }: Pick<Models, 'offices' | 'officeChanges'>): OfficeSettings {
  /** The change is kept before the settings are: what a crash left between the two is made good here. */
  async function withChanges(record: { _id: string, settings: StoredOffice, demo: boolean, revision?: number }): Promise<StoredSettings> {
    const { _id, demo, revision = 0 } = record
    const later = await officeChanges.find({ office: _id, revision: { $gt: revision } }).sort({ revision: 1 }).lean()
    const settings = later.reduce((all, { after }) => ({ ...all, ...after }), record.settings)
    return { settings: completeOffice(settings), demo, revision: later.at(-1)?.revision ?? revision }
  }

  async function read(filter: object): Promise<StoredSettings[]> {
    const records = await offices.find(filter).sort({ _id: 1 }).lean()
    return Promise.all(records.map(withChanges))
  }

  return {
    all: () => read({}),
    ids: async () => (await offices.find({}, { _id: 1 }).lean()).map(({ _id }) => _id),
    async add(settings, demo) { await offices.create({ _id: settings.id, settings, demo, revision: 0 }) },
    async change(office, change) {
      try {
        await officeChanges.create({ office, ...change })
      } catch (err) {
        if (isDuplicateKey(err)) return false
        throw err
      }
      const [now] = await read({ _id: office })
      if (now !== undefined) await offices.updateOne({ _id: office, revision: { $lt: now.revision } }, { settings: now.settings, revision: now.revision })
      return true
    },
    async changedSince(moment) {
      const changed = await officeChanges.distinct('office', { at: { $gte: moment } })
      return changed.length === 0 ? [] : read({ _id: { $in: changed } })
    },
    async history(office, most) {
      const changes = await officeChanges.find({ office }).sort({ revision: -1 }).limit(most).lean()
      return changes.map(({ revision, at, by, before, after }) => ({ revision, at, by, before, after }))
    },
  }
}
