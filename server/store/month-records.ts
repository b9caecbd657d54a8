import { marginalNames, type Marginal, type MarginalName } from '../../domain/statistics/marginals.ts'
import { cellOf, cellRecords } from '../../domain/statistics/record.ts'
import type { Models, MonthRecord } from './models.ts'

/** What a record is made like; one that was made otherwise is not read, and made anew. */
export const monthRecordVersion = 1

/** A month is complete once this is there. */
const writtenLast: MarginalName = 'date'

export interface MonthKey { readonly office: string, readonly month: string }

export interface RecordedMonth extends MonthKey { readonly marginal: Marginal }

export interface MonthRecordStore {
  /** One small document for each way in which the month is told apart. */
  save(key: MonthKey, marginals: ReadonlyMap<MarginalName, Marginal>): Promise<void>
  drop(key: MonthKey): Promise<void>
  /** The months of an office that have a record, "yyyy-MM". */
  months(office: string): Promise<Set<string>>
  between(offices: readonly string[], by: MarginalName, from: string, to: string): AsyncIterable<RecordedMonth>
  /** As text: the same text is the same bytes. */
  textOf(key: MonthKey): Promise<string>
}

export function monthRecordStore({ monthRecords }: Pick<Models, 'monthRecords'>): MonthRecordStore {
  const version = monthRecordVersion
  return {
    async save({ office, month }, marginals) {
      for (const [by, marginal] of marginals) {
        const record: MonthRecord = { office, month, by, version, cells: cellRecords(marginal) }
        await monthRecords.collection.replaceOne({ office, month, by }, record, { upsert: true })
      }
    },
    async drop({ office, month }) {
      await monthRecords.deleteMany({ by: { $in: [...marginalNames] }, office, month })
    },
    async months(office) {
      return new Set(await monthRecords.distinct('month', { by: writtenLast, office, version }))
    },
    async* between(offices, by, from, to) {
      const records = monthRecords
        .find({ by, office: { $in: [...offices] }, month: { $gte: from, $lte: to }, version }, { _id: 0, office: 1, month: 1, cells: 1 })
        .lean<Pick<MonthRecord, 'office' | 'month' | 'cells'>[]>()
        .cursor({ batchSize: 1000 })
      for await (const { office, month, cells } of records) {
        yield { office, month, marginal: new Map(cells.map((cell) => [cell[0], cellOf(cell)])) }
      }
    },
    async textOf({ office, month }) {
      const records = await monthRecords.collection
        .find({ by: { $in: [...marginalNames] }, office, month }, { projection: { _id: 0 }, sort: { by: 1 } })
        .toArray()
      return JSON.stringify(records)
    },
  }
}
