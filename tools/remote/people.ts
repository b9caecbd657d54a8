import { io } from 'socket.io-client'
import type { DeviceKind } from '../../domain/actor.ts'

export type Fetched = { readonly status: number, readonly body: unknown }

/** One HTTP call as a browser on `url` would make it. */
export async function call(url: string, method: string, path: string, cookie: string | null, body?: unknown): Promise<Fetched & { cookie: string | null }> {
  const response = await fetch(url + path, {
    method,
    headers: { ...cookie === null ? {} : { cookie }, 'content-type': 'application/json' },
    ...body === undefined ? {} : { body: JSON.stringify(body) },
  })
  const text = await response.text()
  const set = response.headers.get('set-cookie')
  return { status: response.status, body: text === '' ? null : JSON.parse(text), cookie: set?.split(';')[0] ?? null }
}

/** The session cookie of one who signs in with a password. */
export async function signIn(url: string, username: string, password: string): Promise<string> {
  const { status, cookie } = await call(url, 'POST', '/api/session', null, { username, password })
  if (status !== 200 || cookie === null) throw new Error(`${username} could not sign in: ${String(status)}`)
  return cookie
}

/** Pairs a new screen as people do: it shows a code, an administrator types it in. Resolves to its token. */
export async function pairDevice(url: string, administrator: string, kind: DeviceKind, counter: string | null = null): Promise<string> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { pairing: kind } })
  try {
    const code = await new Promise<string>((resolve, reject) => {
      socket.once('pairing', (pairing: { code: string }) => { resolve(pairing.code) })
      socket.once('connect_error', reject)
    })
    const paired = new Promise<string>((resolve) => {
      socket.once('paired', ({ token }: { token: string }) => { resolve(token) })
    })
    const { status, body } = await call(url, 'POST', '/api/devices', administrator, { code, name: `${kind} ${counter ?? ''}`, counter })
    if (status !== 201) throw new Error(`a ${kind} could not be paired: ${JSON.stringify(body)}`)
    return await paired
  } finally {
    socket.close()
  }
}
