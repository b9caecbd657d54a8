import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backups, MadeBackup } from '../store/backups.ts'
import type { WholeDatabase } from '../store/whole-database.ts'
import { backupName, outdated } from './backup-name.ts'
import { writeBackup } from './write-backup.ts'

export interface MakingParts {
  readonly database: WholeDatabase
  readonly backups: Pick<Backups, 'noteMade'>
  readonly folder: string
  readonly keepDays: number
  readonly voicesFolder: string
  readonly now: number
  readonly signal?: AbortSignal
}

/** Puts a new backup into the folder, notes it, and removes those that have been kept for long enough. */
export async function makeBackup({ backups, folder, keepDays, now, ...parts }: MakingParts): Promise<MadeBackup> {
  const path = join(folder, backupName(now))
  const { ledgers, entries } = await writeBackup({ ...parts, madeAt: now }, path)
  const { size: bytes } = await stat(path)
  const made = { at: now, file: backupName(now), bytes, ledgers, entries }
  await backups.noteMade(made)
  for (const name of outdated(await readdir(folder), now, keepDays)) await rm(join(folder, name), { force: true })
  return made
}
