import type { BackupLine, Manifest } from './backup-line.ts'

/** Counts what passes by on its way into a backup, or out of it. */
export class ManifestCount {
  readonly #documents = new Map<string, number>()
  #ledgers = 0
  #files = 0
  #fileBytes = 0

  add(line: BackupLine): void {
    if ('in' in line) this.#documents.set(line.in, (this.#documents.get(line.in) ?? 0) + 1)
    if ('ledger' in line) this.#ledgers += 1
    if (!('file' in line)) return
    if (line.piece === 0) this.#files += 1
    this.#fileBytes += Buffer.byteLength(line.bytes, 'base64')
  }

  /** Of all these collections, also of those without a document. */
  manifest(collections: readonly string[]): Manifest {
    const names = new Set([...collections, ...this.#documents.keys()])
    return {
      collections: Object.fromEntries([...names].map((name) => [name, this.#documents.get(name) ?? 0])),
      ledgers: this.#ledgers, entries: this.#documents.get('ledger') ?? 0, files: this.#files, fileBytes: this.#fileBytes,
    }
  }
}
