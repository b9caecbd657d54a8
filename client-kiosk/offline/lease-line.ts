import { newCommandId } from '../../client-common/command-id.ts'
import type { Connection } from '../../client-common/connection.ts'
import type { Lease } from '../../contract/lease.ts'
import type { Reply } from '../../contract/wire.ts'

export interface LeaseLine {
  /** Null when the server says no, or nothing. */
  readonly ask: () => Promise<Lease | null>
  readonly attach: (connection: Connection) => void
}

const replyMs = 10_000

/** Asks the server for numbers, on the line that `attach` is handed. */
export function openLeaseLine(): LeaseLine {
  let connection: Connection | null = null
  return {
    async ask() {
      if (connection?.connected !== true) return null
      const reply = await connection.timeout(replyMs).emitWithAck('lease', { id: newCommandId() })
        .then((answer) => answer as Reply<Lease>, () => null)
      return reply?.ok === true ? reply.answer : null
    },
    attach(opened) { connection = opened },
  }
}
