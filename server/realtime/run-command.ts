import type { Answer, Reply } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import type { Clock } from '../clock.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import type { OfficeDay, Outcome } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Remarks } from '../store/remarks.ts'
import { officeOf, type Known } from './who.ts'

export interface CommandParts {
  readonly clock: Clock
  readonly offices: Offices
  readonly links: TicketLinks
  readonly remarks: Remarks
}

/** The ledger that someone's commands go to: a citizen's is that of the ticket, everybody else's is today's. */
export function ledgerFor(who: Known, offices: Offices): Promise<OfficeDay> {
  return who.kind === 'citizen' ? offices.on(who.key.office, who.key.day) : offices.current(officeOf(who))
}

/** Runs a command on the asker's ledger; what a citizen writes is kept beside it, and only its id within. */
export async function runCommand(
  officeDay: OfficeDay, id: string, command: AskedCommand, parts: CommandParts,
): Promise<Reply<Answer>> {
  if (command.type !== 'rating:give' || command.comment === null) return replyFor(officeDay, await submit(officeDay, id, command, parts), command, parts)
  const { comment, ...rating } = command
  await parts.remarks.keep({ _id: id, office: officeDay.key.office, day: officeDay.key.day, ticket: command.ticket, text: comment, at: parts.clock.now() })
  const outcome = await submit(officeDay, id, { ...rating, comment: id }, parts)
  if ('refusal' in outcome && outcome.refusal !== 'unavailable' && outcome.refusal !== 'commandIdReused') await parts.remarks.forget(id)
  return replyFor(officeDay, outcome, command, parts)
}

/** A citizen's ledger may be of another day and is never opened by the citizen. */
function submit(officeDay: OfficeDay, id: string, command: AskedCommand, { offices }: CommandParts): Promise<Outcome> {
  return command.by.kind === 'citizen' ? officeDay.submit(id, command) : offices.submit(officeDay, id, command)
}

function replyFor({ key }: OfficeDay, outcome: Outcome, { type }: AskedCommand, { links }: CommandParts): Reply<Answer> {
  if ('refusal' in outcome) return { ok: false, code: outcome.refusal }
  const { ticket, ahead } = outcome.answer
  const link = type === 'ticket:take' && ticket !== null ? links.linkOf({ ...key, ticket }) : null
  return { ok: true, answer: { ticket, ahead, link } }
}
