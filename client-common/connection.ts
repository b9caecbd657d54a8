import { io, type Socket } from 'socket.io-client'
import type { Screen } from '../contract/views.ts'
import type { Answer, ClientEvents, Handshake, Picture, Reply, ServerEvents, Standing } from '../contract/wire.ts'
import { deskQuery } from './desk.ts'
import type { Letter } from './outbox.ts'

export type Connection = Socket<ServerEvents, ClientEvents>

/** How long a reply may take before the same is asked again. */
const replyMs = 4000

/** A socket to the server that served the page. It says who it is anew on every attempt, and never stops trying. */
export function connect(who: () => Handshake): Connection {
  return io({
    auth: (tell) => { tell(who()) },
    query: deskQuery(),
    transports: ['websocket'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 1500,
    timeout: 5000,
  })
}

/** The picture that a screen begins with; null when no reply came. */
export function firstPicture(
  connection: Connection, screen: Screen, counter: string | null,
): Promise<Reply<Picture> | null> {
  return connection.timeout(replyMs).emitWithAck('watch', { screen, counter })
    .then((reply) => reply as Reply<Picture>, () => null)
}

/** Asks to work this counter in this window; null when no reply came. */
export function takeSeat(connection: Connection, counter: string): Promise<Reply<Standing> | null> {
  return connection.timeout(replyMs).emitWithAck('takeSeat', { counter })
    .then((reply) => reply as Reply<Standing>, () => null)
}

/** One attempt to hand a command in; null when no reply came. */
export function deliver(connection: Connection, { name, id, input }: Letter): Promise<Reply<Answer> | null> {
  // Name and input belong together by the type of `Feed.send`; here one function carries every command.
  const timed = connection.timeout(replyMs) as unknown as { emitWithAck(...said: unknown[]): Promise<Reply<Answer>> }
  return timed.emitWithAck(name, id, input).catch(() => null)
}
