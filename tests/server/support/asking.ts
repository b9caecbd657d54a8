import type { Answer, Reply } from '../../../contract/wire.ts'
import type { RemoteScreen } from '../../../tools/remote/screen.ts'

interface Sends { send: RemoteScreen<'kiosk'>['send'] }

export const forHoTich = { service: 'ho-tich', priorityClass: null, language: 'vi' } as const

/** Takes a number at a kiosk or a counter. */
export async function take(asker: Sends, service = 'ho-tich'): Promise<Answer & { ticket: string, link: string }> {
  const reply = await asker.send('ticket:take', { ...forHoTich, service })
  if (!reply.ok || reply.answer.ticket === null || reply.answer.link === null) throw new Error(`no number: ${JSON.stringify(reply)}`)
  return { ...reply.answer, ticket: reply.answer.ticket, link: reply.answer.link }
}

/** The number that an answer is about. */
export function ticketIn(reply: Reply<Answer>): string | null {
  if (!reply.ok) throw new Error(`refused: ${reply.code}`)
  return reply.answer.ticket
}

/** From called to finished, at a counter that has nobody in hand. */
export async function serveNext(console: Sends, counter: string): Promise<string | null> {
  const ticket = ticketIn(await console.send('ticket:callNext', { counter }))
  if (ticket === null) return null
  ticketIn(await console.send('ticket:start', { counter, ticket }))
  return ticketIn(await console.send('ticket:finish', { counter, ticket, outcome: 'received' }))
}

export const no = (code: string) => ({ ok: false, code })
