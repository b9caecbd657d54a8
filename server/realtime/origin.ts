import type { IncomingHttpHeaders } from 'node:http'

/** The address under which a screen found the server; browsers say it, and nobody else prints what it is for. */
export function originOf({ origin, host = '' }: IncomingHttpHeaders): string {
  return origin ?? `http://${host}`
}
