import { join } from 'node:path'
import { readConfig } from '../server/config.ts'
import { firstBreak } from '../server/ledger/chain.ts'
import { createLog } from '../server/log.ts'
import { ledgerStore } from '../server/store/ledger-store.ts'
import { joinStore } from '../server/store/open-store.ts'

/** Checks the hash chain of every ledger, also while the server runs; exits with 1 when one is broken. */
async function main(): Promise<void> {
  const store = await joinStore(readConfig(join(import.meta.dirname, '..')), createLog('warn'))
  try {
    const ledgers = ledgerStore(store.models)
    const keys = await ledgers.keys()
    for (const key of keys) {
      const entries = await ledgers.after(key, 0)
      const broken = firstBreak(entries)
      const verdict = broken === null ? 'whole' : `BROKEN at entry ${String(broken.seq)} (${broken.why})`
      process.stdout.write(`${key.office} ${key.day}: ${String(entries.length)} entries, ${verdict}\n`)
      if (broken !== null) process.exitCode = 1
    }
    process.stdout.write(`${String(keys.length)} ledgers checked\n`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
