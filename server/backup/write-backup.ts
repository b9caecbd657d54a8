import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { WholeDatabase } from '../store/whole-database.ts'
import { backupFormat, lineText, type BackupLine, type Manifest } from './backup-line.ts'
import { checkBackup } from './check-backup.ts'
import { entryIn, LedgerDigests } from './ledger-digests.ts'
import { ManifestCount } from './manifest-count.ts'

export interface WritingParts {
  readonly database: WholeDatabase
  /** The office's own recordings; need not be there. */
  readonly voicesFolder: string
  readonly madeAt: number
  readonly signal?: AbortSignal
}

const pieceBytes = 512 * 1024

/**
 * Writes everything into one file, also while the server takes numbers: of every ledger it holds a beginning without
 * gaps. Under another name until it is complete and was read again, so that what has the name can be relied on.
 */
export async function writeBackup(parts: WritingParts, file: string): Promise<Manifest> {
  // Two that were begun in the same second, by the server and by hand, must not write into one file.
  const unfinished = `${file}.${randomUUID().slice(0, 8)}.part`
  await mkdir(dirname(file), { recursive: true })
  try {
    // Passwords' hashes and the secrets of links are in it.
    const output = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(Readable.from(signed(contentOf(parts))), createGzip(), output, parts.signal === undefined ? {} : { signal: parts.signal })
    const manifest = await checkBackup(unfinished)
    await rename(unfinished, file)
    return manifest
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function* signed(content: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  for await (const line of content) {
    const text = lineText(line)
    hash.update(text)
    yield text
  }
  yield lineText({ sha256: hash.digest('hex') })
}

async function* contentOf({ database, voicesFolder, madeAt }: WritingParts): AsyncGenerator<BackupLine> {
  const count = new ManifestCount()
  yield { luot: backupFormat, madeAt }
  for await (const line of everything(database, voicesFolder)) {
    count.add(line)
    yield line
  }
  yield { manifest: count.manifest(database.collections) }
}

async function* everything(database: WholeDatabase, voicesFolder: string): AsyncGenerator<BackupLine> {
  for (const name of database.collections) yield* name === 'ledger' ? ledgersOf(database) : documentsOf(database, name)
  yield* filesOf(voicesFolder)
}

async function* documentsOf(database: WholeDatabase, name: string): AsyncGenerator<BackupLine> {
  for await (const document of database.documents(name)) yield { in: name, document }
}

async function* ledgersOf(database: WholeDatabase): AsyncGenerator<BackupLine> {
  const digests = new LedgerDigests()
  for await (const document of database.documents('ledger')) {
    const ledger = digests.take(entryIn(document))
    if (ledger !== null) yield { ledger }
    yield { in: 'ledger', document }
  }
  const ledger = digests.end()
  if (ledger !== null) yield { ledger }
}

async function* filesOf(folder: string): AsyncGenerator<BackupLine> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name)).sort()
  for (const path of files) {
    const file = relative(folder, path).split(sep).join('/')
    let piece = 0
    for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes })) {
      yield { file, piece, bytes: (bytes as Buffer).toString('base64') }
      piece += 1
    }
  }
}
