import type { Sender } from '../../client-common/command.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Answer, Reply } from '../../contract/wire.ts'
import { withDoubtful, withJoined, withoutDoubtful, withRefused, type Doubtful, type Kept, type OfflineTicket } from './kept.ts'
import type { Shelf } from './shelf.ts'

export interface JoiningParts {
  readonly shelf: Shelf
  readonly send: Sender['send']
  readonly newId: () => string
}

/** After one of these the same may be asked again later. */
const passing: ReadonlySet<Code> = new Set<Code>(['unavailable', 'internal', 'tooMany', 'notPaired', 'signedOut'])

/** Hands in what was given while the server was away, one after the other. False when the server is away again. */
export async function joinAll(date: string, parts: JoiningParts): Promise<boolean> {
  const { shelf } = parts
  for (let [next] = shelf.read().waiting; next !== undefined; [next] = shelf.read().waiting) {
    if (!await join(next, parts)) return false
  }
  for (const one of shelf.read().doubtful) if (!await settle(one, date, parts)) return false
  return true
}

async function join(ticket: OfflineTicket, { shelf, send, newId }: JoiningParts): Promise<boolean> {
  const { id, date, number, service, procedure, priorityClass, language, takenAt } = ticket
  const reply = await send('ticket:takeOffline', { date, number, service, procedure, priorityClass, language, takenAt }, id)
  return !isPassing(reply) && shelf.change((kept) => afterReply(kept, ticket, reply, newId))
}

function afterReply(kept: Kept, { id, asked }: OfflineTicket, reply: Reply<Answer>, newId: () => string): Kept {
  if (reply.ok) return withJoined(kept, id)
  return reply.code === 'commandIdReused' && asked !== null ? withDoubtful(kept, id, newId()) : withRefused(kept, id, reply.code)
}

/** The same command again says which number it had given; nobody has that one. Yesterday's have expired. */
async function settle({ id, date, input }: Doubtful, today: string, { shelf, send, newId }: JoiningParts): Promise<boolean> {
  if (date === today) {
    const given = await send('ticket:take', input, id)
    if (isPassing(given)) return false
    const ticket = given.ok ? given.answer.ticket : null
    if (ticket !== null && isPassing(await send('ticket:withdraw', { ticket }, newId()))) return false
  }
  return shelf.change((kept) => withoutDoubtful(kept, id))
}

function isPassing(reply: Reply<Answer>): boolean {
  return !reply.ok && passing.has(reply.code)
}
