import { randomBytes } from 'node:crypto'
import { isSame, macOf } from '../identity/tokens.ts'

export interface DeviceCookies {
  /** A cookie for a phone that has none: chance alone, and the proof that it was made here. */
  make(): string
  /** The phone behind a `cookie` header; null when it carries no cookie that was made here. */
  read(header: string | undefined): string | null
  /** What the ledger of one day at one office knows the phone by: from it follows neither the cookie nor the code of another day. */
  codeOf(device: string, office: string, day: string): string
}

export const deviceCookie = 'luot.device'

/**
 * How the limits tell one phone from another. The cookie says nothing about anybody, and no record is kept of it: whoever
 * deletes it is another phone, which is why an address has a limit as well.
 */
export function deviceCookies(secret: string): DeviceCookies {
  const proof = (device: string) => macOf(secret, `device|${device}`)
  return {
    make() {
      const device = randomBytes(16).toString('base64url')
      return `${device}.${proof(device)}`
    },
    read(header) {
      const [device = '', given = ''] = valueIn(header).split('.')
      return device !== '' && isSame(given, proof(device)) ? device : null
    },
    codeOf: (device, office, day) => macOf(secret, `day|${office}|${day}|${device}`),
  }
}

function valueIn(header = ''): string {
  const pair = header.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${deviceCookie}=`))
  return pair?.slice(deviceCookie.length + 1) ?? ''
}
