import type { FindRating, TicketRating } from '../../contract/ratings.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Reply } from '../../contract/wire.ts'
import type { Actor } from '../../domain/actor.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import { ticketOf } from '../../domain/day.ts'
import { ticketRating } from '../../domain/views/ticket-rating.ts'
import { isSame } from '../identity/tokens.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { RealtimeParts } from './realtime-parts.ts'
import type { Known } from './who.ts'

type Parts = Pick<RealtimeParts, 'links' | 'clock' | 'mayTryCode'>

/**
 * A tablet that belongs to no counter speaks for whoever gives a ticket's number and its code: what it asks is then
 * asked by the tablet for that ticket. The code goes no further. Other senders' codes mean nothing.
 */
export function vouchFor(officeDay: OfficeDay, asked: AskedCommand, parts: Parts): AskedCommand | Code {
  if (asked.type !== 'rating:give') return asked
  const { code = null, ...command } = asked
  const { by, ticket } = command
  if (!isHallTablet(by)) return command
  const refusal = refusalOf(officeDay, by.id, { ticket, code }, parts)
  return refusal ?? { ...command, by: { ...by, ticket } }
}

/** What can be rated about a ticket, told to a tablet of no counter. */
export function findRating(
  officeDay: OfficeDay, who: Known & { kind: 'device' }, ask: FindRating, parts: Parts,
): Reply<TicketRating> {
  const refusal = who.counter === null ? refusalOf(officeDay, who.id, ask, parts) : 'notAllowed'
  if (refusal !== null) return { ok: false, code: refusal }
  const ticket = ticketOf(officeDay.day, ask.ticket)
  const found = ticket === undefined ? null : ticketRating(officeDay.day, ticket, 'hall')
  return found === null ? { ok: false, code: 'notRateable' } : { ok: true, answer: found }
}

function isHallTablet(by: Actor): by is Actor & { kind: 'device' } {
  return by.kind === 'device' && by.device === 'rating' && by.counter === null
}

/** A number that was never given and a wrong code are one and the same "no": nobody learns which numbers there are. */
function refusalOf(
  { key, day }: OfficeDay, device: string, { ticket, code }: { ticket: string, code: string | null }, { links, clock, mayTryCode }: Parts,
): Code | null {
  if (day.office?.rating.hallTablet !== true) return 'notAllowed'
  if (!mayTryCode(device, clock.now())) return 'tooMany'
  const isRight = code !== null && isSame(code, links.ratingCode({ ...key, ticket })) && ticketOf(day, ticket) !== undefined
  return isRight ? null : 'wrongTicketCode'
}
