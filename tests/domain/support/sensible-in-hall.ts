import type { Actor } from '../../../domain/actor.ts'
import { proofs, type Command } from '../../../domain/commands.ts'
import type { Day } from '../../../domain/day.ts'
import { ratingLevels, type Ticket } from '../../../domain/ticket.ts'
import { display, hallTablet, kiosk, manager, office, officer, officers, phone, system, tablet, visitor } from './office.ts'
import { pick } from './pick.ts'
import type { Wish } from './random-day.ts'

export function take(day: Day, { which, other }: Wish): Command {
  const priorityClass = pick([null, null, null, 'elderly', 'merit'], other)
  const by = pick<Actor>([kiosk, kiosk, officer('an'), pick([kiosk, visitor('phone-1'), kiosk, visitor('phone-2')], other >> 9)], other >> 3)
  const language = pick(['vi', 'en'] as const, other >> 5)
  const appointedAt = by.kind === 'staff' && which % 3 === 0 ? Math.max(day.startsAt, day.lastAt) + ((other % 120) - 60) * 60_000 : null
  const { services, procedures } = day.office ?? office
  const service = pick(services, which).id
  const procedure = pick([null, ...procedures.filter((one) => one.service === service)], other >> 6)?.id ?? null
  return {
    type: 'ticket:take', service, procedure, priorityClass, reason: null, language, appointedAt, by,
    expected: pick([null, { p50: 300, p90: 900, stretch: 1 }], other >> 7),
  }
}

/** One of the kiosks asks for numbers to give while the server is away. */
export function lease(_day: Day, { which }: Wish): Command {
  return { type: 'kiosk:lease', kiosk: pick(['kiosk-1', 'kiosk-2', 'kiosk-3'], which), by: system }
}

/** A kiosk was without the server for a while and hands in the next number that it gave meanwhile; its clock may be wrong. */
export function takeOffline(day: Day, { which, other }: Wish): Command | null {
  if (day.leases.length === 0) return null
  const { block, kiosk: id, at } = pick(day.leases, which)
  const service = pick((day.office ?? office).services, other)
  const numbers = Array.from({ length: 20 }, (_, place) => `${service.prefix}${String(9001 + block * 20 + place)}`)
  const number = numbers.find((one) => !day.tickets.some((ticket) => ticket.number === one))
  if (number === undefined) return null
  return {
    type: 'ticket:takeOffline', date: day.date, number, service: service.id, procedure: null, language: pick(['vi', 'en'] as const, other >> 2),
    priorityClass: pick([null, null, 'elderly'], other >> 3), takenAt: at + Math.floor((day.lastAt - at) * (which % 13 - 1) / 10),
    by: { kind: 'device', id, device: 'kiosk', counter: null },
  }
}

/** An officer who looks at somebody in the line gives priority, or takes it away. */
export function prioritise(day: Day, { which, other }: Wish): Command | null {
  const waiting = oneIn(day, 'waiting', which)
  const priorityClass = pick([null, 'elderly', 'merit', 'decided'], other)
  return waiting === null ? null : { type: 'ticket:prioritise', ...waiting, priorityClass, reason: 'words', by: officer(pick(officers, which)) }
}

/** The clock of the hall: whoever was held for a time comes back when it is over. */
export function comeBack(day: Day): Command | null {
  const due = day.tickets.find(({ state, backAt }) => state === 'held' && backAt !== null && backAt <= day.lastAt)
  return due === undefined ? null : { type: 'ticket:comeBack', ticket: due.number, by: system }
}

/** The display of the hall says what it did with the newest calls. */
export function acknowledge(day: Day, { which, other }: Wish): Command | null {
  if (day.calls.length === 0) return null
  const { call } = pick(day.calls.slice(-3), which)
  return { type: 'call:acknowledge', call, proof: pick(proofs, other), by: display }
}

export function putBack(day: Day, { other }: Wish): Command | null {
  const missed = oneIn(day, 'missed', other)
  return missed === null ? null : { type: 'ticket:return', ...missed, by: officer(pick(officers, other)) }
}

export function withdraw(day: Day, { which, other }: Wish): Command | null {
  const one = oneIn(day, pick(['waiting', 'called', 'held', 'missed'] as const, which), other)
  return one === null ? null : { type: 'ticket:withdraw', ...one, by: other % 2 === 0 ? manager : phone(one.ticket) }
}

export function oneIn(day: Day, state: Ticket['state'], number: number): { ticket: string } | null {
  const found = day.tickets.filter((ticket) => ticket.state === state)
  return found.length === 0 ? null : { ticket: pick(found, number).number }
}

/** A transaction that ended, often one that was rated before: by phone, at a tablet, or by its dossier; on several forms. */
export function rate(day: Day, { which, other }: Wish): Command | null {
  const asking = Object.entries(day.counters).flatMap(([counter, { ended }]) =>
    ended === null ? [] : [{ ticket: ended.ticket, transaction: ended.transaction, by: tablet(counter) }])
  const open = day.tickets.flatMap(({ number, transactions }) => transactions.flatMap(({ endedAt, rating }, transaction) =>
    endedAt === null || (rating !== null && which % 3 === 0) ? [] : [{ ticket: number, transaction, by: atHome(number, transaction, other) }]))
  const from = which % 2 === 0 && asking.length > 0 ? asking : open
  if (from.length === 0) return null
  const one = pick(from, which >> 1)
  if (other % 4 === 0) return { type: 'rating:decline', ...one }
  const level = pick(ratingLevels, other >> 2)
  return { type: 'rating:give', ...one, level, reasons: [], comment: null, ...pick(formsAnswered, level > 3 ? which % 2 : which >> 3) }
}

const formsAnswered = [
  {}, { form: { id: 'counter-5', version: 1 }, answers: {} },
  { form: { id: 'counter-3', version: 1 }, answers: {} }, { form: { id: 'tt-01-2018', version: 1 }, answers: { 'indicator-7': ['p1'] } },
  { form: { id: 'counter-5', version: 1 }, answers: { weather: ['fine'] } },
]

function atHome(ticket: string, transaction: number, other: number): Actor {
  return pick<Actor>([phone(ticket), phone(ticket), { kind: 'dossier', ticket, transaction }, { ...hallTablet, ticket }], other >> 5)
}
