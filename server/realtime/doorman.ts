import type { Logger } from 'pino'
import { commands, isCommandName, type CommandName } from '../../contract/commands.ts'
import { AskLease, type Lease } from '../../contract/lease.ts'
import { Print } from '../../contract/printing.ts'
import { FindRating, type TicketRating } from '../../contract/ratings.ts'
import type { Code } from '../../contract/refusals.ts'
import { CommandId } from '../../contract/texts.ts'
import { TakeSeat, Watch, type Answer, type Reply, type Standing } from '../../contract/wire.ts'
import type { AskedCommand } from '../../domain/commands.ts'
import type { Clock } from '../clock.ts'
import type { Limits } from '../limits.ts'
import { bucket } from './bucket.ts'
import { isLongerThan } from './size.ts'
import { actorOf, isKnown, keyOf, kindOf, senderOf, type Known, type Who } from './who.ts'

/** One who sends messages: a socket, to the doorman. */
export interface Caller {
  readonly who: () => Who
  readonly watch: (who: Known, watch: Watch) => Promise<Reply<unknown>>
  readonly takeSeat: (who: Known, counter: string) => Promise<Reply<Standing>>
  readonly lease: (who: Known, id: string) => Promise<Reply<Lease>>
  readonly print: (who: Known, print: Print) => Promise<Reply<null>>
  readonly findRating: (who: Known, ask: FindRating) => Promise<Reply<TicketRating>>
  readonly run: (who: Known, id: string, command: AskedCommand) => Promise<Reply<Answer>>
}

export interface DoormanParts {
  readonly clock: Clock, readonly limits: Limits, readonly log: Logger, readonly refused: (code: Code) => void
  /** Whether this one is said in the log. */
  readonly isTold: (refusal: Code, sender: string, now: number) => boolean
  /** Whether one more message may come from this session, device or ticket, however many sockets it has. */
  readonly mayAsk: (sender: string, now: number) => boolean
}

/**
 * The one door for messages: counts, measures, parses, authorises, runs, answers. Whatever comes in, the caller
 * gets a reply if it left a way to give one, and nothing that comes in can end the process.
 */
export function doormanFor(caller: Caller, parts: DoormanParts): (name: string, args: readonly unknown[]) => Promise<void> {
  const replyTo = questionsOf(caller, parts)

  /** All are counted; what somebody tried who may not, and the first nonsense of a minute, is in the log, without names and links. */
  function tellRefusal(code: Code, name: string): void {
    parts.refused(code)
    const who = caller.who()
    if (!parts.isTold(code, isKnown(who) ? keyOf(who) : kindOf(who), parts.clock.now())) return
    const staff = who.kind === 'staff' ? who.session.id : null
    const device = who.kind === 'device' ? who.id : null
    parts.log.info({ refusal: code, message: isMessage(name) ? name : null, sender: kindOf(who), staff, device }, 'a message was refused')
  }

  return async (name, args) => {
    const last = args.at(-1)
    const reply = typeof last === 'function' ? last as (reply: Reply<unknown>) => void : null
    try {
      const answer = await replyTo(name, reply === null ? args : args.slice(0, -1))
      if (!answer.ok) tellRefusal(answer.code, name)
      reply?.(answer)
    } catch (err) {
      parts.log.error({ err, message: name.slice(0, 60) }, 'a message failed')
      reply?.(no('internal'))
    }
  }
}

const questions: readonly string[] = ['watch', 'takeSeat', 'lease', 'print', 'findRating']

/** What is none was made up by whoever sent it, and may be anything. */
function isMessage(name: string): boolean {
  return questions.includes(name) || isCommandName(name)
}

function questionsOf(caller: Caller, { clock, limits, mayAsk }: DoormanParts) {
  const mayTalk = bucket(limits.messages)
  const mayTake = bucket(limits.tickets)
  const mayPrint = bucket(limits.tickets)

  async function command(who: Known, type: CommandName, [id, input]: readonly unknown[]): Promise<Reply<unknown>> {
    const parsedId = CommandId.safeParse(id)
    const parsed = commands[type].input.safeParse(input)
    if (!parsedId.success || !parsed.success) return no('invalidInput')
    const senders: readonly string[] = commands[type].senders
    if (!senders.includes(senderOf(who))) return no('notAllowed')
    if (type === 'ticket:take' && !mayTake(clock.now())) return no('tooMany')
    // The schema of this very command has parsed the input: here the untyped wire becomes typed.
    return caller.run(who, parsedId.data, { type, by: actorOf(who), ...parsed.data } as AskedCommand)
  }

  async function answer(who: Known, name: string, content: readonly unknown[]): Promise<Reply<unknown>> {
    switch (name) {
      case 'watch': return watch(caller, who, content[0])
      case 'takeSeat': return takeSeat(caller, who, content[0])
      case 'lease': return lease(caller, who, content[0])
      case 'print': return mayPrint(clock.now()) ? print(caller, who, content[0]) : no('tooMany')
      case 'findRating': return findRating(caller, who, content[0])
      default: return isCommandName(name) ? command(who, name, content) : no('unknownCommand')
    }
  }

  return async (name: string, content: readonly unknown[]): Promise<Reply<unknown>> => {
    if (!mayTalk(clock.now())) return no('tooMany')
    if (isLongerThan(content, limits.messageSize)) return no('tooLarge')
    const who = caller.who()
    if (!isKnown(who)) return no(who.kind === 'nobody' ? who.why : 'notPaired')
    return mayAsk(keyOf(who), clock.now()) ? answer(who, name, content) : no('tooMany')
  }
}

async function watch(caller: Caller, who: Known, asked: unknown): Promise<Reply<unknown>> {
  const parsed = Watch.safeParse(asked)
  return parsed.success ? caller.watch(who, parsed.data) : no('invalidInput')
}

async function takeSeat(caller: Caller, who: Known, asked: unknown): Promise<Reply<unknown>> {
  const parsed = TakeSeat.safeParse(asked)
  return parsed.success ? caller.takeSeat(who, parsed.data.counter) : no('invalidInput')
}

async function lease(caller: Caller, who: Known, asked: unknown): Promise<Reply<unknown>> {
  const parsed = AskLease.safeParse(asked)
  if (!parsed.success) return no('invalidInput')
  return senderOf(who) === 'kiosk' ? caller.lease(who, parsed.data.id) : no('notAllowed')
}

async function print(caller: Caller, who: Known, asked: unknown): Promise<Reply<unknown>> {
  const parsed = Print.safeParse(asked)
  if (!parsed.success) return no('invalidInput')
  return senderOf(who) === 'kiosk' ? caller.print(who, parsed.data) : no('notAllowed')
}

async function findRating(caller: Caller, who: Known, asked: unknown): Promise<Reply<unknown>> {
  const parsed = FindRating.safeParse(asked)
  if (!parsed.success) return no('invalidInput')
  return senderOf(who) === 'rating' ? caller.findRating(who, parsed.data) : no('notAllowed')
}

function no(code: Code): { ok: false, code: Code } {
  return { ok: false, code }
}
