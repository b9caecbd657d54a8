import type { Logger } from 'pino'
import type { Code } from '../../contract/refusals.ts'
import type { Answer, Reply } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import { kioskOf } from '../../domain/decide/tickets.ts'
import type { Clock } from '../clock.ts'
import type { LostNumbers } from '../store/lost-numbers.ts'

export interface KeepLostParts { readonly lostNumbers: Pick<LostNumbers, 'keep'>, readonly clock: Clock, readonly log: Logger }

/** After these the kiosk asks again: the number is not lost yet. */
const notYetLost: ReadonlySet<Code> = new Set<Code>(['unavailable', 'commandIdReused'])

/**
 * A number that was given while the server was away and cannot join: somebody holds it and stands in no line. It is
 * kept for managers before the kiosk hears its "no"; what cannot be kept is asked for again.
 */
export async function keepIfLost(
  office: string, id: string, command: AskedCommand, reply: Reply<Answer>, { lostNumbers, clock, log }: KeepLostParts,
): Promise<Reply<Answer>> {
  if (reply.ok || command.type !== 'ticket:takeOffline' || notYetLost.has(reply.code)) return reply
  const { code } = reply
  const { number, date, service, takenAt } = command
  const lost = { office, day: date, number, service, takenAt, code, kiosk: kioskOf(command), at: clock.now() }
  log.warn(lost, 'a number given while the server was away could not join the line')
  const isKept = await lostNumbers.keep({ _id: id, ...lost }).then(() => true, () => false)
  return isKept ? reply : { ok: false, code: 'unavailable' }
}
