import type { Models, RemarkRecord } from './models.ts'

export interface Remarks {
  /** Keeps a citizen's words beside the ledger, under an id that the ledger names. */
  keep(remark: RemarkRecord): Promise<void>
  forget(id: string): Promise<void>
}

export function remarksOf({ remarks }: Pick<Models, 'remarks'>): Remarks {
  return {
    async keep({ _id, ...remark }) {
      await remarks.updateOne({ _id }, { $setOnInsert: remark }, { upsert: true })
    },
    async forget(id) {
      await remarks.deleteOne({ _id: id })
    },
  }
}
