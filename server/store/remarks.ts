import type { Models, RemarkRecord } from './models.ts'

export interface Remarks {
  /** Keeps a citizen's words beside the ledger, under an id that the ledger names. */
  keep(remark: RemarkRecord): Promise<void>
  forget(id: string): Promise<void>
  /** Of this office only; null when nobody gave such words, or when they were forgotten. */
  find(id: string, office: string): Promise<RemarkRecord | null>
  /** Where one of these codes of a dossier was written down since a moment, the newest first; a few at most. */
  dossiers(office: string, codes: readonly string[], since: number): Promise<RemarkRecord[]>
  /** Comments since a local date, the newest day first; within a day in an order that tells nothing. */
  comments(office: string, since: string, skip: number, most: number): Promise<RemarkRecord[]>
}

const dossiersRead = 10

export function remarksOf({ remarks }: Pick<Models, 'remarks'>): Remarks {
  return {
    async keep({ _id, ...remark }) {
      await remarks.updateOne({ _id }, { $setOnInsert: remark }, { upsert: true })
    },
    async forget(id) {
      await remarks.deleteOne({ _id: id })
    },
    async find(id, office) {
      return remarks.findOne({ _id: id, office }).lean()
    },
    async dossiers(office, codes, since) {
      return remarks.find({ kind: 'dossier', office, text: { $in: codes }, at: { $gte: since } }).sort({ at: -1 }).limit(dossiersRead).lean()
    },
    comments: (office, since, skip, most) => remarks
      .find({ office, day: { $gte: since }, kind: 'comment' }).sort({ day: -1, _id: 1 }).skip(skip).limit(most).lean<RemarkRecord[]>(),
  }
}
