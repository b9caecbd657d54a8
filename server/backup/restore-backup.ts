import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Backups } from '../store/backups.ts'
import type { RawDocument, WholeDatabase } from '../store/whole-database.ts'
import { BackupFault } from './backup-fault.ts'
import type { BackupLine, LedgerDigest, Manifest } from './backup-line.ts'
import { checkBackup } from './check-backup.ts'
import { digestsIn } from './ledger-digests.ts'
import { readBackup } from './read-backup.ts'

export interface RestoringParts {
  readonly database: WholeDatabase
  readonly backups: Pick<Backups, 'beginRestore' | 'endRestore' | 'isHalfRestored'>
  readonly voicesFolder: string
  readonly now: number
  /** Whether what is there already may be replaced. */
  readonly isForced: boolean
  /** Called with every ledger that was found to be as it was. */
  readonly compared: (ledger: LedgerDigest) => void
}

/**
 * Brings everything back from a file into an empty installation, and holds every ledger that the database then has against
 * the backup. The file is read to its end before anything is touched. Whoever is interrupted may begin again.
 */
export async function restoreBackup(file: string, parts: RestoringParts): Promise<Manifest> {
  const { database, backups, isForced, now } = parts
  const manifest = await checkBackup(file)
  if (Object.keys(manifest.collections).some((name) => !database.collections.includes(name))) throw new BackupFault('newer')
  const mayReplace = isForced || await backups.isHalfRestored()
  if (!mayReplace && !await database.isEmpty()) throw new BackupFault('notEmpty')
  await database.clear()
  await backups.beginRestore(now)
  await writeEverything(file, parts)
  await compareLedgers(file, parts)
  await backups.endRestore()
  return manifest
}

/** A picture or video comes in pieces of a megabyte. */
const documentsAtOnce = 50

async function writeEverything(file: string, { database, voicesFolder }: RestoringParts): Promise<void> {
  let [name, documents]: [string, RawDocument[]] = ['', []]
  const write = async () => {
    if (documents.length > 0) await database.insert(name, documents.splice(0))
  }
  for await (const line of readBackup(file)) {
    if ('file' in line) await writePiece(voicesFolder, line)
    if (!('in' in line)) continue
    if (line.in !== name || documents.length === documentsAtOnce) await write()
    name = line.in
    documents = [...documents, line.document]
  }
  await write()
}

/** A name that leads out of the folder is none that was written by a backup. */
async function writePiece(folder: string, { file, piece, bytes }: Extract<BackupLine, { file: string }>): Promise<void> {
  const names = file.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..' || /[\\:\0]/.test(name))) throw new BackupFault('changed', file)
  const path = join(folder, ...names)
  await mkdir(dirname(path), { recursive: true })
  const write = piece === 0 ? writeFile : appendFile
  await write(path, Buffer.from(bytes, 'base64'))
}

/** Both come in the same order. */
async function compareLedgers(file: string, { database, compared }: RestoringParts): Promise<void> {
  const there = digestsIn(database)
  for await (const line of readBackup(file)) {
    if (!('ledger' in line)) continue
    const { value } = await there.next() as { value: LedgerDigest | undefined }
    if (!isDeepStrictEqual(value, line.ledger)) throw new BackupFault('notTheSame', `${line.ledger.office} ${line.ledger.day}`)
    compared(line.ledger)
  }
  const { done } = await there.next()
  if (done !== true) throw new BackupFault('notTheSame')
}
