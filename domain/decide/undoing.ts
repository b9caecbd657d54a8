import type { CommandOf } from '../commands.ts'
import { knownTicket, type Day, type LastAction } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { serviceOf } from '../office.ts'
import { atCounter } from './at-counter.ts'
import type { OpenDay } from './decider.ts'

/** How long a wrong press can be taken back, milliseconds. */
export const undoMs = 10_000

/** Takes back the counter's last action, which the asker names by its time, if nobody has built on it. */
export function undo(day: OpenDay, command: CommandOf<'counter:undo'>, at: number): Decision {
  const { counter } = command
  return atCounter(day, command, ({ state: { last } }) => {
    if (last === null || last.at !== command.at || !isUntouched(day, last) || isOutdated(day, last)) return refuse('nothingToUndo')
    if (at - last.at > undoMs) return refuse('tooLateToUndo')
    const ticket = last.ticketAfter.number
    // Its number was given away and cannot be taken back: the citizen has left.
    return last.ticketBefore === null
      ? accept(ticket, { type: 'ticketWithdrawn', at, ticket })
      : accept(ticket, { type: 'actionUndone', at, counter, ticket })
  })
}

/** The service it would go back to was taken away meanwhile. */
function isOutdated({ office }: OpenDay, { ticketBefore }: LastAction): boolean {
  return ticketBefore !== null && serviceOf(office, ticketBefore.service) === undefined
}

/** The fold makes a new ticket for every change: the same object means that nothing has happened to it since. */
export function isUntouched(day: Day, { ticketAfter }: LastAction): boolean {
  return knownTicket(day, ticketAfter.number) === ticketAfter
}
