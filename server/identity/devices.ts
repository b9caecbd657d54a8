import { randomUUID } from 'node:crypto'
import type { Device } from '../../contract/http.ts'
import type { Printing } from '../../contract/printing.ts'
import type { DeviceKind } from '../../domain/actor.ts'
import type { DisplayPlace } from '../../domain/zones.ts'
import type { DeviceRecord } from '../store/device-schemas.ts'
import type { Models } from '../store/models.ts'
import { hashOfToken, newPairingCode, newToken } from './tokens.ts'

/** A zone is a display's only. A counter is a tablet's, or that of the small screen above it. */
export interface Place { readonly office: string, readonly name: string, readonly counter: string | null, readonly zone: string | null }

export interface Devices {
  /** A six-digit code for a screen that has no place yet. */
  beginPairing(kind: DeviceKind, now: number): Promise<{ code: string, expiresAt: number }>
  pairingOf(code: string, now: number): Promise<DeviceKind | null>
  /** Uses the code up and makes the device; its token is told once and kept only as a hash. */
  pair(code: string, place: Place, now: number): Promise<{ device: DeviceRecord, token: string } | null>
  byToken(token: string): Promise<DeviceRecord | null>
  list(office: string): Promise<Device[]>
  revoke(office: string, id: string, now: number): Promise<boolean>
  /** Those of these ids that are paired no more. */
  revokedAmong(ids: readonly string[]): Promise<string[]>
  /** The displays of all offices that are paired now. */
  displays(): Promise<DeviceRecord[]>
  /** All that are paired now, of some offices. */
  pairedIn(offices: readonly string[]): Promise<DeviceRecord[]>
  /** When those of these ids that are paired were last noted to be connected. */
  lastSeen(ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Notes that these were connected at a moment. */
  seen(ids: readonly string[], at: number): Promise<void>
  /** False when this is no display of the office. */
  hang(office: string, id: string, place: DisplayPlace): Promise<boolean>
  /** How a kiosk prints; null when this is none. */
  printingOf(id: string): Promise<Printing | null>
  setPrinting(office: string, id: string, printing: Printing): Promise<boolean>
}

const codeLifeMs = 10 * 60_000
/** Until somebody says otherwise: the QR code on the screen is the ticket. */
const noPrinting: Printing = { mode: 'none', paper: 80, printer: null }

export function devicesOf({ devices, pairings }: Pick<Models, 'devices' | 'pairings'>): Devices {
  return {
    ...codesIn(pairings),
    async pair(code, { office, name, counter, zone }, now) {
      const pairing = await pairings.findOneAndDelete({ _id: code, expiresAt: { $gte: now } }).lean()
      if (pairing === null) return null
      const token = newToken()
      const device = {
        _id: randomUUID(), office, kind: pairing.kind, name,
        counter: pairing.kind === 'kiosk' ? null : counter, zone: pairing.kind === 'display' ? zone : null,
        tokenHash: hashOfToken(token), pairedAt: now, revokedAt: null,
      }
      await devices.create(device)
      return { device, token }
    },
    byToken: (token) => devices.findOne({ tokenHash: hashOfToken(token), revokedAt: null }).lean<DeviceRecord>(),
    async list(office) {
      const records = await devices.find({ office }).sort({ pairedAt: -1 }).lean()
      return records.map(({ _id, name, kind, counter, zone = null, pairedAt, revokedAt, printing }) =>
        ({ id: _id, name, kind, counter, zone, pairedAt, revokedAt, printing: kind === 'kiosk' ? printing ?? noPrinting : null }))
    },
    async revoke(office, id, now) {
      const { matchedCount } = await devices.updateOne({ _id: id, office, revokedAt: null }, { revokedAt: now })
      return matchedCount === 1
    },
    async revokedAmong(ids) {
      const revoked = await devices.find({ _id: { $in: ids }, revokedAt: { $ne: null } }, { _id: 1 }).lean()
      return revoked.map(({ _id }) => _id)
    },
    ...presenceIn(devices),
    ...displaysIn(devices),
    ...printingIn(devices),
  }
}

function codesIn(pairings: Models['pairings']): Pick<Devices, 'beginPairing' | 'pairingOf'> {
  return {
    async beginPairing(kind, now) {
      await pairings.deleteMany({ expiresAt: { $lt: now } })
      const expiresAt = now + codeLifeMs
      const code = newPairingCode()
      // A code in use is left alone: try another.
      const taken = await pairings.findOneAndUpdate({ _id: code }, { $setOnInsert: { kind, expiresAt } }, { upsert: true }).lean()
      return taken === null ? { code, expiresAt } : this.beginPairing(kind, now)
    },
    async pairingOf(code, now) {
      const pairing = await pairings.findOne({ _id: code, expiresAt: { $gte: now } }).lean()
      return pairing?.kind ?? null
    },
  }
}

function presenceIn(devices: Models['devices']): Pick<Devices, 'pairedIn' | 'lastSeen' | 'seen'> {
  return {
    pairedIn: (offices) => devices.find({ office: { $in: [...offices] }, revokedAt: null }, { tokenHash: 0 }).sort({ name: 1 }).lean<DeviceRecord[]>(),
    async lastSeen(ids) {
      const paired = await devices.find({ _id: { $in: [...ids] }, revokedAt: null }, { seenAt: 1, pairedAt: 1 }).lean()
      return new Map(paired.map(({ _id, seenAt, pairedAt }) => [_id, seenAt ?? pairedAt]))
    },
    async seen(ids, at) {
      await devices.updateMany({ _id: { $in: ids } }, { $max: { seenAt: at } })
    },
  }
}

function displaysIn(devices: Models['devices']): Pick<Devices, 'displays' | 'hang'> {
  return {
    displays: () => devices.find({ kind: 'display', revokedAt: null }).lean<DeviceRecord[]>(),
    async hang(office, id, { zone, counter }) {
      const { matchedCount } = await devices.updateOne({ _id: id, office, kind: 'display', revokedAt: null }, { zone, counter })
      return matchedCount === 1
    },
  }
}

function printingIn(devices: Models['devices']): Pick<Devices, 'printingOf' | 'setPrinting'> {
  return {
    async printingOf(id) {
      const record = await devices.findOne({ _id: id, kind: 'kiosk', revokedAt: null }).lean()
      return record === null ? null : record.printing ?? noPrinting
    },
    async setPrinting(office, id, printing) {
      const { matchedCount } = await devices.updateOne({ _id: id, office, kind: 'kiosk', revokedAt: null }, { printing })
      return matchedCount === 1
    },
  }
}
