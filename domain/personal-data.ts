const days = (count: number) => count * 86_400_000

/** Words that lie beside the ledger, by what they are. */
export const remarkKinds = ['comment', 'priority', 'note', 'dossier'] as const
export type RemarkKind = typeof remarkKinds[number]

/**
 * How long words beside the ledger are kept, in milliseconds: as long as they are needed and no longer (Luật 91/2025/QH15
 * Điều 3, domain.md 4.9). A priority tells of age or health: kept a week, to answer a complaint. A note is for the colleague
 * who goes on. A dossier's code finds the transaction that may be rated (30 days at most). A comment is read in the quarter
 * and reported in the year. Petitions are kept as long as their office says.
 */
export const keptMs: Readonly<Record<RemarkKind, number>> = { priority: days(7), note: days(30), dossier: days(60), comment: days(400) }

/** The last local date on which words of a kind are kept that were said on a day. */
export function keptUntil(kind: RemarkKind, day: string): string {
  return new Date(Date.parse(day) + keptMs[kind]).toISOString().slice(0, 10)
}

/** Why personal data were taken away before their time: coded, so that what is written down of it names nobody. */
export const erasureReasons = ['citizenAsked', 'consentWithdrawn', 'enteredByMistake'] as const
export type ErasureReason = typeof erasureReasons[number]
