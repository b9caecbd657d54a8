import { isDeepStrictEqual } from 'node:util'
import { BackupFault } from './backup-fault.ts'
import type { LedgerDigest, Manifest } from './backup-line.ts'
import { entryIn, LedgerDigests } from './ledger-digests.ts'
import { ManifestCount } from './manifest-count.ts'
import { readBackup } from './read-backup.ts'

/** Reads a backup to its end and resolves to what is in it; throws a `BackupFault` when it is not what was written. */
export async function checkBackup(file: string): Promise<Manifest> {
  const count = new ManifestCount()
  const ledgers = new LedgerCheck()
  let manifest: Manifest | null = null
  for await (const line of readBackup(file)) {
    count.add(line)
    if ('in' in line && line.in === 'ledger') ledgers.take(line.document)
    else ledgers.end()
    if ('ledger' in line) ledgers.compare(line.ledger)
    if ('manifest' in line) manifest = line.manifest
  }
  if (manifest === null) throw new BackupFault('cut')
  if (!isDeepStrictEqual(count.manifest(Object.keys(manifest.collections)), manifest)) throw new BackupFault('changed')
  return manifest
}

/** Holds every ledger's entries against the digest that follows them. */
class LedgerCheck {
  readonly #digests = new LedgerDigests()
  #ended: LedgerDigest | null = null

  take(document: object): void {
    if (this.#digests.take(entryIn(document)) !== null) throw new BackupFault('changed')
  }

  end(): void {
    const ended = this.#digests.end()
    if (ended !== null) this.#ended = ended
  }

  compare(digest: LedgerDigest): void {
    if (!isDeepStrictEqual(this.#ended, digest)) throw new BackupFault('changed', `${digest.office} ${digest.day}`)
    this.#ended = null
  }
}
