import type { CommandOf } from '../commands.ts'
import type { Day } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { isOpen } from '../ticket-state.ts'
import type { OpenDay } from './decide.ts'

export function open(day: Day, { office, date, startsAt }: CommandOf<'day:open'>, at: number): Decision {
  return day.opened ? refuse('dayOpen') : accept(null, { type: 'dayOpened', at, office, date, startsAt })
}

export function changeOffice(_day: OpenDay, { office }: CommandOf<'day:changeOffice'>, at: number): Decision {
  return accept(null, { type: 'officeChanged', at, office })
}

/** Settles every ticket still open and closes every counter, so that nothing is carried over in silence. */
export function close(day: OpenDay, _command: CommandOf<'day:close'>, at: number): Decision {
  return accept(null,
    ...day.tickets.filter(({ state }) => isOpen(state))
      .map(({ number }) => ({ type: 'ticketExpired' as const, at, ticket: number })),
    ...Object.entries(day.counters).filter(([, { status }]) => status !== 'closed')
      .map(([counter]) => ({ type: 'counterClosed' as const, at, counter })),
    { type: 'dayClosed', at })
}
