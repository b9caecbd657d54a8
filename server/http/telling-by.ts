import type { Newsroom } from '../nodes/newsroom.ts'
import type { Sessions } from '../store/sessions.ts'
import type { ApiParts } from './api.ts'

/** What screens hear, at whichever node they are, when somebody changes something about them or about who may use them. */
export function tellingBy(
  newsroom: Pick<Newsroom, 'spread'>, sessions: Pick<Sessions, 'open' | 'end' | 'endAllOf' | 'endAllIn'>,
): Pick<ApiParts, 'telling' | 'peopleChanged' | 'endSession' | 'endSessionsOf' | 'openSessions'> {
  const ended = (id: string) => newsroom.spread({ kind: 'ended', room: `session|${id}`, why: 'signedOut' })
  const allEnded = async (ids: readonly string[]) => { for (const id of ids) await ended(id) }
  const endSessionsOf = async (staff: string) => { await allEnded(await sessions.endAllOf(staff)) }
  return {
    peopleChanged: (office) => newsroom.spread({ kind: 'people', office }),
    endSession: (id) => { void ended(id) },
    endSessionsOf,
    openSessions: {
      of: (whose, now) => sessions.open(whose, now),
      endAllOf: endSessionsOf,
      async endAllIn(reach) { await allEnded(await sessions.endAllIn(reach)) },
      async end(ids) {
        await sessions.end(ids)
        await allEnded(ids)
      },
    },
    telling: {
      paired: (code, token) => { void newsroom.spread({ kind: 'paired', code, token }) },
      revoked: (device) => { void newsroom.spread({ kind: 'ended', room: `device|${device}`, why: 'notPaired' }) },
      changed: (device, { mode, paper }) => { void newsroom.spread({ kind: 'printing', device, printing: { mode, paper } }) },
      rehung: (office) => newsroom.spread({ kind: 'displays', office }),
    },
  }
}
