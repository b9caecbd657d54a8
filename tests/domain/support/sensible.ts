import type { Actor } from '../../../domain/actor.ts'
import type { Command, CommandType } from '../../../domain/commands.ts'
import type { CounterState, Day } from '../../../domain/day.ts'
import type { Office } from '../../../domain/office.ts'
import { holdReasons, pauseReasons } from '../../../domain/reasons.ts'
import { outcomes, ratingLevels, type Ticket } from '../../../domain/ticket.ts'
import { kiosk, manager, office, officer, officers, phone, system, tablet } from './office.ts'
import { pick } from './pick.ts'
import type { Wish } from './random-day.ts'

type Proposal = (day: Day, wish: Wish) => Command | null

/** What people in a hall do, how often, and when it makes sense; written without the domain's own rules. */
const proposals: readonly (readonly [weight: number, Proposal])[] = [
  [18, take],
  [9, openCounter],
  [1, atDesk('counter:pause', isIdle, ({ other }) => ({ reason: pick(pauseReasons, other) }))],
  [6, atDesk('counter:resume', ({ status }) => status === 'paused', () => ({}))],
  [2, closeCounter],
  [24, atDesk('ticket:callNext', isIdle, () => ({}))],
  [3, callChosen],
  [3, withHand('called', 'ticket:recall', () => ({}))],
  [24, withHand('called', 'ticket:start', () => ({}))],
  [4, withHand('called', 'ticket:miss', () => ({}))],
  [18, withHand('serving', 'ticket:finish', ({ other }) => ({ outcome: pick(outcomes, other) }))],
  [4, withHand('serving', 'ticket:hold', ({ other }) => ({ reason: pick(holdReasons, other) }))],
  [5, withHand('serving', 'ticket:transfer', destination)],
  [2, withHand('called', 'ticket:transfer', destination)],
  [5, resumeHeld],
  [4, putBack],
  [2, withdraw],
  [5, rate],
  [1, changeOffice],
]

const drawn = proposals.flatMap(([weight, proposal]) => Array<Proposal>(weight).fill(proposal))

/** The first thing that can be done, beginning with the one wished for. */
export function sensible(day: Day, wish: Wish): Command | null {
  for (let turn = 0; turn < drawn.length; turn += 7) {
    const command = pick(drawn, wish.what + turn)(day, wish)
    if (command !== null) return command
  }
  return null
}

function take(day: Day, { which, other }: Wish): Command {
  const priorityClass = pick([null, null, null, 'elderly', 'merit'], other)
  const by = pick<Actor>([kiosk, kiosk, officer('an'), phone('K001')], other >> 3)
  const language = pick(['vi', 'en'] as const, other >> 5)
  return { type: 'ticket:take', service: pick((day.office ?? office).services, which).id, priorityClass, language, by }
}

function openCounter(day: Day, { which, other }: Wish): Command | null {
  const seated = new Set(Object.values(day.counters).map((state) => state.officer))
  const free = officers.filter((id) => !seated.has(id))
  const closed = (day.office ?? office).counters.filter(({ id }) => (day.counters[id]?.status ?? 'closed') === 'closed')
  if (free.length === 0 || closed.length === 0) return null
  return { type: 'counter:open', counter: pick(closed, which).id, by: officer(pick(free, other)) }
}

function closeCounter(day: Day, { which, other }: Wish): Command | null {
  const open = Object.entries(day.counters).filter(([, { status, inHand }]) => status !== 'closed' && inHand === null)
  // half the time one that somebody was sent to, as that is when closing matters
  const awaited = open.filter(([counter]) => day.tickets.some(({ toCounter, state }) =>
    toCounter === counter && (state === 'waiting' || state === 'missed')))
  if (open.length === 0) return null
  const [counter, state] = pick(awaited.length > 0 && other % 4 > 1 ? awaited : open, which)
  return { type: 'counter:close', counter, by: other % 2 === 0 ? manager : officer(state.officer ?? '') }
}

function isIdle({ status, inHand }: CounterState): boolean {
  return status === 'open' && inHand === null
}

/** A command of the officer at one of the counters of which `fits` holds. */
function atDesk(
  type: CommandType, fits: (state: CounterState) => boolean, fields: (wish: Wish) => object | null,
): Proposal {
  return (day, wish) => {
    const desks = Object.entries(day.counters).filter(([, state]) => fits(state))
    const more = fields(wish)
    if (desks.length === 0 || more === null) return null
    const [counter, { officer: id }] = pick(desks, wish.which)
    return { type, counter, ...more, by: officer(id ?? '') } as Command
  }
}

function withHand(state: Ticket['state'], type: CommandType, fields: (wish: Wish, day: Day) => object): Proposal {
  return (day, wish) => atDesk(type, ({ inHand }) =>
    day.tickets.some((ticket) => ticket.number === inHand && ticket.state === state), () => fields(wish, day))(day, wish)
}

function callChosen(day: Day, wish: Wish): Command | null {
  return atDesk('ticket:call', isIdle, ({ other }) => oneIn(day, 'waiting', other))(day, wish)
}

function resumeHeld(day: Day, wish: Wish): Command | null {
  return atDesk('ticket:resume', isIdle, ({ other }) => oneIn(day, 'held', other))(day, wish)
}

/** Another service, or one of the counters where somebody sits. */
function destination({ other }: Wish, day: Day): object {
  const manned = Object.entries(day.counters).flatMap(([counter, { status }]) => status === 'closed' ? [] : [counter])
  return { service: pick((day.office ?? office).services, other).id, toCounter: pick([null, null, ...manned], other >> 2) }
}

function putBack(day: Day, { other }: Wish): Command | null {
  const missed = oneIn(day, 'missed', other)
  return missed === null ? null : { type: 'ticket:return', ...missed, by: officer(pick(officers, other)) }
}

function withdraw(day: Day, { which, other }: Wish): Command | null {
  const one = oneIn(day, pick(['waiting', 'called', 'held', 'missed'] as const, which), other)
  return one === null ? null : { type: 'ticket:withdraw', ...one, by: other % 2 === 0 ? manager : phone(one.ticket) }
}

function oneIn(day: Day, state: Ticket['state'], number: number): { ticket: string } | null {
  const found = day.tickets.filter((ticket) => ticket.state === state)
  return found.length === 0 ? null : { ticket: pick(found, number).number }
}

/** A transaction that ended and was not rated yet: by phone, or at the tablet that asks. */
function rate(day: Day, { which, other }: Wish): Command | null {
  const asking = Object.entries(day.counters).flatMap(([counter, { ended }]) =>
    ended === null ? [] : [{ ticket: ended.ticket, transaction: ended.transaction, by: tablet(counter) }])
  const open = day.tickets.flatMap(({ number, transactions }) => transactions.flatMap(({ endedAt, rating }, transaction) =>
    endedAt === null || rating !== null ? [] : [{ ticket: number, transaction, by: phone(number) }]))
  const from = which % 2 === 0 && asking.length > 0 ? asking : open
  if (from.length === 0) return null
  const one = pick(from, which >> 1)
  if (other % 4 === 0) return { type: 'rating:decline', ...one }
  return { type: 'rating:give', ...one, level: pick(ratingLevels, other >> 2), reasons: [], comment: null }
}

/** Services are opened and closed, counters take other ones, credits and penalties change. Nothing is taken away. */
function changeOffice(day: Day, { which, other }: Wish): Command | null {
  if (other % 5 > 0) return null
  const now: Office = day.office ?? office
  return {
    type: 'day:changeOffice', by: system,
    office: {
      ...now,
      services: now.services.map((service, index) => index === 3 ? { ...service, open: !service.open } : service),
      counters: now.counters.map((counter, index) => index === which % 3
        ? { ...counter, primary: counter.secondary, secondary: counter.primary } : counter),
      returnPenaltySeconds: pick([0, 300, 1800], other),
    },
  }
}
