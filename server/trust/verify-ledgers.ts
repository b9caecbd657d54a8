import { setImmediate as breath } from 'node:timers/promises'
import type { LedgerBreak, LedgerCheck, TrustPeriod } from '../../contract/trust.ts'
import { firstBreak } from '../ledger/chain.ts'
import type { Entry } from '../ledger/entry.ts'
import type { EntryStore } from '../ledger/journal.ts'
import type { LedgerDays } from '../store/ledger-days.ts'

export interface VerifyingParts { readonly entries: Pick<EntryStore, 'after'>, readonly days: LedgerDays }

type Checked = LedgerCheck['days'][number]

/** Checks the hash chain of every ledger of a period as the database holds it, not as this process remembers it. */
export async function verifyLedgers({ entries, days }: VerifyingParts, office: string, { from, to }: TrustPeriod): Promise<LedgerCheck> {
  const found = new Map((await days.lengths(office, from, to)).map(({ date }) => [date, 0]))
  for (const { date, entries: length } of await days.lengthsWhenClosed(office, from, to)) found.set(date, length)
  const checked: Checked[] = []
  for (const [date, lengthWhenClosed] of [...found].sort()) {
    const ledger = await entries.after({ office, day: date }, 0)
    checked.push({ date, entries: ledger.length, broken: await breakOf(ledger, lengthWhenClosed) })
  }
  return { from, to, days: checked }
}

/** A chain without its end is whole; what the day had when it was closed tells of that. */
async function breakOf(ledger: readonly Entry[], lengthWhenClosed: number): Promise<LedgerBreak | null> {
  const broken = await firstBreakInPieces(ledger)
  if (broken !== null) return broken
  return ledger.length < lengthWhenClosed ? { seq: ledger.length + 1, why: 'end' } : null
}

const pieceLength = 250

/** Hashing a day of thousands of entries would hold up every call of the hall: it is done in pieces. */
async function firstBreakInPieces(ledger: readonly Entry[]): Promise<LedgerBreak | null> {
  for (let first = 0; first < ledger.length; first += pieceLength) {
    const before = ledger[first - 1]
    const broken = firstBreak(ledger.slice(first, first + pieceLength), before)
    if (broken !== null) return broken
    await breath()
  }
  return null
}
