import { call, signIn } from '../../tools/remote/people.ts'
import type { Standing } from '../../contract/wire.ts'
import { password } from '../support/hall.ts'
import { no, take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { readLedger } from './support/ledger.ts'

openForEach()

const counter = '1'
const watching = { screen: 'counter', counter } as const

/** A browser of its own in which the officer of counter 1 is signed in, and one window of it. */
async function windowOf(page: string, officer = 'officer1') {
  const cookie = await signIn(hall.url, officer, password)
  const says = { cookie, console: page }
  const screen = await hall.screen(says, 'counter', counter)
  const told: Standing[] = []
  screen.socket.on('seat', (standing: Standing) => { told.push(standing) })
  await screen.raw('watch', watching)
  return {
    cookie, told, screen,
    callNext: () => screen.send('ticket:callNext', { counter }),
    takeSeat: () => screen.raw('takeSeat', { counter }),
    /** Until the server has told it this. */
    until: (standing: Standing) => new Promise<void>((heard) => {
      if (told.at(-1) === standing) heard()
      else screen.socket.on('seat', (now: Standing) => { if (now === standing) heard() })
    }),
  }
}

/** Two windows of the officer who has counter 1 open, where some people wait; the first window is the one that works. */
async function twoWindows() {
  const kiosk = await hall.kiosk()
  const first = await windowOf('window-one')
  await first.screen.send('counter:open', { counter })
  for (const _ of [1, 2, 3]) await take(kiosk)
  return { first, second: await windowOf('window-two') }
}

async function called(): Promise<string[]> {
  const entries = await readLedger(database)
  return entries.flatMap(({ events }) => events).flatMap((event) => event.type === 'ticketCalled' ? event.ticket : [])
}

test('of two windows at one counter the second is told, and what it asks for is refused', async () => {
  const { first, second } = await twoWindows()
  expect([first.told.at(-1), second.told]).toEqual(['here', ['elsewhere']])
  expect(await second.callNext()).toEqual(no('otherWindow'))
  expect(await first.callNext()).toMatchObject({ answer: { ticket: 'A001' } })
  expect((await second.screen.until(({ inHand }) => inHand !== null)).inHand?.number).toBe('A001')
  expect(await called()).toEqual(['A001'])
})

test('the second window takes over: then the first is told and refused, and may take it back', async () => {
  const { first, second } = await twoWindows()
  expect(await second.takeSeat()).toEqual({ ok: true, answer: 'here' })
  await first.until('elsewhere')
  expect(await first.callNext()).toEqual(no('otherWindow'))
  expect(ticketIn(await second.callNext())).toBe('A001')
  await first.takeSeat()
  await second.until('elsewhere')
  expect(await second.screen.send('ticket:start', { counter, ticket: 'A001' })).toEqual(no('otherWindow'))
  expect(ticketIn(await first.screen.send('ticket:start', { counter, ticket: 'A001' }))).toBe('A001')
})

test('both windows asking at the same moment call one person', async () => {
  const { first, second } = await twoWindows()
  const replies = await Promise.all([second.callNext(), first.callNext(), second.takeSeat(), second.callNext()])
  expect(replies.filter((reply) => reply.ok)).toHaveLength(2)
  expect(await called()).toEqual(['A001'])
})

test('when the working window goes, the seat is offered to the other and taken by nobody', async () => {
  const { first, second } = await twoWindows()
  first.screen.close()
  await second.until('free')
  const again = await windowOf('window-one')
  expect(new Set(again.told)).toEqual(new Set(['here']))
  expect(second.told.slice(0, 3)).toEqual(['elsewhere', 'free', 'elsewhere'])
  expect(await second.callNext()).toEqual(no('otherWindow'))
})

test('a free seat belongs to the window that asks for something', async () => {
  const { first, second } = await twoWindows()
  first.screen.close()
  await second.until('free')
  expect(ticketIn(await second.callNext())).toBe('A001')
  expect(second.told.at(-1)).toBe('here')
})

test('who signs out in the working window leaves the seat', async () => {
  const { first, second } = await twoWindows()
  await call(hall.url, 'DELETE', '/api/session', first.cookie)
  await second.until('free')
  expect(await second.takeSeat()).toMatchObject({ ok: true })
})

test('a window that comes back over a new line has its seat at once, though the old line still stands', async () => {
  const { first, second } = await twoWindows()
  const again = await windowOf('window-one')
  expect(again.told).toEqual(['here'])
  expect(ticketIn(await again.callNext())).toBe('A001')
  expect(await first.callNext()).toEqual(no('otherWindow'))
  first.screen.close()
  expect(ticketIn(await again.screen.send('ticket:start', { counter, ticket: 'A001' }))).toBe('A001')
  expect(second.told.at(-1)).toBe('elsewhere')
})

test('a window that opens a counter and comes to it over another line finds the seat kept', async () => {
  const opener = { cookie: await signIn(hall.url, 'officer1', password), console: 'window-one' }
  const desks = await hall.screen(opener, 'desks')
  await desks.send('counter:open', { counter })
  const hasty = await windowOf('window-two')
  desks.close()
  const first = await windowOf('window-one')
  expect([new Set(first.told), new Set(hasty.told)]).toEqual([new Set(['here']), new Set(['elsewhere'])])
})

test('a window that says nothing about itself is one of its own', async () => {
  const { first } = await twoWindows()
  const nameless = await hall.screen({ cookie: first.cookie }, 'counter', counter)
  expect(await nameless.send('ticket:callNext', { counter })).toEqual(no('otherWindow'))
})

test('a counter that was closed and opened elsewhere is worked where it was opened', async () => {
  const { first, second } = await twoWindows()
  await first.screen.send('counter:close', { counter })
  expect(await second.screen.send('counter:open', { counter })).toMatchObject({ ok: true })
  await first.until('elsewhere')
  expect(await first.callNext()).toEqual(no('otherWindow'))
})

test('for a colleague it is a counter that is taken, as ever', async () => {
  await twoWindows()
  const colleague = await windowOf('window-three', 'officer2')
  expect(colleague.told).toEqual([])
  expect(await colleague.screen.send('counter:open', { counter })).toEqual(no('counterTaken'))
  expect(await colleague.callNext()).toEqual(no('notYourCounter'))
  expect(await colleague.takeSeat()).toEqual(no('notYourCounter'))
})

test('a manager may close a counter that is worked in two windows', async () => {
  const { second } = await twoWindows()
  const manager = await hall.manager()
  expect(await manager.send('counter:close', { counter })).toMatchObject({ ok: true })
  await second.screen.until(({ status }) => status === 'closed')
})

test('numbers that name no counter are no business of the seat', async () => {
  const { second } = await twoWindows()
  expect((await take(second.screen)).ticket).toBe('A004')
  expect(await second.screen.send('ticket:withdraw', { ticket: 'A004' })).toMatchObject({ ok: true })
})

test('a seat is asked for by officers, in words that make sense', async () => {
  const { second } = await twoWindows()
  const kiosk = await hall.kiosk()
  expect(await kiosk.raw('takeSeat', { counter })).toEqual(no('notAllowed'))
  expect(await second.screen.raw('takeSeat', { counter: '2' })).toEqual(no('notYourCounter'))
  for (const asked of [undefined, null, {}, { counter: 1 }, { counter, more: 1 }]) {
    expect(await second.screen.raw('takeSeat', asked)).toEqual(no('invalidInput'))
  }
})
