import type { Call } from '../../domain/day.ts'
import type { Event } from '../../domain/events.ts'
import type { Entry, LedgerKey } from '../ledger/entry.ts'
import type { EntryStore } from '../ledger/journal.ts'
import type { Metrics } from './metrics.ts'

type Inserts = Pick<EntryStore, 'insert'>

/** The same store; what goes through it is timed and counted. `callsOf`: the calls of a ledger as they are known here. */
export function measured(store: Inserts, metrics: Metrics, callsOf: (key: LedgerKey) => readonly Call[]): Inserts {
  return {
    async insert(entries) {
      const begun = performance.now()
      const appended = await store.insert(entries)
      metrics.appendedIn((performance.now() - begun) / 1000)
      for (const entry of entries.slice(0, appended.kept)) for (const event of entry.events) count(event, entry, { metrics, callsOf })
      return appended
    },
  }
}

function count(event: Event, entry: Entry, { metrics, callsOf }: { metrics: Metrics, callsOf: (key: LedgerKey) => readonly Call[] }): void {
  if (event.type === 'ticketCalled' || event.type === 'ticketRecalled') metrics.called()
  if (event.type !== 'callShown') return
  const call = callsOf(entry).find((one) => one.call === event.call)
  // A display that was switched on late says of old calls too that it shows them.
  if (call !== undefined) metrics.shownAfter((event.at - call.at) / 1000)
}
