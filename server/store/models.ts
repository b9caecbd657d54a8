import { Schema, type Connection } from 'mongoose'
import type { OfficeChange } from '../../contract/office.ts'
import type { Media } from '../../contract/http.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Role } from '../../domain/actor.ts'
import type { EvaluationVersion } from '../../domain/evaluation/evaluation.ts'
import type { FirstStep } from '../../domain/first-start.ts'
import type { Approval } from '../../domain/publication/approval.ts'
import type { StoredOffice } from '../../domain/office-settings.ts'
import type { Assignment } from '../../domain/organisation/assignment.ts'
import type { Unit } from '../../domain/organisation/unit.ts'
import type { RemarkKind } from '../../domain/personal-data.ts'
import type { MarginalName } from '../../domain/statistics/marginals.ts'
import type { CellRecord } from '../../domain/statistics/record.ts'
import type { StoredStatistics } from '../../domain/statistics/statistics.ts'
import type { Entry } from '../ledger/entry.ts'
import { raisedAlertSchema } from './alert-schemas.ts'
import { apiKeySchema, apiKeyUseSchema, feedSchema } from './api-schemas.ts'
import { auditSchema } from './audit-schemas.ts'
import { backupSchema } from './backups.ts'
import { deviceSchema, pairingSchema } from './device-schemas.ts'
import { dutySchema } from './duties.ts'
import { signInTrySchema, type SecondFactorRecord } from './identity-schemas.ts'
import { petitionSchema, petitionWordsSchema } from './petition-schemas.ts'
import { reportSchema } from './report-schemas.ts'
import { selfTestSchema } from './self-tests.ts'
import { deliverySchema, webhookSchema } from './webhook-schemas.ts'

/** `revision`: how many changes its settings have seen; 0 where none was ever counted. `generated`: its days never happened. `firstStart`: how far its guide is. */
export interface OfficeRecord { _id: string, settings: StoredOffice, demo: boolean, revision?: number, generated?: boolean, firstStart?: FirstStep | 'done' | null }
/** The history of an office's settings: the one that is kept first under a revision is the one that holds. */
export interface OfficeChangeRecord extends OfficeChange { office: string }
export interface StaffRecord {
  _id: string, office: string, username: string, passwordHash: string, name: string, position: string, role: Role
  unit?: string | null, assignments?: readonly Assignment[]
  /** The id of a picture among the office's media. */
  photo?: string | null
  secondFactor?: SecondFactorRecord | null
  /** When they were barred from signing in; null for who may. */
  deactivatedAt?: number | null
  /** Somebody else has made the password: it opens nothing but the way to one of their own. */
  firstPassword?: boolean
}
/** A unit of the administration; `revision` counts how often it was changed. */
export interface UnitRecord extends Omit<Unit, 'id'> { _id: string, revision: number }
/**
 * Words that lie beside the ledger under a command's id: a comment with a rating, an officer's note, a dossier's code,
 * or the priority that was asked for or given ("class" or "class/reason").
 */
export interface RemarkRecord {
  _id: string, office: string, day: string, kind: RemarkKind, text: string, at: number
}
/** A picture or a video for an office's notices, and its content in pieces. */
export interface MediaRecord extends Omit<Media, 'id'> { _id: string, office: string }
export interface MediaPieceRecord { _id: string, media: string, bytes: Buffer }
/** Under the id of the command that was to hand it in. `kiosk` by its id. */
export interface LostNumberRecord {
  _id: string, office: string, day: string, number: string, service: string, takenAt: number, kiosk: string | null, code: Code
  at: number, settledAt: number | null, settledBy: string | null
}
export interface SecretRecord { _id: string, value: string }
/** One per office and period, "2026-Q3" or "2026"; `revision` counts how often it was saved. */
export interface EvaluationRecord { office: string, period: string, revision: number, versions: readonly EvaluationVersion[] }
export interface DayRecord {
  /** Of records that were made before there were versions there is none. */
  office: string, day: string, version?: number, seq: number, statistics: StoredStatistics
  /** Its place in the feed; none until it was listed as it stands. */
  listed?: number | null
}

/** A month that is over, told apart by one thing; made of its day records. */
export interface MonthRecord { office: string, month: string, by: MarginalName, version: number, cells: readonly CellRecord[] }

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

const office = new Schema<OfficeRecord>({ _id: text, settings: anything, demo: Boolean, revision: { type: Number, default: 0 }, generated: { type: Boolean }, firstStart: { type: String } }, { ...strict, collection: 'offices' })

const officeChange = new Schema<OfficeChangeRecord>({ office: text, revision: number, at: number, by: text, before: anything, after: anything }, { ...strict, collection: 'officechanges' })
// Two managers who change the same revision: the second is refused.
officeChange.index({ office: 1, revision: 1 }, { unique: true })
officeChange.index({ at: 1 })

const staff = new Schema<StaffRecord>({
  _id: text, office: text, username: text, passwordHash: text, name: text, position: text, role: text,
  unit: { type: String, default: null }, assignments: { type: Schema.Types.Mixed }, photo: { type: String, default: null },
  deactivatedAt: { type: Number, default: null }, firstPassword: { type: Boolean, default: false }, secondFactor: { type: Schema.Types.Mixed, default: null },
}, { ...strict, collection: 'staff' })
staff.index({ username: 1 }, { unique: true })
staff.index({ office: 1 })
staff.index({ unit: 1 })

const unit = new Schema<UnitRecord>({
  _id: text, kind: text, office: { type: String, default: null }, spans: anything, revision: number,
}, { ...strict, collection: 'units' })

const remark = new Schema<RemarkRecord>({
  _id: text, office: text, day: text, kind: text, text, at: number,
}, { ...strict, collection: 'remarks' })
remark.index({ office: 1, day: 1 })
// Other words are not looked for, and are too long for an index.
remark.index({ office: 1, text: 1, at: -1 }, { name: 'dossiers', partialFilterExpression: { kind: 'dossier' } })

const media = new Schema<MediaRecord>({
  _id: text, office: text, type: text, size: number, name: { type: String, default: '' }, addedAt: number,
}, { ...strict, collection: 'media' })
media.index({ office: 1 })

const mediaPiece = new Schema<MediaPieceRecord>({ _id: text, media: text, bytes: { type: Buffer, required: true } }, { ...strict, collection: 'mediapieces' })
mediaPiece.index({ media: 1 })

const lostNumber = new Schema<LostNumberRecord>({
  _id: text, office: text, day: text, number: text, service: text, takenAt: number, kiosk: { type: String, default: null }, code: text,
  at: number, settledAt: { type: Number, default: null }, settledBy: { type: String, default: null },
}, { ...strict, collection: 'lostnumbers' })
lostNumber.index({ office: 1, settledAt: 1 })

const secret = new Schema<SecretRecord>({ _id: text, value: text }, { ...strict, collection: 'secrets' })

const dayRecord = new Schema<DayRecord>({
  office: text, day: text, version: { type: Number }, seq: number, statistics: anything,
  listed: { type: Number },
}, { ...strict, collection: 'dayrecords' })
dayRecord.index({ office: 1, day: 1 }, { unique: true })
dayRecord.index({ listed: 1, day: 1 })

const monthRecord = new Schema<MonthRecord>({ office: text, month: text, by: text, version: number, cells: anything }, { ...strict, collection: 'monthrecords' })
monthRecord.index({ by: 1, office: 1, month: 1 }, { unique: true })

const evaluation = new Schema<EvaluationRecord>({ office: text, period: text, revision: number, versions: anything }, { ...strict, collection: 'evaluations' })
evaluation.index({ office: 1, period: 1 }, { unique: true })

const approval = new Schema<Approval>({
  office: text, period: text, kind: text, dates: anything, version: number, approvedAt: number, figures: anything, by: anything, hash: text,
}, { ...strict, collection: 'approvals' })
// Of two who approve the same version the second is refused.
approval.index({ office: 1, period: 1, version: 1 }, { unique: true })

/** Every collection, with its indexes made. */
export async function openModels(connection: Connection): Promise<Models> {
  const models = modelsOn(connection)
  await Promise.all(Object.values(models).map(async (model) => { await model.createIndexes() }))
  return models
}

function modelsOn(connection: Connection) {
  return {
    ledger: connection.model('Entry', ledger),
    offices: connection.model('Office', office),
    officeChanges: connection.model('OfficeChange', officeChange),
    staff: connection.model('Staff', staff),
    units: connection.model('Unit', unit),
    devices: connection.model('Device', deviceSchema),
    pairings: connection.model('Pairing', pairingSchema),
    remarks: connection.model('Remark', remark),
    petitions: connection.model('Petition', petitionSchema),
    petitionWords: connection.model('PetitionWords', petitionWordsSchema),
    media: connection.model('Media', media),
    mediaPieces: connection.model('MediaPiece', mediaPiece),
    lostNumbers: connection.model('LostNumber', lostNumber),
    secrets: connection.model('Secret', secret),
    signInTries: connection.model('SignInTry', signInTrySchema),
    webhooks: connection.model('Webhook', webhookSchema),
    deliveries: connection.model('Delivery', deliverySchema),
    raisedAlerts: connection.model('RaisedAlert', raisedAlertSchema),
    apiKeys: connection.model('ApiKey', apiKeySchema),
    apiKeyUses: connection.model('ApiKeyUse', apiKeyUseSchema),
    feed: connection.model('Feed', feedSchema),
    duties: connection.model('Duty', dutySchema),
    backups: connection.model('Backup', backupSchema),
    audit: connection.model('Audit', auditSchema),
    selfTests: connection.model('SelfTest', selfTestSchema),
    evaluations: connection.model('Evaluation', evaluation),
    approvals: connection.model('Approval', approval),
    reports: connection.model('Report', reportSchema),
    dayRecords: connection.model('DayRecord', dayRecord),
    monthRecords: connection.model('MonthRecord', monthRecord),
  }
}

export type Models = ReturnType<typeof modelsOn>
