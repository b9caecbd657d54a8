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
  const { cookie, ...auth } = credentials
  const socket = io(url, {
    transports: ['websocket'], forceNew: true, auth, reconnectionDelay: 50, reconnectionDelayMax: 200,
    ...cookie === undefined ? {} : { extraHeaders: { cookie } },
  })
  const pictures: Picture<S>[] = []
  const curious = new Set<() => void>()
  const add = (picture: Picture<S>) => {
    if (pictures.push(picture) > picturesKept) pictures.shift()
    for (const look of curious) look()
  }
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

  function view(): ScreenView<S> {
    const newest = pictures.at(-1)
    if (newest === undefined) throw new Error('nothing was shown yet')
    return newest.view
  }

  return {
    socket, pictures, view, raw,
    until: (isSo, ms = 5000) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        curious.delete(look)
        reject(new Error(`not shown within ${String(ms)} ms; the newest picture is ${JSON.stringify(pictures.at(-1))}`))
      }, ms)
      function look(): void {
        const shown = view()
        if (!isSo(shown)) return
        clearTimeout(timer)
        curious.delete(look)
        resolve(shown)
      }
      curious.add(look)
      look()
    }),
    send: (name, input, id = randomUUID()) => raw(name, id, input) as Promise<Reply<Answer>>,
    close: () => { socket.close() },
  }
}
