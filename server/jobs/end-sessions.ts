import type { Clock } from '../clock.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Sessions } from '../store/sessions.ts'

export interface EndingSessions {
  readonly realtime: Pick<Realtime, 'roomsOfKnown' | 'end'>
  readonly sessions: Pick<Sessions, 'goneAmong' | 'seen'>
  readonly clock: Clock
}

const beginning = 'session|'

/** Whoever has a screen open is there; but a screen does not stay open longer than its session may last. */
export async function endSessions({ realtime, sessions, clock }: EndingSessions): Promise<void> {
  const here = [...realtime.roomsOfKnown()].flatMap((room) => room.startsWith(beginning) ? [room.slice(beginning.length)] : [])
  const gone = new Set(await sessions.goneAmong(here, clock.now()))
  for (const id of gone) realtime.end(beginning + id, 'signedOut')
  await sessions.seen(here.filter((id) => !gone.has(id)), clock.now())
}
