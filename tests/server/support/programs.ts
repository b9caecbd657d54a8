import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AddedApiKey, Scope } from '../../../contract/api.ts'
import { scopes } from '../../../domain/programs.ts'
import { call } from '../../../tools/remote/people.ts'
import type { Hall } from '../../support/hall.ts'

/** A key that the first office's administrator makes. */
export async function makeKey(hall: Hall, office = 'office', asked: readonly Scope[] = scopes): Promise<AddedApiKey> {
  const admin = await hall.cookieOf(office === 'office' ? 'admin' : `${office}-admin`)
  const { status, body } = await call(hall.url, 'POST', '/api/api-keys', admin, { name: 'Trung tâm điều hành', scopes: asked, offices: [office] })
  if (status !== 201) throw new Error(`no key: ${String(status)}`)
  return body as AddedApiKey
}

/** What a program with a key is answered. */
export async function ask(hall: Hall, path: string, token: string | null) {
  const response = await fetch(`${hall.url}/api/v1${path}`, { headers: token === null ? {} : { authorization: `Bearer ${token}` } })
  return { status: response.status, body: await response.json() as unknown }
}

export interface Received { readonly headers: IncomingHttpHeaders, readonly body: string }

/** Another system that is told; it answers with the statuses given, one after the other, then 204. */
export async function openReceiver(...statuses: number[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => { pieces.push(piece) })
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(pieces).toString() })
      const status = statuses.shift() ?? 204
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return {
    received, url: `http://127.0.0.1:${String(port)}/hook`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    }),
  }
}
