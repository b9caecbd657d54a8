import type { Connection } from 'mongoose'

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
  /** Ends all that somebody has; their ids. */
  endAllOf(staff: string): Promise<string[]>
}

interface KeptSession { _id: string, session: SessionTimes }

export function sessionsIn(connection: Connection): Sessions {
  const sessions = connection.collection<KeptSession>('sessions')
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
    async endAllOf(staff) {
      const own = await sessions.find({ 'session.staff.id': staff }, { projection: { _id: 1 } }).toArray()
      const ids = own.map(({ _id }) => _id)
      await sessions.deleteMany({ _id: { $in: ids } })
      return ids
    },
  }
}
