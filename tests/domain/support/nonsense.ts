import type { Actor } from '../../../domain/actor.ts'
import { proofs, type Command, type CommandType, type Commands } from '../../../domain/commands.ts'
import type { Day } from '../../../domain/day.ts'
import type { Office } from '../../../domain/office.ts'
import { date, kiosk, manager, midnight, office, officer, officers, phone, system, tablet } from './office.ts'
import { pick } from './pick.ts'
import type { Wish } from './random-day.ts'

const services = ['land', 'birth', 'tax', 'notary', 'fishing']
const counters = ['q1', 'q2', 'q3', 'q9']
const leased = ['A9001', 'A9002', 'K9001', 'CH9021', 'A8999', 'A001', 'mine']
const tickets = ['A999', 'Z001', 'A000', 'mine']
/** A form that nobody made, and answers to what was not asked. */
const forms = [
  { form: { id: 'made-up', version: 1 }, answers: {} }, { form: { id: 'counter-5', version: 1 }, answers: { weather: ['fine'] } },
]
const actors: readonly Actor[] = [
  manager, system, kiosk, tablet('q1'), tablet('q3'), ...officers.map((id) => officer(id)),
  phone('A001'), phone('A002'), phone('K001'),
]

/** Every command with whatever comes to hand, by anybody; half of it by who may ask for it. */
const whatever: { readonly [T in Exclude<CommandType, 'day:close'>]: (wish: Wish, day: Day) => Commands[T] } = {
  'day:open': () => ({ office, date, startsAt: midnight }),
  'day:changeOffice': anOffice,
  'ticket:take': (wish) => ({
    service: pick(services, wish.which), procedure: pick([null, null, null, 'land-change', 'fishing-permit'], wish.other >> 2),
    language: 'vi', priorityClass: pick([null, 'elderly', 'decided', 'astronaut'], wish.other), reason: null, appointedAt: pick([null, null, midnight - 1, midnight + 10 * 3_600_000, midnight + 40 * 3_600_000], wish.what),
  }),
  'ticket:takeOffline': (wish, day) => ({
    date: pick([date, date, '2026-03-01'], wish.what), number: pick(leased, wish.other), service: pick(services, wish.which),
    procedure: pick([null, 'fishing'], wish.what), priorityClass: pick([null, 'decided', 'astronaut'], wish.other), language: 'en',
    takenAt: day.lastAt + (wish.what % 240 - 120) * 60_000,
  }),
  'kiosk:lease': (wish) => ({ kiosk: pick(['kiosk-1', 'kiosk-2'], wish.which) }),
  'ticket:walkIn': (wish) => ({ ...aCounter(wish), service: pick(services, wish.other), language: 'en' }),
  'ticket:prioritise': (wish, day) => ({
    ...aTicket(wish, day), priorityClass: pick([null, 'merit', 'astronaut'], wish.which), reason: 'words',
  }),
  'ticket:withdraw': aTicket,
  'ticket:return': aTicket,
  'counter:open': aCounter,
  'counter:pause': (wish) => ({ ...aCounter(wish), reason: 'other' }),
  'counter:resume': aCounter,
  'counter:close': aCounter,
  'ticket:callNext': aCounter,
  'ticket:call': (wish, day) => ({ ...aCounter(wish), ...aTicket(wish, day) }),
  'ticket:recall': aHand,
  'ticket:start': aHand,
  'ticket:finish': (wish, day) => ({ ...aHand(wish, day), outcome: 'other', dossier: null }),
  'ticket:continue': (wish, day) => ({ ...aHand(wish, day), outcome: 'other', dossier: null, service: pick(services, wish.what) }),
  'ticket:miss': aHand,
  'ticket:hold': (wish, day) => ({ ...aHand(wish, day), reason: 'other', backAfterSeconds: 60 }),
  'ticket:comeBack': aTicket,
  'ticket:resume': (wish, day) => ({ ...aCounter(wish), ...aTicket(wish, day) }),
  'ticket:transfer': (wish, day) => ({
    ...aHand(wish, day), service: pick(services, wish.which), toCounter: pick([null, ...counters], wish.what), note: null,
  }),
  'call:acknowledge': (wish) => ({ call: wish.other % 40, proof: pick(proofs, wish.which) }),
  'counter:handOver': (wish) => ({ ...aCounter(wish), to: pick(officers, wish.other) }),
  'counter:undo': (wish, day) => ({ ...aCounter(wish), at: lastAt(day, aCounter(wish).counter) - wish.other % 2 }),
  'rating:give': (wish, day) => ({
    ...aTicket(wish, day), transaction: wish.which % 2, level: 1, reasons: [], comment: null, ...pick(forms, wish.which >> 1),
  }),
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

function lastAt(day: Day, counter: string): number {
  return day.counters[counter]?.last?.at ?? 0
}

/** A counter, and mostly the ticket in its hand. */
function aHand(wish: Wish, day: Day): { counter: string, ticket: string } {
  const { counter } = aCounter(wish)
  const inHand = day.counters[counter]?.inHand ?? null
  return inHand === null || wish.other % 6 === 0 ? { counter, ...aTicket(wish, day) } : { counter, ticket: inHand }
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
