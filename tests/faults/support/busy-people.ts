import { setTimeout as pause } from 'node:timers/promises'
import type { RatingLevel } from '../../../domain/ticket.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import type { Chance } from './chance.ts'
import type { SteadfastScreen } from './steadfast-screen.ts'

type Console = SteadfastScreen<'counter'>
type Tablet = SteadfastScreen<'rating'>

/** Until told to stop; whoever has begun something ends it. */
export interface Shift { isOver(): boolean }

const services = demoOffice.services.map(({ id }) => id)
const priorityClasses = demoOffice.priorityClasses.filter(({ atKiosk }) => atKiosk).map(({ id }) => id)

/** People at a kiosk, one after the other. */
export async function takeNumbers(kiosk: SteadfastScreen<'kiosk'>, chance: Chance, shift: Shift): Promise<void> {
  while (!shift.isOver()) {
    await kiosk.tell('ticket:take', {
      service: chance.pick(services), language: 'vi',
      priorityClass: chance.percent(20) ? chance.pick(priorityClasses) : null,
    })
    await pause(chance.between(0, 40))
  }
}

/** An officer with those who come to the counter, and the tablet that stands there. */
export async function serve(counter: string, console: Console, tablet: Tablet, chance: Chance, shift: Shift): Promise<void> {
  while (!shift.isOver()) {
    const ticket = ticketOf(await console.tell('ticket:callNext', { counter }))
    if (ticket === null) await pause(chance.between(10, 60))
    else if (chance.percent(15)) await missAndReturn(counter, console, ticket)
    else if (chance.percent(10)) await console.tell('ticket:transfer', { counter, ticket, service: chance.pick(services), toCounter: null })
    else await serveOne(counter, console, tablet, ticket, chance)
  }
}

async function missAndReturn(counter: string, console: Console, ticket: string): Promise<void> {
  await console.tell('ticket:recall', { counter, ticket })
  await console.tell('ticket:miss', { counter, ticket })
  await console.tell('ticket:return', { ticket })
}

async function serveOne(counter: string, console: Console, tablet: Tablet, ticket: string, chance: Chance): Promise<void> {
  await console.tell('ticket:start', { counter, ticket })
  if (chance.percent(10)) {
    await console.tell('ticket:hold', { counter, ticket, reason: 'copies' })
    await console.tell('ticket:resume', { counter, ticket })
  }
  await console.tell('ticket:finish', { counter, ticket, outcome: 'received' })
  if (chance.percent(60)) {
    await tablet.tell('rating:give', {
      ticket, transaction: 0, level: chance.between(1, 5) as RatingLevel, reasons: [],
      comment: chance.percent(30) ? `Lời của người có số ${ticket}` : null,
    })
  }
}

function ticketOf(reply: Reply<Answer>): string | null {
  return reply.ok ? reply.answer.ticket : null
}
