import type { Connection } from '../../client-common/connection.ts'
import type { FindRating, TicketRating } from '../../contract/ratings.ts'
import type { Reply } from '../../contract/wire.ts'

export interface FindLine {
  readonly find: (ask: FindRating) => Promise<Reply<TicketRating>>
  readonly attach: (connection: Connection) => void
}

const replyMs = 8000
const unavailable = { ok: false, code: 'unavailable' } as const

/** Asks what can be rated about a ticket, on the line that `attach` is handed. */
export function openFindLine(): FindLine {
  let connection: Connection | null = null
  return {
    async find(ask) {
      if (connection?.connected !== true) return unavailable
      return connection.timeout(replyMs).emitWithAck('findRating', ask)
        .then((reply) => reply as Reply<TicketRating>, () => unavailable)
    },
    attach(opened) { connection = opened },
  }
}
