import type { ScreenView } from '../../contract/views.ts'

type Counter = ScreenView<'manager'>['counters'][number]

type Doing = 'called' | 'serving' | 'free' | 'idle' | 'paused' | 'closed'

/** What a counter is doing, and since when; `idle`: free while somebody waits for it. A closed counter has no "since". */
export function counterDoing({ status, since, ticket, idleSince }: Counter): { state: Doing, since: number | null } {
  if (ticket !== null) return { state: ticket.state === 'called' ? 'called' : 'serving', since: ticket.since }
  if (status === 'closed') return { state: 'closed', since: null }
  if (status === 'paused') return { state: 'paused', since }
  return { state: idleSince === null ? 'free' : 'idle', since: idleSince }
}
