import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** An unguessable token for a wall screen: 256 bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. It has full entropy, so a plain hash is enough. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

export function newPairingCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0')
}

/** A password that can be read out: 98 bits, for the short time until its owner chooses another. */
export function newPassword(): string {
  return readable(5)
}

/** Opens once instead of an authenticator, and is kept for years: 137 bits, so that its plain hash tells nothing. */
export function newRecoveryCode(): string {
  return readable(7)
}

/** Groups of four without letters that look alike. */
function readable(groups: number): string {
  const letters = 'abcdefghkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** 128 bits that only the holder of the secret can make for this text. */
export function macOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest().subarray(0, 16).toString('base64url')
}

/** So many decimal digits that only the holder of the secret can make for this text. */
export function digitsOf(secret: string, text: string, digits: number): string {
  const number = createHmac('sha256', secret).update(text).digest().readUInt32BE()
  return String(number % 10 ** digits).padStart(digits, '0')
}

export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
