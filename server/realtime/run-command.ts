import type { Answer, Reply } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import type { Clock } from '../clock.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import type { OfficeDay, Outcome } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { RemarkRecord } from '../store/models.ts'
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

/** Runs a command on the asker's ledger. What a citizen gives is kept beside it, under the command's id. */
export async function runCommand(
  officeDay: OfficeDay, id: string, command: AskedCommand, parts: CommandParts,
): Promise<Reply<Answer>> {
  const remark = remarkOf(command)
  const outcome = remark === null
    ? await submit(officeDay, id, command, parts)
    : await submitWithRemark(officeDay, id, command, remark, parts)
  return replyFor(officeDay, outcome, command, parts)
}

type Remark = Pick<RemarkRecord, 'kind' | 'text'>

/** The words first: the ledger must not name what is not there. While they cannot be kept, the asker may ask again. */
async function submitWithRemark(
  officeDay: OfficeDay, id: string, command: AskedCommand, remark: Remark, parts: CommandParts,
): Promise<Outcome> {
  const record = { _id: id, ...keyOf(officeDay), ...remark, at: parts.clock.now() }
  const isKept = await parts.remarks.keep(record).then(() => true, () => false)
  if (!isKept) return { refusal: 'unavailable' }
  const outcome = await submit(officeDay, id, withoutWords(command, id), parts)
  // Words that nothing names do no harm.
  if (isFinalRefusal(outcome)) await parts.remarks.forget(id).catch(() => undefined)
  return outcome
}

function remarkOf(command: AskedCommand): Remark | null {
  if (command.type === 'rating:give' && command.comment !== null) return { kind: 'comment', text: command.comment }
  if (command.type === 'ticket:take' && command.priorityClass !== null) return { kind: 'priority', text: command.priorityClass }
  return null
}

/** The ledger gets the id under which the words lie. */
function withoutWords(command: AskedCommand, id: string): AskedCommand {
  return command.type === 'rating:give' && command.comment !== null ? { ...command, comment: id } : command
}

/** After these the command was certainly not kept, and never will be under this id. */
function isFinalRefusal(outcome: Outcome): boolean {
  return 'refusal' in outcome && outcome.refusal !== 'unavailable' && outcome.refusal !== 'commandIdReused'
}

/** A citizen's ledger may be of another day and is never opened by the citizen. */
function submit(officeDay: OfficeDay, id: string, command: AskedCommand, { offices }: CommandParts): Promise<Outcome> {
  return command.by.kind === 'citizen' ? officeDay.submit(id, command) : offices.submit(officeDay, id, command)
}

function replyFor(officeDay: OfficeDay, outcome: Outcome, { type }: AskedCommand, { links }: CommandParts): Reply<Answer> {
  if ('refusal' in outcome) return { ok: false, code: outcome.refusal }
  const { ticket, ahead } = outcome.answer
  const link = type === 'ticket:take' && ticket !== null ? links.linkOf({ ...keyOf(officeDay), ticket }) : null
  return { ok: true, answer: { ticket, ahead, link } }
}

function keyOf({ key: { office, day } }: OfficeDay): { office: string, day: string } {
  return { office, day }
}
