import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerDigest } from '../../../server/backup/backup-line.ts'
import { restoreBackup } from '../../../server/backup/restore-backup.ts'
import { writeBackup } from '../../../server/backup/write-backup.ts'
import { backupsOf } from '../../../server/store/backups.ts'
import { mediaStore } from '../../../server/store/media-store.ts'
import { asText, wholeDatabase } from '../../../server/store/whole-database.ts'
import type { Database, Databases } from '../../support/database.ts'
import { openHall } from '../../support/hall.ts'
import { otherOffice } from '../../support/small-office.ts'
import { serveNext, take } from './asking.ts'
import { lavish } from './lavish.ts'

export const whole = ({ connection, models }: Database) => wholeDatabase(connection, models)

/** A hall, a folder for its backups, and another database for what comes back from them; all gone with the test. */
export async function openBackupPlace(databases: Databases) {
  const [database, other] = [await databases.open(), await databases.open()]
  const hall = await openHall(database, { limits: lavish, others: [otherOffice] })
  const folder = await mkdtemp(join(tmpdir(), 'luot-backup-'))
  const [file, voicesFolder, restoredVoices] = ['all.ndjson.gz', 'voices', 'restored'].map((name) => join(folder, name)) as [string, string, string]
  return {
    hall, database, other, folder, file, voicesFolder, restoredVoices,
    write: (to = file) => writeBackup({ database: whole(database), voicesFolder, madeAt: hall.clock.now() }, to),
    /** Resolves to the ledgers as they were compared. */
    async restore({ into = other, isForced = false, from = file } = {}): Promise<LedgerDigest[]> {
      const ledgers: LedgerDigest[] = []
      await restoreBackup(from, {
        database: whole(into), backups: backupsOf(into.models), voicesFolder: restoredVoices, now: hall.clock.now(), isForced,
        compared(ledger) { ledgers.push(ledger) },
      })
      return ledgers
    },
    /** A morning with all that lies beside a ledger: people, screens, words, settings, a picture and a voice. */
    async morning(): Promise<void> {
      const [kiosk, counter, tablet] = [await hall.kiosk(), await hall.counter('1'), await hall.tablet('1')]
      for (let number = 0; number < 5; number += 1) await take(kiosk)
      hall.clock.pass(60_000)
      const ticket = await serveNext(counter, '1') ?? ''
      await tablet.send('rating:give', { ticket, transaction: 0, level: 5, reasons: [], comment: 'Cảm ơn\u2028cán bộ\nrất nhiều' })
      await mediaStore(database.models).keep('office', { id: 'anh', type: 'image/webp', size: 1_500_000, name: 'ảnh', addedAt: 1 }, Buffer.alloc(1_500_000, 7))
      await mkdir(join(voicesFolder, 'vi'), { recursive: true })
      await writeFile(join(voicesFolder, 'vi', 'xin-moi.mp3'), Buffer.alloc(700_000, 3))
    },
    async close(): Promise<void> {
      await hall.close()
      other.isAtRest = true
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type BackupPlace = Awaited<ReturnType<typeof openBackupPlace>>

/** Every document that a backup ought to hold, as text, by its collection. */
export async function everythingIn(from: Database): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {}
  for (const name of whole(from).collections) {
    const documents: string[] = []
    for await (const document of whole(from).documents(name)) documents.push(asText(document))
    all[name] = documents
  }
  return all
}
