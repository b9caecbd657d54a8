import type { Unit } from '../../domain/organisation/unit.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import type { Models } from './models.ts'

export interface StoredUnit { readonly unit: Unit, readonly revision: number }

export interface Units {
  all(): Promise<StoredUnit[]>
  /** Another one after every change, so that who knows it need not read them all again. */
  version(): Promise<string>
  /** False when there is one of that id. */
  add(unit: Unit): Promise<boolean>
  /** Keeps a unit that was changed as of a revision; false when somebody else has changed it since. */
  save(unit: Unit, revision: number): Promise<boolean>
}

/** Who left and who came in their place shows in the sum of what is made of their ids. */
const versionOfAll = {
  $group: { _id: null, count: { $sum: 1 }, revisions: { $sum: '$revision' }, ids: { $sum: { $mod: [{ $toHashedIndexKey: '$_id' }, 1_000_003] } } },
}

/** The tree of the administration: a few thousand units at most, read as a whole. */
export function unitsOf({ units }: Pick<Models, 'units'>): Units {
  return {
    async all() {
      const records = await units.find().sort({ _id: 1 }).lean()
      return records.map(({ _id, kind, office, spans, revision }) => ({ unit: { id: _id, kind, office, spans }, revision }))
    },
    async version() {
      const [state] = await units.aggregate<Record<'count' | 'revisions' | 'ids', number>>([versionOfAll])
      return state === undefined ? 'none' : `${state.count}|${state.revisions}|${state.ids}`
    },
    async add({ id, ...unit }) {
      try {
        await units.create({ _id: id, ...unit, revision: 0 })
        return true
      } catch (err) {
        if (isDuplicateKey(err)) return false
        throw err
      }
    },
    async save({ id, ...unit }, revision) {
      const { modifiedCount } = await units.updateOne({ _id: id, revision }, { ...unit, revision: revision + 1 })
      return modifiedCount === 1
    },
  }
}
