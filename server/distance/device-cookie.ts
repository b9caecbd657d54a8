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

const plainName = 'luot.device'
const nameOverTls = `__Host-${plainName}`

/** Over TLS browsers let nobody but this host set it. */
export function deviceCookieName(isTls: boolean): string {
  return isTls ? nameOverTls : plainName
}

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

/** That of TLS before the other, which somebody else of the same name could have set. */
function valueIn(header = ''): string {
  const pairs = header.split(';').map((part) => part.trim())
  return [nameOverTls, plainName].flatMap((name) => pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1)))[0] ?? ''
}
