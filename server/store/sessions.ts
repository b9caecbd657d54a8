import type { Connection, mongo } from 'mongoose'
import type { Session as SignedIn } from '../../contract/http.ts'
import type { Desk } from '../../contract/sessions.ts'
import type { Reach } from '../../domain/organisation/reach.ts'

/** A working day with overtime; and how long one may leave a desk that is connected to nothing. */
export const longestSessionMs = 12 * 3_600_000
export const longestIdleMs = 3_600_000

/** What of a session says how old it is. */
export interface SessionTimes { readonly begunAt?: number, readonly seenAt?: number }

export function isSessionOver({ begunAt = 0, seenAt = begunAt }: SessionTimes, now: number): boolean {
  return now - begunAt > longestSessionMs || now - seenAt > longestIdleMs
}

/** The sessions of staff, which express keeps. */
export interface Sessions {
  /** Those of these ids that have ended. */
  goneAmong(ids: readonly string[], now?: number): Promise<string[]>
  /** Notes that whoever has these was there. One that has ended stays ended. */
  seen(ids: readonly string[], at: number): Promise<void>
  /** What is open and not over, of one person or of everybody there; the newest first. */
  open(whose: Whose, now: number): Promise<KeptSession[]>
  /** Ends these; one that has ended already stays so. */
  end(ids: readonly string[]): Promise<void>
  /** Ends all that somebody has, also where they are only setting up a second factor; their ids. */
  endAllOf(staff: string): Promise<string[]>
  /** Ends all that everybody there has; their ids. */
  endAllIn(reach: Reach): Promise<string[]>
}

export type Whose = { readonly staff: string } | Reach

export interface KeptSession extends Required<SessionTimes> {
  readonly id: string
  readonly person: Pick<SignedIn, 'id' | 'name'>
  readonly desk: Desk
  readonly browser: string
}

/** As express writes it: what an older version has begun lacks where it was. */
interface StoredSession extends SessionTimes { readonly staff?: SignedIn, readonly desk?: Desk, readonly browser?: string }
interface SessionRecord { _id: string, session: StoredSession }

export function sessionsIn(connection: Connection): Sessions {
  const sessions = connection.collection<SessionRecord>('sessions')
  return {
    async goneAmong(ids, now) {
      if (ids.length === 0) return []
      const kept = await sessions.find({ _id: { $in: [...ids] } }, { projection: { 'session.begunAt': 1, 'session.seenAt': 1 } }).toArray()
      const there = new Set(kept.filter(({ session }) => now === undefined || !isSessionOver(session, now)).map(({ _id }) => _id))
      return ids.filter((id) => !there.has(id))
    },
    async seen(ids, at) {
      if (ids.length > 0) await sessions.updateMany({ _id: { $in: [...ids] } }, { $set: { 'session.seenAt': at } })
    },
    async open(whose, now) {
      const records = await sessions.find(filterOf(whose)).sort({ 'session.begunAt': -1 }).toArray()
      return records.filter(({ session }) => !isSessionOver(session, now)).flatMap(({ _id, session }) => keptIn(_id, session))
    },
    async end(ids) { await sessions.deleteMany({ _id: { $in: [...ids] } }) },
    endAllOf: (staff) => endAll(sessions, { staff }),
    endAllIn: (reach) => endAll(sessions, reach),
  }
}

async function endAll(sessions: mongo.Collection<SessionRecord>, whose: Whose): Promise<string[]> {
  const found = await sessions.find(filterOf(whose), { projection: { _id: 1 } }).toArray()
  const ids = found.map(({ _id }) => _id)
  await sessions.deleteMany({ _id: { $in: ids } })
  return ids
}

/** Those who are only setting up a second factor as well. */
function filterOf(whose: Whose): object {
  const isThem = (who: 'staff' | 'enrolling') => 'staff' in whose ? [{ [`session.${who}.id`]: whose.staff }] : [
    { [`session.${who}.office`]: { $in: whose.offices } }, { [`session.${who}.unit`]: { $in: whose.units } },
  ]
  return { $or: [...isThem('staff'), ...isThem('enrolling')] }
}

function keptIn(id: string, { staff, begunAt = 0, seenAt = begunAt, desk = 'counter', browser = '' }: StoredSession): KeptSession[] {
  return staff === undefined ? [] : [{ id, person: staff, begunAt, seenAt, desk, browser }]
}
