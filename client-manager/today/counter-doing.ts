import type { ScreenView } from '../../contract/views.ts'

type Counter = ScreenView<'manager'>['counters'][number]

/** What a counter is doing, and since when; a closed counter has no "since". */
export function counterDoing({ status, since, ticket }: Counter): { state: 'called' | 'serving' | 'free' | 'paused' | 'closed', since: number | null } {
  if (ticket !== null) return { state: ticket.state === 'called' ? 'called' : 'serving', since: ticket.since }
  if (status === 'closed') return { state: 'closed', since: null }
  return { state: status === 'paused' ? 'paused' : 'free', since: status === 'paused' ? since : null }
}
