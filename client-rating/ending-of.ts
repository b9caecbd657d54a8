import type { Reply } from '../contract/wire.ts'
import type { Ending, Tap } from './moment.ts'

/** The line or the server failed, and not the rating: worth another try. */
const passing: readonly string[] = ['unavailable', 'internal', 'tooMany']

/** How a tap ended by what the server replied; null when it is to be tried again. */
export function endingOf({ level }: Tap, reply: Reply<unknown>): Ending | null {
  if (reply.ok) return level === null ? 'declined' : 'rated'
  if (passing.includes(reply.code)) return null
  return reply.code === 'alreadyRated' ? 'already' : 'late'
}
