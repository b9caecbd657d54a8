import type { FirstStep } from '../../domain/first-start.ts'
import type { Models, OfficeRecord } from './models.ts'

/** An office as the start page knows it. */
export interface Front { readonly id: string, readonly demo: boolean }

/** Which office an installation is for: the own one as soon as there is one, the demo until then. */
export interface Installed {
  front(): Promise<Front | null>
  /** The office that was set up with the guide, and how far that is. */
  own(): Promise<{ readonly id: string, readonly step: FirstStep | 'done' } | null>
  demo(): Promise<string | null>
  reach(office: string, step: FirstStep | 'done'): Promise<void>
  /** Takes the demo office away, with its people. Its ledgers stay, as all do. */
  removeDemo(office: string, units: readonly string[]): Promise<void>
}

type Known = Pick<OfficeRecord, '_id' | 'demo' | 'firstStart'>

export function installedIn({ offices, staff, units: tree }: Pick<Models, 'offices' | 'staff' | 'units'>): Installed {
  const all = () => offices.find({}, { demo: 1, firstStart: 1 }).sort({ _id: 1 }).lean<Known[]>()
  const wasSetUp = ({ firstStart = null }: Known) => firstStart !== null
  return {
    async front() {
      const known = await all()
      const first = known.find(wasSetUp) ?? known[0]
      return first === undefined ? null : { id: first._id, demo: first.demo }
    },
    async own() {
      const own = (await all()).find(wasSetUp)
      return own === undefined ? null : { id: own._id, step: own.firstStart ?? 'done' }
    },
    async demo() {
      return (await all()).find(({ demo }) => demo)?._id ?? null
    },
    async reach(office, step) { await offices.updateOne({ _id: office }, { firstStart: step }) },
    async removeDemo(office, units) {
      await staff.deleteMany({ $or: [{ office }, { unit: { $in: [...units] } }] })
      await tree.deleteMany({ _id: { $in: [...units] } })
      await offices.deleteOne({ _id: office, demo: true })
    },
  }
}
