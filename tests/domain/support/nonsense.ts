import type { Actor } from '../../../domain/actor.ts'
import type { Command, CommandType, Commands } from '../../../domain/commands.ts'
import type { Day } from '../../../domain/day.ts'
import type { Office } from '../../../domain/office.ts'
import { date, kiosk, manager, midnight, office, officer, officers, phone, system, tablet } from './office.ts'
import { pick } from './pick.ts'
import type { Wish } from './random-day.ts'

const services = ['land', 'birth', 'tax', 'notary', 'fishing']
const counters = ['q1', 'q2', 'q3', 'q9']
const tickets = ['A999', 'Z001', 'A000', 'mine']
const actors: readonly Actor[] = [
  manager, system, kiosk, tablet('q1'), tablet('q3'), ...officers.map((id) => officer(id)),
  phone('A001'), phone('A002'), phone('K001'),
]

/** Every command with whatever comes to hand, by anybody; half of it by who may ask for it. */
const whatever: { readonly [T in Exclude<CommandType, 'day:close'>]: (wish: Wish, day: Day) => Commands[T] } = {
  'day:open': () => ({ office, date, startsAt: midnight }),
  'day:changeOffice': anOffice,
  'ticket:take': (wish) => ({
    service: pick(services, wish.which), language: 'vi', priorityClass: pick([null, 'elderly', 'astronaut'], wish.other),
  }),
  'ticket:withdraw': aTicket,
  'ticket:return': aTicket,
  'counter:open': aCounter,
  'counter:pause': (wish) => ({ ...aCounter(wish), reason: 'other' }),
  'counter:resume': aCounter,
  'counter:close': aCounter,
  'ticket:callNext': aCounter,
  'ticket:call': (wish, day) => ({ ...aCounter(wish), ...aTicket(wish, day) }),
  'ticket:recall': aCounter,
  'ticket:start': aCounter,
  'ticket:finish': (wish) => ({ ...aCounter(wish), outcome: 'other' }),
  'ticket:miss': aCounter,
  'ticket:hold': (wish) => ({ ...aCounter(wish), reason: 'other' }),
  'ticket:resume': (wish, day) => ({ ...aCounter(wish), ...aTicket(wish, day) }),
  'ticket:transfer': (wish) => ({
    ...aCounter(wish), service: pick(services, wish.which), toCounter: pick([null, ...counters], wish.what),
  }),
  'rating:give': (wish, day) => ({ ...aTicket(wish, day), transaction: wish.which % 2, level: 1, reasons: [], comment: null }),
  'rating:decline': (wish, day) => ({ ...aTicket(wish, day), transaction: wish.which % 2 }),
}

const types = Object.keys(whatever) as (keyof typeof whatever)[]

export function nonsense(day: Day, wish: Wish): Command {
  const type = pick(types, wish.what)
  const fields = whatever[type](wish, day)
  const by = (wish.which + wish.what) % 2 === 0 ? pick(actors, wish.which + wish.other) : likely(fields, day)
  return { type, ...fields, by } as Command
}

/** The officer of the counter, or the holder of the ticket, that a command is about. */
function likely(fields: object, day: Day): Actor {
  if ('counter' in fields) return officer(day.counters[String(fields.counter)]?.officer ?? 'an')
  return 'ticket' in fields ? phone(String(fields.ticket)) : manager
}

function aCounter({ which }: Wish): { counter: string } {
  return { counter: pick(counters, which) }
}

/** The office as it began; half the time without one of its services or counters, which may be in use. */
function anOffice({ which, other }: Wish): { office: Office } {
  const services = office.services.filter((_, index) => index !== which % 8)
  const counters = office.counters.filter((_, index) => index !== other % 6)
  return { office: other % 2 === 0 ? { ...office, services } : { ...office, counters } }
}

/** Any ticket or none; those that were called already are likelier, as more can be asked of them wrongly. */
function aTicket({ other }: Wish, day: Day): { ticket: string } {
  const known = day.tickets.flatMap(({ number, state }) => Array<string>(state === 'waiting' ? 1 : 4).fill(number))
  return { ticket: pick([...known, ...tickets], other) }
}
