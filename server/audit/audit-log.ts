import { canonical, sha256 } from '../ledger/entry.ts'
import type { AuditRecord } from '../store/audit-schemas.ts'
import { isDuplicateKey } from '../store/duplicate-key.ts'
import type { Models } from '../store/models.ts'

/** What somebody has done; what it was before and what it is now, where that can be said. Never a password, key or token. */
export interface Act extends Pick<AuditRecord, 'act' | 'about'> {
  readonly before?: object | null
  readonly after?: object | null
}

export interface AuditLog {
  /** Writes an act down at the end of the office's log; nothing there is ever changed or taken away. */
  note(act: Act & Pick<AuditRecord, 'office' | 'by' | 'at'>): Promise<void>
  /** The newest lines of an office, or those before a number. */
  lines(office: string, before: number | null, most: number): Promise<AuditRecord[]>
}

const beginning = ''

export function auditLogOf({ audit }: Pick<Models, 'audit'>): AuditLog {
  return {
    async note(act) {
      const { office, at, by, about } = act
      const last = await audit.findOne({ office }, { _id: 0, seq: 1, hash: 1 }).sort({ seq: -1 }).lean()
      const line = {
        office, at, by, about, act: act.act, before: plain(act.before), after: plain(act.after),
        seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? beginning,
      }
      try {
        await audit.create({ ...line, hash: hashOf(line) })
      } catch (err) {
        if (!isDuplicateKey(err)) throw err
        await this.note(act)
      }
    },
    async lines(office, before, most) {
      const older = before === null ? {} : { seq: { $lt: before } }
      return audit.find({ office, ...older }, { _id: 0 }).sort({ seq: -1 }).limit(most).lean<AuditRecord[]>()
    },
  }
}

/** Whether lines, newest first, are as they were written, and follow one another. */
export function isIntact(lines: readonly AuditRecord[]): boolean {
  return lines.every((line, index) => {
    const after = lines[index - 1]
    const follows = after === undefined || (after.seq === line.seq + 1 && after.previous === line.hash)
    return follows && hashOf(line) === line.hash
  })
}

function hashOf({ office, seq, at, by, act, about, before, after, previous }: Omit<AuditRecord, 'hash'>): string {
  return sha256(canonical({ office, seq, at, by, act, about, before, after, previous }))
}

/** As it comes back from the database: without what is undefined, so that the hash stays right. */
function plain(details: object | null | undefined): Record<string, unknown> | null {
  return details === null || details === undefined ? null : JSON.parse(JSON.stringify(details)) as Record<string, unknown>
}
