/** How many of something a sender may do: at most `burst` at once, then `perSecond`. */
export interface Allowance { readonly burst: number, readonly perSecond: number }

export interface Limits {
  /** Requests of any kind to /api: from one address, and of one session. */
  readonly requests: Allowance
  readonly sessionRequests: Allowance
  /** Sockets opened from one address: those of a hall come again together when the server was away. */
  readonly connections: Allowance
  /** Messages of one session, device or ticket, however many sockets it has. */
  readonly senders: Allowance
  /** Messages of any kind from one socket. */
  readonly messages: Allowance
  /** Numbers taken from one kiosk. A finger takes one in three seconds; three kiosks may share a line of people. */
  readonly tickets: Allowance
  /** Size of one message, in characters, roughly. */
  readonly messageSize: number
  /** Size of an office's settings, in bytes: thousands of procedures. */
  readonly settingsSize: number
  /** Size of an uploaded table of procedures, in bytes, and of what a packed one may hold. */
  readonly tableSize: number
  readonly unpackedTableSize: number
  /** Size of a configuration in one file, with its pictures and videos, in bytes. */
  readonly configurationSize: number
  /** Size of an uploaded picture and of an uploaded video, in bytes. */
  readonly pictureSize: number
  readonly videoSize: number
  /** Pictures and videos of one office. */
  readonly media: number
  /** Codes of tickets tried at one free-standing rating tablet: a code has ten thousand values. */
  readonly codes: Allowance
  /** Codes of dossiers asked for from one address in a quarter of an hour, found or not. */
  readonly dossiers: number
  /** Sign-ins from one address in a quarter of an hour. */
  readonly signIns: number
  /** Wrong passwords in a row for one account before it must wait, each time longer. */
  readonly guesses: number
  /** Pairing codes made for, and wrong ones tried from, one address in a quarter of an hour: a code has a million values. */
  readonly pairings: number
  /** Cases filed from one address in a quarter of an hour: the phones of a hall often have one address together. */
  readonly petitions: number
  /** Numbers asked for on phones from one address in a quarter of an hour: a mobile network shows many phones as one. */
  readonly distanceNumbers: number
  /** Looks at what there is to take, from one address. */
  readonly distanceViews: Allowance
  /** Questions of a program, for each key. */
  readonly apiCalls: Allowance
  /** Keys that are not good, from one address. */
  readonly wrongKeys: Allowance
}

export const usualLimits: Limits = {
  requests: { burst: 1200, perSecond: 60 },
  sessionRequests: { burst: 600, perSecond: 20 },
  connections: { burst: 1000, perSecond: 50 },
  senders: { burst: 300, perSecond: 100 },
  messages: { burst: 60, perSecond: 20 },
  tickets: { burst: 60, perSecond: 2 },
  messageSize: 16_384,
  settingsSize: 2_000_000,
  tableSize: 2_000_000,
  unpackedTableSize: 40_000_000,
  configurationSize: 100_000_000,
  pictureSize: 20_000_000,
  videoSize: 100_000_000,
  media: 100,
  codes: { burst: 30, perSecond: 0.2 },
  dossiers: 30,
  signIns: 30,
  guesses: 5,
  pairings: 60,
  petitions: 40,
  distanceNumbers: 60,
  distanceViews: { burst: 600, perSecond: 40 },
  apiCalls: { burst: 120, perSecond: 4 },
  wrongKeys: { burst: 30, perSecond: 0.1 },
}
