import { Schema, type Connection } from 'mongoose'
import type { Printing } from '../../contract/printing.ts'
import type { DeviceKind, Role } from '../../domain/actor.ts'
import type { StoredOffice } from '../../domain/office-settings.ts'
import type { Statistics } from '../../domain/statistics/statistics.ts'
import type { Entry } from '../ledger/entry.ts'

export interface OfficeRecord { _id: string, settings: StoredOffice, demo: boolean }
export interface StaffRecord {
  _id: string, office: string, username: string, passwordHash: string, name: string, position: string, role: Role
}
export interface DeviceRecord {
  _id: string, office: string, kind: DeviceKind, name: string, counter: string | null
  tokenHash: string, pairedAt: number, revokedAt: number | null
  /** Kiosks only, once somebody has said how they print. */
  printing?: Printing | null
}
export interface PairingRecord { _id: string, kind: DeviceKind, expiresAt: number }
export const remarkKinds = ['comment', 'priority', 'note', 'dossier'] as const
/**
 * Words that lie beside the ledger under a command's id: a comment with a rating, an officer's note, a dossier's code,
 * or the priority that was asked for or given ("class" or "class/reason").
 */
export interface RemarkRecord {
  _id: string, office: string, day: string, kind: typeof remarkKinds[number], text: string, at: number
}
export interface SecretRecord { _id: string, value: string }
export interface DayRecord { office: string, day: string, seq: number, statistics: Statistics }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }
const anything = { type: Schema.Types.Mixed, required: true }

const ledger = new Schema<Entry>({
  office: text, day: text, seq: number, version: number, commandId: text, fingerprint: text,
  by: anything, answer: anything, events: anything, previous: { type: String }, hash: text,
}, { ...strict, collection: 'ledger' })
// The only lock in the system: two processes that decide on the same state cannot both append.
ledger.index({ office: 1, day: 1, seq: 1 }, { unique: true })
ledger.index({ office: 1, day: 1 }, { name: 'closedDays', partialFilterExpression: { 'events.type': 'dayClosed' } })

const office = new Schema<OfficeRecord>({ _id: text, settings: anything, demo: Boolean }, { ...strict, collection: 'offices' })

const staff = new Schema<StaffRecord>({
  _id: text, office: text, username: text, passwordHash: text, name: text, position: text, role: text,
}, { ...strict, collection: 'staff' })
staff.index({ username: 1 }, { unique: true })
staff.index({ office: 1 })

const device = new Schema<DeviceRecord>({
  _id: text, office: text, kind: text, name: text, counter: { type: String, default: null }, tokenHash: text,
  pairedAt: number, revokedAt: { type: Number, default: null }, printing: { type: Schema.Types.Mixed },
}, { ...strict, collection: 'devices' })
device.index({ tokenHash: 1 }, { unique: true })
device.index({ office: 1 })

const pairing = new Schema<PairingRecord>({ _id: text, kind: text, expiresAt: number }, { ...strict, collection: 'pairings' })

const remark = new Schema<RemarkRecord>({
  _id: text, office: text, day: text, kind: text, text, at: number,
}, { ...strict, collection: 'remarks' })
remark.index({ office: 1, day: 1 })

const secret = new Schema<SecretRecord>({ _id: text, value: text }, { ...strict, collection: 'secrets' })

const dayRecord = new Schema<DayRecord>({
  office: text, day: text, seq: number, statistics: anything,
}, { ...strict, collection: 'dayrecords' })
dayRecord.index({ office: 1, day: 1 }, { unique: true })

/** Every collection, with its indexes made. */
export async function openModels(connection: Connection): Promise<Models> {
  const models = modelsOn(connection)
  for (const model of Object.values(models)) await model.createIndexes()
  return models
}

function modelsOn(connection: Connection) {
  return {
    ledger: connection.model('Entry', ledger),
    offices: connection.model('Office', office),
    staff: connection.model('Staff', staff),
    devices: connection.model('Device', device),
    pairings: connection.model('Pairing', pairing),
    remarks: connection.model('Remark', remark),
    secrets: connection.model('Secret', secret),
    dayRecords: connection.model('DayRecord', dayRecord),
  }
}

export type Models = ReturnType<typeof modelsOn>
