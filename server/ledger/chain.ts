import { beginning, hashOf, type Entry } from './entry.ts'

export interface Break { readonly seq: number, readonly why: 'gap' | 'previous' | 'content' }

/** The first place where a ledger is not what was written: an entry missing, changed or put in; null when it is whole. */
export function firstBreak(entries: readonly Entry[]): Break | null {
  let previous = beginning
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index + 1) return { seq: index + 1, why: 'gap' }
    if (entry.previous !== previous) return { seq: entry.seq, why: 'previous' }
    if (hashOf(entry) !== entry.hash) return { seq: entry.seq, why: 'content' }
    previous = entry.hash
  }
  return null
}
