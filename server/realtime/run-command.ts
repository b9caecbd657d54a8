import type { Answer, Reply } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import type { Clock } from '../clock.ts'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Outcome } from '../ledger/pending.ts'
import type { Directory } from '../../domain/person.ts'
import type { Remarks } from '../store/remarks.ts'
import { officeOf, type Known } from './who.ts'
import { wordsIn, type Words } from './words.ts'

export interface CommandParts {
  readonly clock: Clock
  readonly offices: Offices
  readonly estimates: EstimatedWaits
  readonly links: TicketLinks
  readonly remarks: Remarks
  /** Names of an office's staff. */
  readonly directoryOf: (office: string) => Directory
}

/** The ledger that someone's commands go to: a citizen's is that of the ticket, everybody else's is today's. */
export function ledgerFor(who: Known, offices: Offices): Promise<OfficeDay> {
  return who.kind === 'citizen' ? offices.on(who.key.office, who.key.day) : offices.current(officeOf(who))
}

/** A number that was given while the server was away belongs to the day on which it was given, and so does its answer. */
export function ledgerOf(who: Known, command: AskedCommand, offices: Offices): Promise<OfficeDay> {
  return command.type === 'ticket:takeOffline' ? offices.on(officeOf(who), command.date) : ledgerFor(who, offices)
}

/** Runs a command on the asker's ledger. The words in it are kept beside it, under the command's id. */
export async function runCommand(
  officeDay: OfficeDay, id: string, command: AskedCommand, parts: CommandParts,
): Promise<Reply<Answer>> {
  if (namesStranger(officeDay, command, parts)) return { ok: false, code: 'unknownOfficer' }
  const told = withExpectedWait(officeDay, command, parts)
  const words = wordsIn(told, id)
  const outcome = words === null
    ? await submit(officeDay, id, told, parts)
    : await submitWithWords(officeDay, id, words, parts)
  return replyFor(officeDay, outcome, command, parts)
}

/** Kept with the number is what the screens told about its service. Of those who go before others nothing was told. */
function withExpectedWait(officeDay: OfficeDay, command: AskedCommand, { estimates }: CommandParts): AskedCommand {
  if (command.type !== 'ticket:take' || command.priorityClass !== null || command.appointedAt !== null) return command
  return { ...command, expected: estimates.of(officeDay).services[command.service] ?? null }
}

/** The words first: the ledger must not name what is not there. While they cannot be kept, the asker may ask again. */
async function submitWithWords(officeDay: OfficeDay, id: string, { remark, without }: Words, parts: CommandParts): Promise<Outcome> {
  const record = { _id: id, ...keyOf(officeDay), ...remark, at: parts.clock.now() }
  const isKept = await parts.remarks.keep(record).then(() => true, () => false)
  if (!isKept) return { refusal: 'unavailable' }
  const outcome = await submit(officeDay, id, without, parts)
  // Words that nothing names do no harm.
  if (isFinalRefusal(outcome)) await parts.remarks.forget(id).catch(() => undefined)
  return outcome
}

/** The domain knows people by their ids only: whether there is such a colleague is known here. */
function namesStranger({ key }: OfficeDay, command: AskedCommand, { directoryOf }: CommandParts): boolean {
  return command.type === 'counter:handOver' && !Object.hasOwn(directoryOf(key.office), command.to)
}

/** After these the command was certainly not kept, and never will be under this id. */
function isFinalRefusal(outcome: Outcome): boolean {
  return 'refusal' in outcome && outcome.refusal !== 'unavailable' && outcome.refusal !== 'commandIdReused'
}

/** A ledger that may be of another day is never opened by who asks for something in it. */
function submit(officeDay: OfficeDay, id: string, command: AskedCommand, { offices }: CommandParts): Promise<Outcome> {
  return command.by.kind === 'citizen' || command.by.kind === 'dossier' || command.type === 'ticket:takeOffline' ? officeDay.submit(id, command) : offices.submit(officeDay, id, command)
}

function replyFor(officeDay: OfficeDay, outcome: Outcome, { type }: AskedCommand, { links }: CommandParts): Reply<Answer> {
  if ('refusal' in outcome) return { ok: false, code: outcome.refusal }
  const { ticket, ahead } = outcome.answer
  if (type !== 'ticket:take' || ticket === null) return { ok: true, answer: { ticket, ahead, link: null } }
  const key = { ...keyOf(officeDay), ticket }
  return { ok: true, answer: { ticket, ahead, link: links.linkOf(key), ...withCode(officeDay.day, links.ratingCode(key)) } }
}

/** Only where there is a tablet to type it in. */
export function withCode({ office }: OfficeDay['day'], ratingCode: string): { ratingCode?: string } {
  return office?.rating.hallTablet === true ? { ratingCode } : {}
}

function keyOf({ key: { office, day } }: OfficeDay): { office: string, day: string } {
  return { office, day }
}
