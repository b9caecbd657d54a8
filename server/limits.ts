/** How many of something a sender may do: at most `burst` at once, then `perSecond`. */
export interface Allowance { readonly burst: number, readonly perSecond: number }

export interface Limits {
  /** Messages of any kind from one socket. */
  readonly messages: Allowance
  /** Numbers taken from one kiosk. A finger takes one in three seconds; three kiosks may share a line of people. */
  readonly tickets: Allowance
  /** Size of one message, in characters, roughly. */
  readonly messageSize: number
  /** Sign-ins from one address in a quarter of an hour. */
  readonly signIns: number
  /** Pairing codes made for, and wrong ones tried from, one address in a quarter of an hour: a code has a million values. */
  readonly pairings: number
}

export const usualLimits: Limits = {
  messages: { burst: 60, perSecond: 20 },
  tickets: { burst: 60, perSecond: 2 },
  messageSize: 16_384,
  signIns: 30,
  pairings: 60,
}
