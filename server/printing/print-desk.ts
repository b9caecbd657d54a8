import type { Print } from '../../contract/printing.ts'
import type { Code } from '../../contract/refusals.ts'
import { printTicket, type Asker, type PrintParts } from './print-ticket.ts'

export interface PrintDesk {
  /** Null when the ticket was printed. */
  print(asked: Print, asker: Asker): Promise<Code | null>
}

const remembered = 1000

/**
 * Prints each id once at most. What this process does not remember when it is asked again (it was started anew, or the
 * question never came) is not printed: the citizen is asked to look whether the slip is there.
 */
export function openPrintDesk(parts: PrintParts): PrintDesk {
  const known = new Map<string, { readonly link: string, readonly outcome: Promise<Code | null> }>()
  return {
    async print({ id, link, again }, asker) {
      const name = `${asker.kiosk}|${id}`
      const before = known.get(name)
      if (before !== undefined) return before.link === link ? before.outcome : 'commandIdReused'
      if (again) return 'printerUnsure'
      const outcome = printTicket({ link }, asker, parts)
      known.set(name, { link, outcome })
      for (const oldest of known.keys()) if (known.size > remembered) known.delete(oldest)
      return outcome
    },
  }
}
