import { createHmac } from 'node:crypto'

/**
 * What proves that a message is ours and of that moment: HMAC-SHA256 over the moment (seconds since the epoch), a dot and
 * the body to the letter, in hexadecimal, after the version of this rule.
 */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${String(seconds)}.${body}`).digest('hex')}`
}
