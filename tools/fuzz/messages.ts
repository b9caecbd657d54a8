import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import type { ZodType } from 'zod'
import { commands, type CommandName } from '../../contract/commands.ts'
import { AskLease } from '../../contract/lease.ts'
import { Print } from '../../contract/printing.ts'
import { FindRating } from '../../contract/ratings.ts'
import { TakeSeat, Watch, type Reply } from '../../contract/wire.ts'
import type { Chance } from './chance.ts'
import { nonsense, oddWord } from './nonsense.ts'
import { mutated, wellMade } from './well-made.ts'

const questions = { watch: Watch, takeSeat: TakeSeat, lease: AskLease, print: Print, findRating: FindRating }
const names = [...Object.keys(questions), ...Object.keys(commands)]

export interface Knocker { readonly socket: Socket, close(): void }

/** A socket of somebody; `auth` may be nonsense, too. */
export async function knock(url: string, auth: object, cookie: string | null): Promise<Knocker | null> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth, ...cookie === null ? {} : { extraHeaders: { cookie } } })
  const isIn = await new Promise<boolean>((resolve) => {
    const out = () => { resolve(false) }
    // What is no handshake at all closes the line without a word.
    socket.io.once('close', out)
    socket.once('connect', () => { resolve(true) }).once('connect_error', out)
  })
  if (!isIn) socket.close()
  return isIn ? { socket, close: () => { socket.close() } } : null
}

/** A third is well made, a third nearly, the rest is anything. Resolves to the "no" that it got, or null. */
export async function sendMessage({ socket }: Knocker, chance: Chance): Promise<string | null> {
  if (!socket.connected) return 'disconnected'
  const name = chance.happens(0.95) ? chance.one(names) : oddWord(chance)
  const said = contentOf(name, chance)
  // Some ask for no answer.
  if (chance.happens(0.02)) {
    socket.emit(reserved.has(name) ? 'x' : name, ...said)
    return null
  }
  return new Promise((resolve) => {
    const end = (code: string | null) => {
      clearTimeout(late)
      socket.off('disconnect', gone)
      resolve(code)
    }
    const gone = () => { end('disconnected') }
    const late = setTimeout(() => { end(`no answer to ${name} ${JSON.stringify(said).slice(0, 300)}`) }, patienceMs)
    socket.once('disconnect', gone)
    socket.emit(reserved.has(name) ? 'x' : name, ...said, (reply: Reply<unknown>) => { end(reply.ok ? null : reply.code) })
  })
}

/** Whoever asked gets an answer in that time, or the line is cut. */
export const patienceMs = 30_000

/** Names that the library keeps for itself and refuses to send. */
const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener'])

function schemaOf(name: string): ZodType | null {
  return Object.hasOwn(questions, name) ? questions[name as keyof typeof questions] : null
}

function contentOf(name: string, chance: Chance): unknown[] {
  if (chance.happens(0.3)) return Array.from({ length: chance.number(4) }, () => nonsense(chance))
  const isCommand = Object.hasOwn(commands, name)
  const schema = isCommand ? commands[name as CommandName].input : schemaOf(name)
  const good = schema === null ? nonsense(chance) : wellMade(schema, chance)
  const body = chance.happens(0.5) ? good : mutated(good, chance)
  return isCommand ? [chance.happens(0.9) ? randomUUID() : nonsense(chance), body] : [body]
}
