import type { OfficeDay } from './office-day.ts'

/** The ledger that an office writes to now, and until when it is the current one, UTC milliseconds. */
export interface CurrentLedger {
  readonly officeDay: OfficeDay
  readonly nextMidnight: number
  readonly closesAt: number
  /** The date before, and until when what was asked on it may be asked again. */
  readonly before: { readonly date: string, readonly until: number }
}
