import type { Actor } from '../../../domain/actor.ts'
import type { Command, CommandOf, Commands, CommandType } from '../../../domain/commands.ts'
import { counterStateOf, knownTicket } from '../../../domain/day.ts'
import { isRefused, type Accepted } from '../../../domain/decision.ts'
import type { RefusalCode } from '../../../domain/refusals.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import { History } from './history.ts'
import { kiosk, office, officer } from './office.ts'

type CounterCommand = { [T in CommandType]: Commands[T] extends { counter: string } ? T : never }[CommandType]
/** What an example need not say: the ticket in hand, and that nothing else was said. */
type Silent = 'ticket' | 'dossier' | 'backAfterSeconds' | 'note' | 'language'
type Said<T extends CounterCommand> = Omit<Commands[T], 'counter' | Silent> & Partial<Pick<Commands[T], keyof Commands[T] & Silent>>
type Fields<T extends CounterCommand> = object extends Said<T> ? [Said<T>?] : [Said<T>]

/** Who sits where in the examples. */
const seats: Record<string, string> = { q1: 'an', q2: 'binh', q3: 'chi' }

/** A day for examples: opened, with the counters named open, and a clock that moves when told. */
export class Hall extends History {
  static open({ counters = ['q1', 'q2', 'q3'], opened = office } = {}): Hall {
    const hall = new Hall(opened)
    for (const counter of counters) hall.at(counter, 'counter:open')
    return hall
  }

  pass(seconds: number): this {
    this.now += seconds * 1000
    return this
  }

  /** Asks for something that must be accepted. */
  must(command: Command): Accepted {
    const decision = this.ask(command)
    if (isRefused(decision)) throw new Error(`${command.type} was refused: ${decision.refusal}`)
    return decision
  }

  /** The refusal of something that is asked for; null when it was accepted. */
  try(command: Command): RefusalCode | null {
    const decision = this.ask(command)
    return isRefused(decision) ? decision.refusal : null
  }

  /** The officer of a counter does something there; the number it concerned. */
  at<T extends CounterCommand>(counter: string, type: T, ...[fields]: Fields<T>): string {
    return this.must(this.asking(counter, type, fields)).answer.ticket ?? ''
  }

  tryAt<T extends CounterCommand>(counter: string, type: T, ...[fields]: Fields<T>): RefusalCode | null {
    return this.try(this.asking(counter, type, fields))
  }

  take(service: string, priorityClass: string | null = null, by: Actor = kiosk): string {
    return this.must(taking(service, priorityClass, by)).answer.ticket ?? ''
  }

  /** A ticket taken, called by the counter and being served there. */
  serving(service: string, counter: string): string {
    const number = this.take(service)
    this.at(counter, 'ticket:call', { ticket: number })
    this.at(counter, 'ticket:start')
    return number
  }

  /** A ticket served to the end. */
  served(service: string, counter: string): string {
    const number = this.serving(service, counter)
    this.at(counter, 'ticket:finish', { outcome: 'received' })
    return number
  }

  ticket(number: string): Ticket {
    return knownTicket(this.day, number)
  }

  private asking(counter: string, type: CounterCommand, fields: object = {}): Command {
    const ticket = counterStateOf(this.day, counter).inHand ?? 'Z999'
    const silent = { ticket, dossier: null, backAfterSeconds: null, note: null, language: 'vi' }
    return { type, counter, ...silent, ...fields, by: officer(seats[counter] ?? counter) } as Command
  }
}

export function taking(service: string, priorityClass: string | null = null, by: Actor = kiosk): CommandOf<'ticket:take'> {
  return { type: 'ticket:take', service, procedure: null, priorityClass, reason: null, language: 'vi', appointedAt: null, by }
}
