import type { Answer, Reply } from '../../contract/wire.ts'
import { pairDevice, signIn } from '../remote/people.ts'
import { connectScreen, type RemoteScreen } from '../remote/screen.ts'
import type { Row } from './record.ts'
import { counterId, serviceId, servicesOf } from './replay-office.ts'
import type { Deed } from './script.ts'

/** The screens and people of a replayed day, connected as in life, and the tickets that they hold. */
export interface Cast {
  readonly url: string
  readonly administrator: string
  readonly kiosk: RemoteScreen<'kiosk'>
  readonly display: RemoteScreen<'hall'>
  readonly counters: readonly RemoteScreen<'counter'>[]
  readonly tickets: Map<number, Answer>
}

export const administrator = 'administrator'

export function officerAt(seat: number): string {
  return `server-${String(seat)}`
}

export async function gather(url: string, password: string, seats: number): Promise<Cast> {
  const cookie = await signIn(url, administrator, password)
  const counters: RemoteScreen<'counter'>[] = []
  for (let seat = 0; seat < seats; seat += 1) {
    const officer = await signIn(url, officerAt(seat), password)
    const console = await connectScreen(url, { cookie: officer }, 'counter', counterId(seat))
    accepted(await console.send('counter:open', { counter: counterId(seat) }))
    counters.push(console)
  }
  return {
    url, administrator: cookie, counters, tickets: new Map(),
    kiosk: await connectScreen(url, { device: await pairDevice(url, cookie, 'kiosk') }, 'kiosk'),
    display: await connectScreen(url, { device: await pairDevice(url, cookie, 'display') }, 'hall'),
  }
}

export function dismiss({ kiosk, display, counters }: Cast): void {
  for (const screen of [kiosk, display, ...counters]) screen.close()
}

/** One deed, done by the one who does it in life. */
export async function act(deed: Deed, rows: readonly Row[], cast: Cast): Promise<void> {
  const row = rows[deed.row]
  if (row === undefined) throw new Error(`there is no row ${String(deed.row)}`)
  switch (deed.kind) {
    case 'take': return take(deed.row, row, servicesOf(rows), cast)
    case 'leave': return leave(cast, deed.row)
    case 'begin': return begin(cast, deed.row, deed.counter)
    case 'end': return end(cast, deed.row, deed.counter)
  }
}

async function take(index: number, { service, isPriority }: Row, services: readonly string[], { kiosk, tickets }: Cast): Promise<void> {
  const answer = await kiosk.send('ticket:take', {
    service: serviceId(services, service), priorityClass: isPriority ? 'priority' : null, language: 'vi',
  })
  tickets.set(index, accepted(answer))
}

/** Opens the page behind the ticket's link and gives the number up. */
async function leave(cast: Cast, row: number): Promise<void> {
  const { ticket, link } = heldBy(cast, row)
  const phone = await connectScreen(cast.url, { ticket: link.replace('/t/', '') }, 'ticket')
  accepted(await phone.send('ticket:withdraw', { ticket }))
  phone.close()
}

async function begin(cast: Cast, row: number, seat: number): Promise<void> {
  const console = consoleAt(cast, seat)
  const counter = counterId(seat)
  const { ticket } = heldBy(cast, row)
  accepted(await console.send('ticket:call', { counter, ticket }))
  accepted(await console.send('ticket:start', { counter, ticket }))
}

async function end(cast: Cast, row: number, seat: number): Promise<void> {
  const { ticket } = heldBy(cast, row)
  accepted(await consoleAt(cast, seat).send('ticket:finish', { counter: counterId(seat), ticket, outcome: 'received' }))
}

function heldBy({ tickets }: Cast, row: number): { ticket: string, link: string } {
  const { ticket, link } = tickets.get(row) ?? { ticket: null, link: null }
  if (ticket === null || link === null) throw new Error(`row ${String(row)} has no ticket`)
  return { ticket, link }
}

function consoleAt({ counters }: Cast, seat: number): RemoteScreen<'counter'> {
  const console = counters[seat]
  if (console === undefined) throw new Error(`there is no counter ${String(seat)}`)
  return console
}

function accepted(reply: Reply<Answer>): Answer {
  if (reply.ok) return reply.answer
  throw new Error(`the system refused what the record says happened: ${reply.code}`)
}
