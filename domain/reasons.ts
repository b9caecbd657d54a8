/** Why a counter pauses and why a ticket is held: coded, so that they can be counted and name nobody. */
export const pauseReasons = ['break', 'meeting', 'help', 'trouble', 'other'] as const
export type PauseReason = typeof pauseReasons[number]

export const holdReasons = ['copies', 'fees', 'signature', 'system', 'other'] as const
export type HoldReason = typeof holdReasons[number]
