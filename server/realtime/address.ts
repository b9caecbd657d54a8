import type { IncomingMessage } from 'node:http'

/**
 * Where a connection comes from: as far as the proxies that stand before this server can be believed, and no further.
 * Whoever writes that header themselves writes it on the left.
 */
export function addressOf({ socket, headers }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }, proxies: number): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((address) => address.trim()).filter((address) => address !== '')
  const way = [socket.remoteAddress ?? '', ...told.reverse()]
  return way[Math.min(proxies, way.length - 1)] ?? ''
}

/** This machine, which is nobody's enemy, and before which a proxy may stand that nobody has told of. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.')
}
