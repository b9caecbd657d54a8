/** Why a counter pauses and why a ticket is held: coded, so that they can be counted and name nobody. */
export const pauseReasons = ['break', 'meeting', 'help', 'trouble', 'other'] as const
export type PauseReason = typeof pauseReasons[number]

export const holdReasons = ['copies', 'fees', 'signature', 'system', 'other'] as const
export type HoldReason = typeof holdReasons[number]

/** Why an officer gives or takes priority; kept beside the ledger, as it may tell of someone's health (domain.md 4.9). */
export const priorityReasons = ['ill', 'frail', 'emergency', 'shownPapers', 'correction', 'other'] as const
export type PriorityReason = typeof priorityReasons[number]
