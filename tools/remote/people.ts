import { io } from 'socket.io-client'
import type { DeviceKind, Role } from '../../domain/actor.ts'

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

/** The session cookie of somebody of the demo office, who signs in with one click. */
export async function demoSignIn(url: string, role: Role): Promise<string> {
  const { status, cookie } = await call(url, 'POST', '/api/demo/session', null, { role })
  if (status !== 200 || cookie === null) throw new Error(`nobody could sign in to the demo: ${String(status)}`)
  return cookie
}

/** Pairs a new screen as people do: it shows a code, an administrator types it in. Resolves to its token. */
export function pairDevice(url: string, administrator: string, kind: DeviceKind, counter: string | null = null): Promise<string> {
  return pair(url, kind, (code) =>
    call(url, 'POST', '/api/devices', administrator, { code, name: `${kind} ${counter ?? ''}`, counter }))
}

/** Pairs a new screen of the demo office with one click. */
export function pairInDemo(url: string, kind: DeviceKind, counter: string | null = null): Promise<string> {
  return pair(url, kind, (code) => call(url, 'POST', '/api/demo/pair', null, { code, counter }))
}

async function pair(url: string, kind: DeviceKind, confirm: (code: string) => Promise<Fetched>): Promise<string> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, auth: { pairing: kind } })
  try {
    const code = await new Promise<string>((resolve, reject) => {
      socket.once('pairing', (pairing: { code: string }) => { resolve(pairing.code) })
      socket.once('connect_error', reject)
    })
    const paired = new Promise<string>((resolve) => {
      socket.once('paired', ({ token }: { token: string }) => { resolve(token) })
    })
    const { status, body } = await confirm(code)
    if (status !== 201) throw new Error(`a ${kind} could not be paired: ${JSON.stringify(body)}`)
    return await paired
  } finally {
    socket.close()
  }
}
