import type { Command, CommandType } from '../../../domain/commands.ts'
import type { CounterState, Day } from '../../../domain/day.ts'
import type { Office } from '../../../domain/office.ts'
import { holdReasons, pauseReasons } from '../../../domain/reasons.ts'
import { outcomes, type Ticket } from '../../../domain/ticket.ts'
import { manager, office, officeHours, officer, officers, system } from './office.ts'
import { pick } from './pick.ts'
import type { Wish } from './random-day.ts'
import { acknowledge, comeBack, lease, oneIn, prioritise, putBack, rate, take, takeOffline, withdraw } from './sensible-in-hall.ts'

type Proposal = (day: Day, wish: Wish) => Command | null

/** What people in a hall do, how often, and when it makes sense; written without the domain's own rules. */
const proposals: readonly (readonly [weight: number, Proposal])[] = [
  [18, take],
  [2, lease],
  [4, takeOffline],
  [9, openCounter],
  [1, atDesk('counter:pause', isIdle, ({ other }) => ({ reason: pick(pauseReasons, other) }))],
  [6, atDesk('counter:resume', ({ status }) => status === 'paused', () => ({}))],
  [2, closeCounter],
  [1, handOver],
  [2, undo],
  [3, walkIn],
  [2, prioritise],
  [3, comeBack],
  [2, acknowledge],
  [24, atDesk('ticket:callNext', isIdle, () => ({}))],
  [3, callChosen],
  [3, withHand('called', 'ticket:recall', () => ({}))],
  [24, withHand('called', 'ticket:start', () => ({}))],
  [4, withHand('called', 'ticket:miss', () => ({}))],
  [18, withHand('serving', 'ticket:finish', ({ other }) => ({ outcome: pick(outcomes, other), dossier: pick([null, 'words'], other) }))],
  [7, withHand('serving', 'ticket:continue', continuation)],
  [12, withHand('serving', 'ticket:hold', ({ other }) => ({
    reason: pick(holdReasons, other), backAfterSeconds: pick([null, 10, 60, 120, 300], other >> 2),
  }))],
  [5, withHand('serving', 'ticket:transfer', destination)],
  [2, withHand('called', 'ticket:transfer', destination)],
  [3, resumeHeld],
  [4, putBack],
  [2, withdraw],
  [5, rate],
  [1, changeOffice],
]

const drawn = proposals.flatMap(([weight, proposal]) => Array<Proposal>(weight).fill(proposal))

/** The first thing that can be done, beginning with the one wished for. */
export function sensible(day: Day, wish: Wish): Command | null {
  // the clock of the hall is punctual, most of the time
  const due = wish.which % 4 > 0 ? comeBack(day) : null
  if (due !== null) return due
  for (let turn = 0; turn < drawn.length; turn += 7) {
    const command = pick(drawn, wish.what + turn)(day, wish)
    if (command !== null) return command
  }
  return null
}

/** One who comes to a free counter without a number, for something that is dealt with there. */
function walkIn(day: Day, wish: Wish): Command | null {
  const free = Object.entries(day.counters).filter(([, state]) => isIdle(state))
  if (free.length === 0) return null
  const [id, state] = pick(free, wish.which)
  const counter = (day.office ?? office).counters.find((one) => one.id === id)
  const service = pick([...counter?.primary ?? [], ...counter?.secondary ?? []], wish.other)
  return { type: 'ticket:walkIn', counter: id, service, language: 'vi', by: officer(state.officer ?? '') }
}

function handOver(day: Day, { which, other }: Wish): Command | null {
  const seated = new Set(Object.values(day.counters).map((state) => state.officer))
  const free = officers.filter((id) => !seated.has(id))
  const desks = Object.entries(day.counters).filter(([, { status }]) => status !== 'closed')
  if (free.length === 0 || desks.length === 0) return null
  const [counter, state] = pick(desks, which)
  return { type: 'counter:handOver', counter, to: pick(free, other), by: officer(state.officer ?? '') }
}

/** A wrong press, noticed at once. */
function undo(day: Day, { which }: Wish): Command | null {
  const undoable = Object.entries(day.counters).filter(([, { last }]) => last !== null && day.lastAt - last.at <= 10_000)
  if (undoable.length === 0) return null
  const [counter, state] = pick(undoable, which)
  return { type: 'counter:undo', counter, at: state.last?.at ?? 0, by: officer(state.officer ?? '') }
}

function continuation({ other }: Wish, day: Day): object {
  return { outcome: pick(outcomes, other), dossier: null, service: pick((day.office ?? office).services, other >> 3).id }
}

function openCounter(day: Day, { which, other }: Wish): Command | null {
  const seated = new Set(Object.values(day.counters).map((state) => state.officer))
  const free = officers.filter((id) => !seated.has(id))
  const closed = (day.office ?? office).counters.filter(({ id }) => (day.counters[id]?.status ?? 'closed') === 'closed')
  if (free.length === 0 || closed.length === 0) return null
  return { type: 'counter:open', counter: pick(closed, which).id, by: officer(pick(free, other)) }
}

function closeCounter(day: Day, { which, other }: Wish): Command | null {
  // a manager also closes the counter of one who went home with somebody in hand
  const isManagers = other % 2 === 0
  const open = Object.entries(day.counters).filter(([, { status, inHand }]) => status !== 'closed' && (isManagers || inHand === null))
  // half the time one that somebody was sent to, as that is when closing matters
  const awaited = open.filter(([counter]) => day.tickets.some(({ toCounter, state }) =>
    toCounter === counter && (state === 'waiting' || state === 'missed')))
  if (open.length === 0) return null
  const [counter, state] = pick(awaited.length > 0 && other % 4 > 1 ? awaited : open, which)
  return { type: 'counter:close', counter, by: isManagers ? manager : officer(state.officer ?? '') }
}

function isIdle({ status, inHand }: CounterState): boolean {
  return status === 'open' && inHand === null
}

/** A command of the officer at one of the counters of which `fits` holds. */
function atDesk(
  type: CommandType, fits: (state: CounterState) => boolean, fields: (wish: Wish, state: CounterState) => object | null,
): Proposal {
  return (day, wish) => {
    const desks = Object.entries(day.counters).filter(([, state]) => fits(state))
    if (desks.length === 0) return null
    const [counter, state] = pick(desks, wish.which)
    const { officer: id } = state
    const more = fields(wish, state)
    return more === null ? null : { type, counter, ...more, by: officer(id ?? '') } as Command
  }
}

function withHand(state: Ticket['state'], type: CommandType, fields: (wish: Wish, day: Day) => object): Proposal {
  return (day, wish) => atDesk(type, ({ inHand }) =>
    day.tickets.some((ticket) => ticket.number === inHand && ticket.state === state), (_, { inHand }) => ({ ticket: inHand, ...fields(wish, day) }))(day, wish)
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
  return { service: pick((day.office ?? office).services, other).id, toCounter: pick([null, null, ...manned], other >> 2), note: pick([null, 'words'], other >> 4) }
}

/** Services are opened and closed, counters take other ones, credits and penalties change. Nothing is taken away. */
function changeOffice(day: Day, { which, other }: Wish): Command | null {
  if (other % 5 > 0) return null
  const now: Office = day.office ?? office
  return {
    type: 'day:changeOffice', by: system,
    office: {
      ...now,
      services: now.services.map((service, index) => index === 3 ? { ...service, open: !service.open } : { ...service, quota: pick([null, null, 3], which + index) }),
      counters: now.counters.map((counter, index) => index === which % 3
        ? { ...counter, primary: counter.secondary, secondary: counter.primary, only: pick([null, null, 'priority'], other) } : counter),
      priorityBound: pick([null, 1, 2, 5], which),
      openingHours: which % 4 > 0 ? { ...officeHours, cutOffMinutes: pick([30, 150, 180], other >> 3) } : null,
      returnPenaltySeconds: pick([0, 300, 1800], other),
    },
  }
}
