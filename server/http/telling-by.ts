import type { Newsroom } from '../nodes/newsroom.ts'
import type { Sessions } from '../store/sessions.ts'
import type { ApiParts } from './api.ts'

/** What screens hear, at whichever node they are, when somebody changes something about them or about who may use them. */
export function tellingBy(
  newsroom: Pick<Newsroom, 'spread'>, sessions: Pick<Sessions, 'endAllOf'>,
): Pick<ApiParts, 'telling' | 'peopleChanged' | 'endSession' | 'endSessionsOf'> {
  return {
    peopleChanged: (office) => newsroom.spread({ kind: 'people', office }),
    endSession: (id) => { void newsroom.spread({ kind: 'ended', room: `session|${id}`, why: 'signedOut' }) },
    async endSessionsOf(staff) {
      for (const id of await sessions.endAllOf(staff)) await newsroom.spread({ kind: 'ended', room: `session|${id}`, why: 'signedOut' })
    },
    telling: {
      paired: (code, token) => { void newsroom.spread({ kind: 'paired', code, token }) },
      revoked: (device) => { void newsroom.spread({ kind: 'ended', room: `device|${device}`, why: 'notPaired' }) },
      changed: (device, { mode, paper }) => { void newsroom.spread({ kind: 'printing', device, printing: { mode, paper } }) },
      rehung: (office) => newsroom.spread({ kind: 'displays', office }),
    },
  }
}
