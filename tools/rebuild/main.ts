import { join } from 'node:path'
import { systemClock } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { joinStore } from '../../server/store/open-store.ts'
import { storesOf } from '../../server/stores.ts'
import { rebuild } from './rebuild.ts'

/** Makes the statistics of days and months anew from the ledgers, also while the server runs. */
async function main(): Promise<void> {
  const store = await joinStore(readConfig(join(import.meta.dirname, '../..')), createLog('warn'))
  try {
    const { days, months, changed } = await rebuild({
      ...storesOf(store.models), clock: systemClock, tell: (line) => { process.stdout.write(`${line}\n`) },
    })
    process.stdout.write(`${String(days)} days and ${String(months)} months looked at, ${String(changed)} changed\n`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
