import type { Approval } from '../../domain/publication/approval.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { Models } from '../store/models.ts'

export interface Approvals {
  /** Every version of every period of an office, or of one period. */
  of(office: string, period?: string): Promise<Approval[]>
  /** False when somebody else has approved this version meanwhile: then nothing is kept. */
  add(approval: Approval): Promise<boolean>
}

/** Nothing here changes what was kept. */
export function approvalsOf({ approvals }: Pick<Models, 'approvals'>): Approvals {
  return {
    async of(office, period) {
      const found = await approvals.find({ office, ...period === undefined ? {} : { period } }, { _id: 0 }).sort({ period: -1, version: -1 }).lean()
      return found.map(({ office: _office, period: named, ...approval }) => ({ ...approval, office, period: named }))
    },
    async add(approval) {
      try {
        await approvals.create(approval)
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
  }
}
