import type { CommandOf } from '../commands.ts'
import type { CounterState, Day } from '../day.ts'
import { accept, refuse, type Decision } from '../decision.ts'
import { counterOf, serviceOf } from '../office.ts'
import type { Event } from '../events.ts'
import type { Ticket } from '../ticket.ts'
import { after, isOpen } from '../ticket-state.ts'
import type { OpenDay } from './decider.ts'

export function open(day: Day, { office, date, startsAt }: CommandOf<'day:open'>, at: number): Decision {
  return day.opened ? refuse('dayOpen') : accept(null, { type: 'dayOpened', at, office, date, startsAt })
}

/** What is in use cannot be taken away under those who use it. */
export function changeOffice(day: OpenDay, { office }: CommandOf<'day:changeOffice'>, at: number): Decision {
  const isWorking = ([counter, { status }]: [string, CounterState]) => status !== 'closed' && counterOf(office, counter) === undefined
  if (Object.entries(day.counters).some(isWorking)) return refuse('counterOpen')
  if (day.tickets.some(({ state, service }) => isOpen(state) && serviceOf(office, service) === undefined)) return refuse('serviceInUse')
  return accept(null, { type: 'officeChanged', at, office })
}

/** Settles every ticket still open and closes every counter, so that nothing is carried over in silence. */
export function close(day: OpenDay, _command: CommandOf<'day:close'>, at: number): Decision {
  return accept(null,
    ...day.tickets.filter(({ state }) => isOpen(state)).map((ticket) => settled(ticket, at)),
    ...Object.entries(day.counters).filter(([, { status }]) => status !== 'closed')
      .map(([counter]) => ({ type: 'counterClosed' as const, at, counter })),
    { type: 'dayClosed', at })
}

function settled({ number, state, counter }: Ticket, at: number): Event {
  return after(state, 'leaveOpen') !== null && counter !== null
    ? { type: 'serviceLeftOpen', at, ticket: number, counter }
    : { type: 'ticketExpired', at, ticket: number }
}
