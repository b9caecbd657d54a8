import { join } from 'node:path'
import { makeBackup } from '../server/backup/make-backup.ts'
import { systemClock } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { createLog } from '../server/log.ts'
import { backupsOf } from '../server/store/backups.ts'
import { joinStore } from '../server/store/open-store.ts'
import { wholeDatabase } from '../server/store/whole-database.ts'

/** Makes a backup now, also while the server runs: as the server does every night. */
async function main(): Promise<void> {
  const config = readConfig(join(import.meta.dirname, '..'))
  const store = await joinStore(config, createLog('warn'))
  try {
    const { file, bytes, ledgers, entries } = await makeBackup({
      database: wholeDatabase(store.connection, store.models), backups: backupsOf(store.models),
      folder: config.backupFolder, keepDays: config.backupKeepDays, voicesFolder: config.ownVoicesFolder, now: systemClock.now(),
    })
    process.stdout.write(`${join(config.backupFolder, file)}\n${String(ledgers)} ledgers, ${String(entries)} entries, ${String(bytes)} bytes; written, and read again to its end\n`)
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
