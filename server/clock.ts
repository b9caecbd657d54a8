/** The time, handed in so that a replay and a test can set it. */
export interface Clock { now(): number }

export const systemClock: Clock = { now: () => Date.now() }
