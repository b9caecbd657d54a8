import type { Day } from '../../domain/day.ts'
import type { Answer } from '../../domain/decision.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { beginning, type Entry, type Tip } from './entry.ts'
import type { Outcome, Pending } from './pending.ts'

/** A ledger folded: the day, where it stands, and the answer that each command got. */
export interface Folded {
  readonly day: Day
  readonly tip: Tip
  readonly answers: Map<string, { readonly fingerprint: string, readonly answer: Answer }>
}

/** Folds entries onto a day; with `onto`, its answers are carried on (and added to). */
export function foldEntries(day: Day, entries: readonly Entry[], onto?: Folded): Folded {
  const answers = onto?.answers ?? new Map<string, { fingerprint: string, answer: Answer }>()
  let tip: Tip = onto?.tip ?? { seq: 0, hash: beginning }
  let after = day
  for (const entry of entries) {
    if (entry.seq !== tip.seq + 1) throw new Error(`ledger ${entry.office} ${entry.day} jumps from ${String(tip.seq)} to ${String(entry.seq)}`)
    after = entry.events.reduce(evolve, after)
    answers.set(entry.commandId, { fingerprint: entry.fingerprint, answer: entry.answer })
    tip = { seq: entry.seq, hash: entry.hash }
  }
  return { day: after, tip, answers }
}

/** What a command got that is already in the ledger; null when it is not. */
export function keptAnswer({ answers }: Folded, { id, fingerprint }: Pick<Pending, 'id' | 'fingerprint'>): Outcome | null {
  const kept = answers.get(id)
  if (kept === undefined) return null
  return kept.fingerprint === fingerprint ? { answer: kept.answer } : { refusal: 'commandIdReused' }
}
