import { Schema } from 'mongoose'
import type { Report } from '../../contract/reports.ts'

/**
 * A report as it was drafted by schedule (version 0) or signed (from 1). What it is of is in its key: "office:…" or
 * "unit:…", period, calendar, and what its rows stand for. Nothing here is ever changed.
 */
export interface ReportRecord {
  subject: string, period: string, calendar: string, by: string, version: number
  at: number, staff: string | null, signer: { readonly name: string, readonly position: string } | null
  note: string | null, hash: string | null, report: Report
}

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }

export const reportSchema = new Schema<ReportRecord>({
  subject: text, period: text, calendar: text, by: text, version: number, at: number, staff: { type: String, default: null },
  signer: { type: Schema.Types.Mixed, default: null }, note: { type: String, default: null }, hash: { type: String, default: null },
  report: { type: Schema.Types.Mixed, required: true },
}, { ...strict, collection: 'reports' })
// Of two who sign the same version, and of two processes that draft the same report, the second is refused.
reportSchema.index({ subject: 1, period: 1, calendar: 1, by: 1, version: 1 }, { unique: true })
