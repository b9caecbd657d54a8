import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { Screen } from '../../contract/views.ts'
import type { Answer, Picture, Reply } from '../../contract/wire.ts'
import { counterOf, type Office } from '../../domain/office.ts'
import type { Keys } from './our-server.ts'
import type { Deed } from './plain-server.ts'

/** A socket that may ask; true when it was done, false when there was nobody to call. */
export interface Line {
  readonly socket: Socket
  ask(deed: Deed, counter: string): Promise<boolean>
}

/** The sockets of one office, the same number whoever serves it. */
export interface Sockets {
  readonly kiosks: readonly Line[]
  readonly counters: readonly { readonly counter: string, readonly line: Line }[]
  readonly display: Socket
  readonly all: readonly Socket[]
}

/** Which screens come beside the counters and the display: all that a hall has, or the kiosks alone. */
export interface Furnishing { readonly kiosks: number, readonly displays: number, readonly hasTablets: boolean, readonly hasManager: boolean }

export async function connectOurs(url: string, office: Office, keys: Keys, furnishing: Furnishing): Promise<Sockets> {
  const all: Socket[] = []
  const screen = async (name: Screen, auth: object, counter: string | null = null, cookie?: string) => {
    const socket = await watching(open(url, auth, cookie), name, counter)
    all.push(socket)
    return socket
  }
  const counters = []
  for (const { counter, cookie } of keys.officers) {
    const socket = await screen('counter', {}, counter, cookie)
    await socket.emitWithAck('counter:open', randomUUID(), { counter })
    counters.push({ counter, line: ourLine(socket, servicesAt(office, counter)) })
  }
  const tablets = furnishing.hasTablets ? keys.tablets : []
  for (const { counter, token } of tablets) await screen('rating', { device: token }, counter)
  const kiosks = []
  for (const device of keys.kiosks.slice(0, furnishing.kiosks)) {
    kiosks.push(ourLine(await screen('kiosk', { device }), office.services.map(({ id }) => id)))
  }
  const displays = []
  for (const device of keys.displays.slice(0, furnishing.displays)) displays.push(await screen('hall', { device }))
  if (furnishing.hasManager) await screen('manager', {}, null, keys.manager)
  return { kiosks, counters, display: first(displays), all }
}

function servicesAt(office: Office, counter: string): readonly string[] {
  return counterOf(office, counter)?.primary ?? []
}

async function watching(socket: Socket, screen: Screen, counter: string | null): Promise<Socket> {
  const reply = await socket.emitWithAck('watch', { screen, counter }) as Reply<Picture>
  if (!reply.ok) throw new Error(`${screen}: ${reply.code}`)
  return socket
}

export async function connectPlain(url: string, office: Office, way: 'bare' | 'ordinary', furnishing: Furnishing): Promise<Sockets> {
  const all: Socket[] = []
  const line = async (): Promise<Line> => {
    const socket = open(url, { office: `${office.id}-${way}`, way })
    await new Promise<void>((resolve) => { socket.once('connect', resolve) })
    all.push(socket)
    return { socket, ask: (deed, counter) => socket.emitWithAck('command', deed, counter) as Promise<boolean> }
  }
  const counters = []
  for (const { id } of office.counters) counters.push({ counter: id, line: await line() })
  const tablets = furnishing.hasTablets ? office.counters.length : 0
  for (let count = tablets + (furnishing.hasManager ? 1 : 0); count > 0; count -= 1) await line()
  const kiosks = []
  for (let count = 0; count < furnishing.kiosks; count += 1) kiosks.push(await line())
  const displays = []
  for (let count = 0; count < furnishing.displays; count += 1) displays.push((await line()).socket)
  return { kiosks, counters, display: first(displays), all }
}

export function hangUp({ all }: Sockets): void {
  for (const socket of all) socket.close()
}

function open(url: string, auth: object, cookie?: string): Socket {
  return io(url, { transports: ['websocket'], forceNew: true, auth, ...cookie === undefined ? {} : { extraHeaders: { cookie } } })
}

/** Numbers are taken for the services in turn. */
function ourLine(socket: Socket, services: readonly string[]): Line {
  let taken = 0
  let inHand: string | null = null
  const send = (deed: Deed, input: object) => socket.emitWithAck(`ticket:${deed}`, randomUUID(), input) as Promise<Reply<Answer>>
  return {
    socket,
    async ask(deed, counter) {
      const about = deed === 'callNext' ? {} : { ticket: inHand }
      const reply = await (deed === 'take'
        ? send(deed, { service: services[taken++ % services.length], priorityClass: null, language: 'vi' })
        : send(deed, { counter, ...about, ...deed === 'finish' ? { outcome: 'received' } : {} }))
      if (!reply.ok && reply.code !== 'nobodyWaiting') throw new Error(`${deed}: ${reply.code}`)
      if (deed === 'callNext') inHand = reply.ok ? reply.answer.ticket : null
      return reply.ok
    },
  }
}

function first(sockets: readonly Socket[]): Socket {
  const [one] = sockets
  if (one === undefined) throw new Error('an office needs a display')
  return one
}
