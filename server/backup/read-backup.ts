import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { BackupFault } from './backup-fault.ts'
import { backupFormat, readLine, type BackupLine } from './backup-line.ts'

/**
 * The lines of a backup. Throws a `BackupFault` when the file is no backup, of a later version, cut off or changed; the
 * last two are only known at the end, so whoever must not act on half a file checks it first.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256')
  let isFirst = true
  for await (const bytes of linesOf(file)) {
    const line = readLine(bytes.toString('utf8'))
    if (isFirst) expectBackup(line)
    isFirst = false
    if ('sha256' in line) {
      if (line.sha256 !== hash.digest('hex')) throw new BackupFault('changed')
      return
    }
    hash.update(bytes)
    hash.update('\n')
    yield line
  }
  throw new BackupFault(isFirst ? 'unreadable' : 'cut')
}

function expectBackup(line: BackupLine): void {
  if (!('luot' in line)) throw new BackupFault('unreadable')
  if (line.luot > backupFormat) throw new BackupFault('newer')
}

const newLine = 0x0a

/** Only the sign for a new line ends one; people's words may hold other signs that readers of text take for an end. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let begun: Buffer[] = []
  for await (const chunk of unpacked(file)) {
    let from = 0
    for (let end = chunk.indexOf(newLine); end !== -1; end = chunk.indexOf(newLine, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)])
      begun = []
      from = end + 1
    }
    begun.push(chunk.subarray(from))
  }
}

async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const output = createGunzip()
  // What goes wrong in it comes out of the last of its streams.
  pipeline(createReadStream(file), output).catch(() => undefined)
  try {
    for await (const chunk of output) yield chunk as Buffer
  } catch (error) {
    throw faultOf(error)
  }
}

/** Packed text says by its own check sums that it was cut or changed; that a file is not there is no matter of backups. */
function faultOf(error: unknown): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  if (code === 'Z_BUF_ERROR') return new BackupFault('cut')
  if (code === 'Z_DATA_ERROR') return new BackupFault('changed')
  return error
}
