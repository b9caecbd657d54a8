import type { Models, RemarkRecord } from './models.ts'

export interface Remarks {
  /** Keeps a citizen's words beside the ledger, under an id that the ledger names. */
  keep(remark: RemarkRecord): Promise<void>
  forget(id: string): Promise<void>
  /** Of this office only; null when nobody gave such words, or when they were forgotten. */
  find(id: string, office: string): Promise<RemarkRecord | null>
}

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
  }
}
