import { Schema } from 'mongoose'
import type { Printing } from '../../contract/printing.ts'
import type { DeviceKind } from '../../domain/actor.ts'

export interface DeviceRecord {
  _id: string, office: string, kind: DeviceKind, name: string, counter: string | null
  tokenHash: string, pairedAt: number, revokedAt: number | null
  /** Displays only: the zone that it hangs in. */
  zone?: string | null
  /** When it was last connected, once it was. */
  seenAt?: number | null
  /** Kiosks only, once somebody has said how they print. */
  printing?: Printing | null
}
export interface PairingRecord { _id: string, kind: DeviceKind, expiresAt: number }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }

export const deviceSchema = new Schema<DeviceRecord>({
  _id: text, office: text, kind: text, name: text, counter: { type: String, default: null }, tokenHash: text,
  pairedAt: number, revokedAt: { type: Number, default: null }, zone: { type: String, default: null }, seenAt: { type: Number, default: null }, printing: { type: Schema.Types.Mixed },
}, { ...strict, collection: 'devices' })
deviceSchema.index({ tokenHash: 1 }, { unique: true })
deviceSchema.index({ office: 1 })

export const pairingSchema = new Schema<PairingRecord>({ _id: text, kind: text, expiresAt: number }, { ...strict, collection: 'pairings' })
