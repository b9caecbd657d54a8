import type { Devices } from '../identity/devices.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Sessions } from '../store/sessions.ts'

export interface FollowedRights {
  readonly realtime: Pick<Realtime, 'roomsInTurn' | 'end'>
  readonly devices: Pick<Devices, 'revokedAmong'>
  readonly sessions: Sessions
  /** Whether the other nodes can tell whom they end, and could a moment ago. */
  readonly isTold: () => boolean
}

/** So many are asked about in one question, while others could tell. */
const atOnce = 500

/**
 * Ends whoever is connected here and was signed out, or revoked, at another node of which this one has not heard. While
 * nobody could tell, all are asked about at each look, else some in turn.
 */
export function rightsFollower({ realtime, devices, sessions, isTold }: FollowedRights): () => Promise<void> {
  return async () => {
    const rooms = [...realtime.roomsInTurn(isTold() ? atOnce : Infinity)]
    const named = (kind: string) => rooms.flatMap((room) => room.startsWith(`${kind}|`) ? [room.slice(kind.length + 1)] : [])
    const [revoked, gone] = await Promise.all([devices.revokedAmong(named('device')), sessions.goneAmong(named('session'))])
    for (const id of revoked) realtime.end(`device|${id}`, 'notPaired')
    for (const id of gone) realtime.end(`session|${id}`, 'signedOut')
  }
}
