import type { CommandOf } from '../commands.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { hasEnoughNumbers, leaseFor, mostBlocks } from '../leases.ts'
import { serviceOf } from '../office.ts'
import type { OpenDay } from './decider.ts'
import { creditFor, isDoneIn, kioskOf, placeInLine } from './tickets.ts'

/** Numbers that a kiosk may give while the server is away. One that has enough of them, or the last there are, keeps those. */
export function lease(day: OpenDay, { kiosk }: CommandOf<'kiosk:lease'>, at: number): Decision {
  if (hasEnoughNumbers(day, kiosk)) return accept(null)
  const block = day.leases.length
  return block < mostBlocks ? accept(null, { type: 'numbersLeased', at, kiosk, block }) : refuse('seriesFull')
}

/**
 * A number that a kiosk gave while the server was away joins the line where it would stand had it been taken then.
 * Somebody has it in the hand: hours, quota and a service closed meanwhile were for the kiosk to mind.
 */
export function takeOffline(day: OpenDay, command: CommandOf<'ticket:takeOffline'>, at: number): Decision {
  const { number, language } = command
  const kiosk = kioskOf(command)
  if (command.date !== day.date) return refuse('dayClosed')
  const service = serviceOf(day.office, command.service)
  if (service === undefined) return refuse('unknownService')
  const leased = kiosk === null ? null : leaseFor(day, kiosk, service.prefix, number)
  if (leased === null) return refuse('notYourTicket')
  // A class that the office has dropped meanwhile is worth nothing, but costs nobody the number.
  const creditSeconds = creditFor(day, command) ?? 0
  const takenAt = within(command.takenAt, leased.at, at)
  const rank = takenAt - creditSeconds * 1000
  const procedure = isDoneIn(day, command.procedure, service) ? command.procedure : null
  return {
    events: [{
      type: 'ticketIssued', at, ticket: number, service: service.id, rank, creditSeconds, language, source: 'kiosk',
      appointedAt: null, kiosk, procedure, takenAt,
    }],
    answer: { ticket: number, ahead: placeInLine(day, service, rank) },
  }
}

/** The kiosk's clock is not the server's: nobody takes a number before the kiosk had it, or later than now. */
function within(moment: number, from: number, to: number): number {
  return Math.min(Math.max(moment, from), to)
}
