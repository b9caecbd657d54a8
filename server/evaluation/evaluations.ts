import type { EvaluationVersion } from '../../domain/evaluation/evaluation.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { Models } from '../store/models.ts'

/** An office's evaluation for a period; `revision` counts how often it was saved, from 0 for one that nobody has begun. */
export interface KeptEvaluation { readonly period: string, readonly revision: number, readonly versions: readonly EvaluationVersion[] }

export interface Evaluations {
  find(office: string, period: string): Promise<KeptEvaluation>
  /** Every one that somebody has begun, newest period first. */
  ofOffice(office: string): Promise<KeptEvaluation[]>
  /** False when somebody else has saved since `evaluation.revision` was read: then nothing is kept. */
  save(office: string, evaluation: KeptEvaluation): Promise<boolean>
}

export function evaluationsOf({ evaluations }: Pick<Models, 'evaluations'>): Evaluations {
  return {
    async find(office, period) {
      const record = await evaluations.findOne({ office, period }).lean()
      return { period, revision: record?.revision ?? 0, versions: record?.versions ?? [] }
    },
    async ofOffice(office) {
      const records = await evaluations.find({ office }).sort({ period: -1 }).lean()
      return records.map(({ period, revision, versions }) => ({ period, revision, versions }))
    },
    async save(office, { period, revision, versions }) {
      if (revision === 0) return isFirst(evaluations.create({ office, period, revision: 1, versions }))
      const { modifiedCount } = await evaluations.updateOne({ office, period, revision }, { $set: { versions }, $inc: { revision: 1 } })
      return modifiedCount === 1
    },
  }
}

/** Of two who begin the same evaluation the index lets one through. */
async function isFirst(creating: Promise<unknown>): Promise<boolean> {
  try {
    await creating
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}
