import type { Judged } from './evaluate.ts'
import { average } from './rivals.ts'

/** Of the 50 % point, in seconds; the share whose wait was at most the 90 % point, null for rules that give none. */
export interface Score { readonly n: number, readonly meanAbsoluteError: number | null, readonly coverage90: number | null }

export interface Scores { readonly ours: Score, readonly zms: Score, readonly lastTen: Score }

export function scoresOf(judged: readonly Judged[]): Scores {
  const score = (said: (one: Judged) => number): Score => ({
    n: judged.length, meanAbsoluteError: average(judged.map((one) => Math.abs(said(one) - one.waitSeconds))), coverage90: null,
  })
  const coverage90 = average(judged.map(({ ours, waitSeconds }) => waitSeconds <= ours.p90 ? 1 : 0))
  return { ours: { ...score(({ ours }) => ours.p50), coverage90 }, zms: score(({ zms }) => zms), lastTen: score(({ lastTen }) => lastTen) }
}
