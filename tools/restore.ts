import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreBackup } from '../server/backup/restore-backup.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { createLog } from '../server/log.ts'
import { backupsOf } from '../server/store/backups.ts'
import { openStore, type Store } from '../server/store/open-store.ts'
import { wholeDatabase } from '../server/store/whole-database.ts'
import { storesOf } from '../server/stores.ts'
import { rebuild } from './rebuild/rebuild.ts'

const say = (line: string) => { process.stdout.write(`${line}\n`) }

/** Brings a backup back into an empty installation whose server is stopped, and compares every ledger with the backup. */
async function main(): Promise<void> {
  const { values: { force }, positionals: [name] } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } })
  if (name === undefined) throw new Error('Say which file: npm run restore -- FILE (into data that is there already: --force)')
  const config = readConfig(join(import.meta.dirname, '..'))
  const store = await openStore(config, createLog('warn'))
  try {
    await restore(resolve(name), { store, voicesFolder: config.ownVoicesFolder, isForced: force })
  } finally {
    await store.close()
  }
}

interface Restoring { readonly store: Store, readonly voicesFolder: string, readonly isForced: boolean }

async function restore(file: string, { store: { connection, models }, voicesFolder, isForced }: Restoring): Promise<void> {
  const { ledgers, entries, collections } = await restoreBackup(file, {
    database: wholeDatabase(connection, models), backups: backupsOf(models), voicesFolder, isForced, now: systemClock.now(),
    compared({ office, day, entries: count, hash, broken }) {
      say(`${office} ${day}: ${String(count)} entries, ${hash.slice(0, 16)} as in the backup${broken === null ? '' : `; BROKEN at entry ${String(broken.seq)}, as it was before`}`)
    },
  })
  const documents = Object.values(collections).reduce((sum, count) => sum + count, 0)
  say(`${String(ledgers)} ledgers with ${String(entries)} entries are what they were; ${String(documents)} documents in all`)
  // Figures may have been written between two ledgers being read: here they are made to fit.
  const { changed } = await rebuild({ ...storesOf(models), clock: systemClock, tell: say })
  say(`statistics: ${changed === 0 ? 'all fit their ledgers' : `${String(changed)} made anew`}`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
