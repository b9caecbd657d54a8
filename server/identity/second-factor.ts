import { Secret, TOTP } from 'otpauth'
import type { SecondFactorRecord } from '../store/identity-schemas.ts'
import type { Models } from '../store/models.ts'
import { seal, unseal } from './sealed.ts'
import { hashOfToken, newRecoveryCode } from './tokens.ts'

export interface SecondFactor {
  /** How many recovery codes are left; null when somebody signs in with a password alone. */
  recoveryLeft(id: string): Promise<number | null>
  /** A new secret, told once, which counts only when it is confirmed; null when there is one already. */
  begin(id: string, name: string): Promise<{ readonly secret: string, readonly uri: string } | null>
  /** The first code turns it on: recovery codes, told once; null when the code is wrong. */
  confirm(id: string, code: string, now: number): Promise<readonly string[] | null>
  /** Whether somebody may come in who said this code, or none. A code is good once. */
  check(id: string, code: string | null, now: number): Promise<'passed' | 'needed' | 'wrong'>
  /** False when there was none. */
  remove(id: string): Promise<boolean>
}

const issuer = 'Lượt'
const periodMs = 30_000
const recoveryCodes = 8

/** Codes of an authenticator (RFC 6238), with a code that is half a minute early or late taken as well. */
export function secondFactorOf({ staff }: Pick<Models, 'staff'>, sealing: string): SecondFactor {
  const keptOf = async (id: string) => (await staff.findById(id, { secondFactor: 1 }).lean())?.secondFactor ?? null

  return {
    async recoveryLeft(id) {
      const kept = await keptOf(id)
      return kept?.isOn === true ? kept.recovery.length : null
    },
    async begin(id, name) {
      const secret = new Secret({ size: 20 }).base32
      const pending: SecondFactorRecord = { secret: seal(sealing, secret), isOn: false, lastStep: -1, recovery: [] }
      const { matchedCount } = await staff.updateOne({ '_id': id, 'secondFactor.isOn': { $ne: true } }, { $set: { secondFactor: pending } })
      return matchedCount === 1 ? { secret, uri: totpFrom(secret, name).toString() } : null
    },
    async confirm(id, code, now) {
      const kept = await keptOf(id)
      const step = kept === null || kept.isOn ? null : stepOf(kept, unseal(sealing, kept.secret), code, now)
      if (step === null) return null
      const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
      const changes = { 'secondFactor.isOn': true, 'secondFactor.lastStep': step, 'secondFactor.recovery': codes.map(hashOfToken) }
      const { matchedCount } = await staff.updateOne({ '_id': id, 'secondFactor.isOn': false }, { $set: changes })
      return matchedCount === 1 ? codes : null
    },
    async check(id, code, now) {
      const kept = await keptOf(id)
      if (kept?.isOn !== true) return 'passed'
      if (code === null) return 'needed'
      const step = /^\d{6}$/.test(code) ? stepOf(kept, unseal(sealing, kept.secret), code, now) : null
      return await (step === null ? isRecovery(staff, id, code) : isFirstUse(staff, id, step)) ? 'passed' : 'wrong'
    },
    async remove(id) {
      const { matchedCount } = await staff.updateOne({ '_id': id, 'secondFactor.isOn': true }, { $set: { secondFactor: null } })
      return matchedCount === 1
    },
  }
}

function totpFrom(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: periodMs / 1000 })
}

/** The step whose code this is, if none of it or after it was used before. */
function stepOf({ lastStep }: SecondFactorRecord, secret: string, code: string, now: number): number | null {
  const delta = totpFrom(secret).validate({ token: code, timestamp: now, window: 1 })
  const step = delta === null ? -1 : Math.floor(now / periodMs) + delta
  return step > lastStep ? step : null
}

/** Of two who say the same code at once, one is late. */
async function isFirstUse(staff: Models['staff'], id: string, step: number): Promise<boolean> {
  const { matchedCount } = await staff.updateOne({ '_id': id, 'secondFactor.lastStep': { $lt: step } }, { $set: { 'secondFactor.lastStep': step } })
  return matchedCount === 1
}

async function isRecovery(staff: Models['staff'], id: string, code: string): Promise<boolean> {
  const hash = hashOfToken(code.trim().toLowerCase())
  const { matchedCount } = await staff.updateOne({ '_id': id, 'secondFactor.recovery': hash }, { $pull: { 'secondFactor.recovery': hash } })
  return matchedCount === 1
}
