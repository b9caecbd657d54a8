import { ref, type Ref } from 'vue'
import { newCommandId } from '../../client-common/command-id.ts'
import type { Connection } from '../../client-common/connection.ts'
import type { KioskPrinting } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Reply } from '../../contract/wire.ts'
import type { Keepsake } from '../offline/keepsake.ts'

export interface Printer {
  /** How an administrator wants tickets on paper. */
  readonly settings: Readonly<Ref<KioskPrinting>>
  /** Asks the server for the paper of a ticket, once; null when it is out. */
  readonly print: (link: string) => Promise<Code | null>
}

/** More than the server is patient with a printer. */
const patienceMs = 30_000
const retryMs = 300

const withoutPrinter: KioskPrinting = { mode: 'none', paper: 80 }

/**
 * What the kiosk says and hears about printing, on the line that `attach` is handed. A browser prints also when it was
 * loaded while the server is away.
 */
export function openPrinter(kept: Keepsake<KioskPrinting>): Printer & { attach: (connection: Connection) => void } {
  const settings = ref(kept.read() ?? withoutPrinter)
  let connection: Connection | null = null

  async function print(link: string): Promise<Code | null> {
    const [id, until] = [newCommandId(), performance.now() + patienceMs]
    // Once the question has gone out without an answer, it is only asked how it ended.
    let again = false
    for (let left = patienceMs; left > 0; left = until - performance.now()) {
      if (connection?.connected !== true) {
        await pause(retryMs)
        continue
      }
      const reply = await connection.timeout(left).emitWithAck('print', { id, link, again })
        .then((answer) => answer as Reply<null>, () => null)
      if (reply !== null) return reply.ok ? null : reply.code
      again = true
    }
    return again ? 'printerUnsure' : 'unavailable'
  }

  return {
    settings, print,
    attach(opened) {
      connection = opened
      opened.on('printing', (told) => {
        settings.value = told
        kept.keep(told)
      })
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, ms) })
}
