import type { Models } from './models.ts'

/** A day's ledger and how many entries it has, or had. */
export interface LedgerLength { readonly date: string, readonly entries: number }

export interface LedgerDays {
  /** Every office that has a ledger. */
  offices(): Promise<string[]>
  /** The days of an office that have a ledger, oldest first. */
  dates(office: string, from: string, to: string): Promise<string[]>
  /** The days of an office that have a ledger, oldest first, each with its last entry's place. */
  lengths(office: string, from: string, to: string): Promise<LedgerLength[]>
  /** Those that were closed, each with how many entries its ledger had then; some may have come after it. */
  lengthsWhenClosed(office: string, from: string, to: string): Promise<LedgerLength[]>
}

export function ledgerDays({ ledger, dayRecords }: Pick<Models, 'ledger' | 'dayRecords'>): LedgerDays {
  return {
    async offices() {
      const offices = await ledger.distinct('office')
      return offices.sort()
    },
    async dates(office, from, to) {
      const days = await ledger.distinct('day', { office, day: { $gte: from, $lte: to } })
      return days.sort()
    },
    async lengths(office, from, to) {
      const days = await ledger.distinct('day', { office, day: { $gte: from, $lte: to } })
      const lengths: LedgerLength[] = []
      for (const date of days.sort()) {
        const last = await ledger.findOne({ office, day: date }, { _id: 0, seq: 1 }).sort({ seq: -1 }).lean()
        if (last !== null) lengths.push({ date, entries: last.seq })
      }
      return lengths
    },
    async lengthsWhenClosed(office, from, to) {
      const records = await dayRecords.find({ office, day: { $gte: from, $lte: to } }, { _id: 0, day: 1, seq: 1 }).sort({ day: 1 }).lean()
      return records.map(({ day, seq }) => ({ date: day, entries: seq }))
    },
  }
}
