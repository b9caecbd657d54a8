import { z } from 'zod'
import { Paper } from '../../contract/printing.ts'

/** A page that works a counter, or worked it until now. Of two claims the one with the later term holds, or of the same term the one whose page comes later. */
const Claim = z.object({ counter: z.string(), page: z.string(), staff: z.string(), term: z.int(), isHeld: z.boolean() })
export type Claim = z.infer<typeof Claim>

/**
 * What nodes of one installation tell each other, at most once: nothing rests on it. What was not heard is found in the
 * database by whoever looks there from time to time.
 */
export const News = z.discriminatedUnion('kind', [
  /** Ledgers have come so far. */
  z.object({ kind: z.literal('grown'), ledgers: z.array(z.object({ office: z.string(), day: z.string(), seq: z.int() })) }),
  /** A session or a device may do nothing more: its sockets are in this room. */
  z.object({ kind: z.literal('ended'), room: z.string(), why: z.enum(['signedOut', 'notPaired']) }),
  z.object({ kind: z.literal('paired'), code: z.string(), token: z.string() }),
  z.object({ kind: z.literal('printing'), device: z.string(), printing: z.object({ mode: z.enum(['none', 'browser', 'network']), paper: Paper }) }),
  /** Settings of an office, or the tree of offices, were changed. */
  z.object({ kind: z.literal('settings') }),
  /** Staff of an office came, left or were renamed. */
  z.object({ kind: z.literal('people'), office: z.string() }),
  /** Displays were paired, revoked or hung elsewhere; of all offices: null. */
  z.object({ kind: z.literal('displays'), office: z.string().nullable() }),
  z.object({ kind: z.literal('seats'), claims: z.array(Claim) }),
])
export type News = z.infer<typeof News>

export type NewsKind = News['kind']

/** Lets every other node that can be reached know; never waits, never fails. */
export type Tell = (news: News) => void

/** What socket.io carries between nodes. A node of another version may say what is not understood here. */
export interface NodeEvents { news: (news: unknown) => void }
