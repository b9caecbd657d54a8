import type { Clock } from '../clock.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Sessions } from '../store/sessions.ts'

export interface EndingSessions {
  readonly realtime: Pick<Realtime, 'roomsOfKnown' | 'end'>
  readonly sessions: Pick<Sessions, 'goneAmong' | 'seen'>
  readonly clock: Clock
}

const beginning = 'session|'
/** A country's are thousands; whoever waits for an answer goes between. */
const lookedUpAtOnce = 500

/** Whoever has a screen open is there; but a screen does not stay open longer than its session may last. */
export async function endSessions({ realtime, sessions, clock }: EndingSessions): Promise<void> {
  const here = [...realtime.roomsOfKnown()].flatMap((room) => room.startsWith(beginning) ? [room.slice(beginning.length)] : [])
  for (let from = 0; from < here.length; from += lookedUpAtOnce) await endAmong(here.slice(from, from + lookedUpAtOnce), { realtime, sessions, clock })
}

async function endAmong(some: readonly string[], { realtime, sessions, clock }: EndingSessions): Promise<void> {
  const gone = new Set(await sessions.goneAmong(some, clock.now()))
  for (const id of gone) realtime.end(beginning + id, 'signedOut')
  await sessions.seen(some.filter((id) => !gone.has(id)), clock.now())
}
