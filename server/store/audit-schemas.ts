import { Schema } from 'mongoose'
import type { AuditAct } from '../../domain/audit.ts'

/** One act at an office, after the one before: (office, seq) is unique, and `hash` covers everything but itself. */
export interface AuditRecord {
  office: string, seq: number, at: number, by: string | null, act: AuditAct
  about: { readonly id: string, readonly name: string } | null
  before: Readonly<Record<string, unknown>> | null, after: Readonly<Record<string, unknown>> | null
  previous: string, hash: string
}

export const auditSchema = new Schema<AuditRecord>({
  office: { type: String, required: true }, seq: { type: Number, required: true }, at: { type: Number, required: true },
  by: { type: String, default: null }, act: { type: String, required: true }, about: { type: Schema.Types.Mixed, default: null },
  before: { type: Schema.Types.Mixed, default: null }, after: { type: Schema.Types.Mixed, default: null },
  previous: { type: String }, hash: { type: String, required: true },
}, { strict: true, versionKey: false, minimize: false, collection: 'audit' })
// Of two processes that write at once, one writes again after the other.
auditSchema.index({ office: 1, seq: 1 }, { unique: true })
