import type { Devices } from '../identity/devices.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Sessions } from '../store/sessions.ts'

export interface FollowedRights {
  readonly realtime: Pick<Realtime, 'roomsOfKnown' | 'end'>
  readonly devices: Pick<Devices, 'revokedAmong'>
  readonly sessions: Sessions
}

/** Ends whoever is connected here and was signed out, or revoked, at another node of which this one has not heard. */
export async function followRights({ realtime, devices, sessions }: FollowedRights): Promise<void> {
  const named = (kind: string) => [...realtime.roomsOfKnown()].flatMap((room) => room.startsWith(`${kind}|`) ? [room.slice(kind.length + 1)] : [])
  const [revoked, gone] = await Promise.all([devices.revokedAmong(named('device')), sessions.goneAmong(named('session'))])
  for (const id of revoked) realtime.end(`device|${id}`, 'notPaired')
  for (const id of gone) realtime.end(`session|${id}`, 'signedOut')
}
