import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { CommandName, Input } from '../../contract/commands.ts'
import type { Screen as ScreenName, ScreenView } from '../../contract/views.ts'
import type { Answer, Picture, Reply } from '../../contract/wire.ts'

/** Who connects: a device with its token, a citizen with a link, staff with their cookie. */
export interface Credentials { readonly device?: string, readonly ticket?: string, readonly cookie?: string }

export interface RemoteScreen<S extends ScreenName> {
  readonly socket: Socket
  /** The newest pictures, oldest first. */
  readonly pictures: readonly Picture<S>[]
  view(): ScreenView<S>
  /** Resolves when the newest picture is as asked; rejects after `ms` with that picture. */
  until(isSo: (view: ScreenView<S>) => boolean, ms?: number): Promise<ScreenView<S>>
  send<C extends CommandName>(name: C, input: Input<C>, id?: string): Promise<Reply<Answer>>
  /** Any message at all, as a stranger would send it. */
  raw(name: string, ...args: unknown[]): Promise<Reply<unknown>>
  close(): void
}

const picturesKept = 500

/** A screen without a browser: connects, watches, keeps what it is shown, sends commands. Watches again on every reconnect. */
export async function connectScreen<S extends ScreenName>(
  url: string, credentials: Credentials, screen: S, counter: string | null = null,
): Promise<RemoteScreen<S>> {
  const socket = socketTo(url, credentials)
  const { pictures, add, until, view } = album<S>()
  const raw = (name: string, ...args: unknown[]) => new Promise<Reply<unknown>>((resolve) => { socket.emit(name, ...args, resolve) })
  const watch = async () => {
    const reply = await raw('watch', { screen, counter })
    if (reply.ok) add(reply.answer as Picture<S>)
    return reply
  }
  socket.on('view', add)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const first = await watch()
  if (!first.ok) {
    socket.close()
    throw new Error(first.code)
  }
  socket.io.on('reconnect', () => { void watch() })
  return {
    socket, pictures, view, until, raw,
    send: (name, input, id = randomUUID()) => raw(name, id, input) as Promise<Reply<Answer>>,
    close: () => { socket.close() },
  }
}

function socketTo(url: string, { cookie, ...auth }: Credentials): Socket {
  return io(url, {
    transports: ['websocket'], forceNew: true, auth, reconnectionDelay: 50, reconnectionDelayMax: 200,
    ...cookie === undefined ? {} : { extraHeaders: { cookie } },
  })
}

/** The pictures that came, and those who wait for a certain one. */
function album<S extends ScreenName>() {
  const pictures: Picture<S>[] = []
  const curious = new Set<() => void>()

  function view(): ScreenView<S> {
    const newest = pictures.at(-1)
    if (newest === undefined) throw new Error('nothing was shown yet')
    return newest.view
  }

  function until(isSo: (view: ScreenView<S>) => boolean, ms = 5000): Promise<ScreenView<S>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        curious.delete(look)
        reject(new Error(`not shown within ${String(ms)} ms; the newest picture is ${JSON.stringify(pictures.at(-1))}`))
      }, ms)
      function look(): void {
        if (pictures.length === 0 || !isSo(view())) return
        clearTimeout(timer)
        curious.delete(look)
        resolve(view())
      }
      curious.add(look)
      look()
    })
  }

  return {
    pictures, view, until,
    add: (picture: Picture<S>) => {
      if (pictures.push(picture) > picturesKept) pictures.shift()
      for (const look of [...curious]) look()
    },
  }
}
