import type { Server } from 'node:net'

/** Listens and resolves to the address to open; port 0 takes a free one. Rejects when the port is taken. */
export async function listenOn(http: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => { http.once('error', reject).listen(port, host, resolve) })
  const address = http.address()
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address')
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `${'setSecureContext' in http ? 'https' : 'http'}://${name}:${String(address.port)}`
}
