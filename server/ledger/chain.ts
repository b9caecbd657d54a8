import { beginning, hashOf, type Entry, type Tip } from './entry.ts'

export interface Break { readonly seq: number, readonly why: 'gap' | 'previous' | 'content' }

/**
 * The first place where a ledger is not what was written: an entry missing, changed or put in; null when it is whole.
 * `after`: the entry before the first of these, when a ledger is checked piece by piece.
 */
export function firstBreak(entries: readonly Entry[], after: Tip = { seq: 0, hash: beginning }): Break | null {
  let previous = after.hash
  for (const [index, entry] of entries.entries()) {
    const seq = after.seq + index + 1
    if (entry.seq !== seq) return { seq, why: 'gap' }
    if (entry.previous !== previous) return { seq: entry.seq, why: 'previous' }
    if (hashOf(entry) !== entry.hash) return { seq: entry.seq, why: 'content' }
    previous = entry.hash
  }
  return null
}
