import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from '../server/backup/write-backup.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { createLog } from '../server/log.ts'
import { joinStore } from '../server/store/open-store.ts'
import { wholeDatabase } from '../server/store/whole-database.ts'

/** Writes all data into one file: the same as a backup, under a name of one's own. From either engine, for either. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  if (name === undefined) throw new Error('Say into which file: npm run export -- luot.ndjson.gz')
  const file = resolve(name)
  if (existsSync(file)) throw new Error(`${file} is there already; nothing is written over it.`)
  const config = readConfig(join(import.meta.dirname, '..'))
  const store = await joinStore(config, createLog('warn'))
  try {
    const database = wholeDatabase(store.connection, store.models)
    const { ledgers, entries } = await writeBackup({ database, voicesFolder: config.ownVoicesFolder, madeAt: systemClock.now() }, file)
    process.stdout.write(`${file}\n${String(ledgers)} ledgers, ${String(entries)} entries; written, and read again to its end\n`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
