import type { Break } from '../ledger/chain.ts'
import type { LedgerKey } from '../ledger/entry.ts'
import { asText, fromText, type RawDocument } from '../store/whole-database.ts'
import { BackupFault } from './backup-fault.ts'

/** A ledger in a few words: how many entries it has, the hash of the last, and where it is broken, if it is. */
export interface LedgerDigest extends LedgerKey { readonly entries: number, readonly hash: string, readonly broken: Break | null }

/** How much a backup holds; to be compared with what is read from it. */
export interface Manifest {
  readonly collections: Readonly<Record<string, number>>
  readonly ledgers: number
  readonly entries: number
  /** Of the voices folder: how many files, in how many bytes. */
  readonly files: number
  readonly fileBytes: number
}

/**
 * A backup line by line: first what it is, then documents, the digest of each ledger after its last entry, the office's
 * own voices piece by piece, the manifest, and at the end the SHA-256 of all lines before.
 */
export type BackupLine =
  | { readonly luot: number, readonly madeAt: number }
  | { readonly in: string, readonly document: RawDocument }
  | { readonly ledger: LedgerDigest }
  | { readonly file: string, readonly piece: number, readonly bytes: string }
  | { readonly manifest: Manifest }
  | { readonly sha256: string }

/** A file of a later version says a larger number and is refused. */
export const backupFormat = 1

export function lineText(line: BackupLine): string {
  return `${asText(line)}\n`
}

/** What stands in a line; `BackupFault` when that is nothing of a backup. */
export function readLine(text: string): BackupLine {
  try {
    const line = fromText(text)
    if (typeof line === 'object' && line !== null && kinds.some((kind) => kind in line)) return line as BackupLine
  } catch {
    // Said below, with what cannot be understood at all.
  }
  throw new BackupFault('unreadable')
}

const kinds = ['luot', 'in', 'ledger', 'file', 'manifest', 'sha256'] as const
