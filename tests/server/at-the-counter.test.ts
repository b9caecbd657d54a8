import type { Hall } from '../support/hall.ts'
import { no, serveNext, take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { readLedger } from './support/ledger.ts'

openForEach()

type Console = Awaited<ReturnType<Hall['counter']>>

/** A number taken, called and being served at a counter. */
async function serving(console: Console, counter: string): Promise<string> {
  const { ticket } = await take(await hall.kiosk())
  ticketIn(await console.send('ticket:call', { counter, ticket }))
  ticketIn(await console.send('ticket:start', { counter, ticket }))
  return ticket
}

async function factsOf(type: string) {
  return (await readLedger(database)).flatMap(({ events }) => events).filter((event) => event.type === type)
}

test('one who is held for ten minutes waits again by the clock alone, at the counter that has the papers', async () => {
  const [one, two] = [await hall.counter('1'), await hall.counter('2')]
  const ticket = await serving(one, '1')
  ticketIn(await one.send('ticket:hold', { counter: '1', ticket, reason: 'fees', backAfterSeconds: 600 }))
  await one.until(({ held }) => held[0]?.backAt === hall.clock.now() + 600_000)
  hall.clock.pass(599_000)
  await hall.app.endHolds()
  expect(one.view().held).toHaveLength(1)
  hall.clock.pass(1000)
  await Promise.all([hall.app.endHolds(), hall.app.endHolds()])
  await one.until(({ held, waiting }) => held.length === 0 && waiting[0]?.number === ticket && waiting[0].isSentHere)
  expect(await two.send('ticket:callNext', { counter: '2' })).toEqual(no('nobodyWaiting'))
  expect(ticketIn(await one.send('ticket:callNext', { counter: '1' }))).toBe(ticket)
  expect(await factsOf('ticketReturned')).toHaveLength(1)
})

test('a hold that is resumed in time does not come back a second time', async () => {
  const one = await hall.counter('1')
  const ticket = await serving(one, '1')
  ticketIn(await one.send('ticket:hold', { counter: '1', ticket, reason: 'fees', backAfterSeconds: 60 }))
  ticketIn(await one.send('ticket:resume', { counter: '1', ticket }))
  hall.clock.pass(61_000)
  await hall.app.endHolds()
  expect(one.view().inHand).toMatchObject({ number: ticket, state: 'serving' })
  expect(await factsOf('ticketReturned')).toEqual([])
})

test('a counter is handed over to a colleague of this office, who goes on with the ticket in hand', async () => {
  const one = await hall.counter('1')
  const ticket = await serving(one, '1')
  const colleague = (await one.until(({ inHand }) => inHand?.state === 'serving')).colleagues.find(({ name }) => name.endsWith('officer3'))
  expect(await one.send('counter:handOver', { counter: '1', to: 'somebody-else' })).toEqual(no('unknownOfficer'))
  expect(await one.send('counter:handOver', { counter: '1', to: 'constructor' })).toEqual(no('invalidInput'))
  expect(await one.send('counter:handOver', { counter: '1', to: colleague?.id ?? '' })).toMatchObject({ ok: true })
  expect(await one.send('ticket:finish', { counter: '1', ticket, outcome: 'received' })).toEqual(no('notYourCounter'))
  const three = await hall.screen({ cookie: await hall.cookieOf('officer3') }, 'counter', '1')
  expect(three.view().officer?.name).toBe('Name of officer3')
  expect(ticketIn(await three.send('ticket:finish', { counter: '1', ticket, outcome: 'received' }))).toBe(ticket)
  const { day } = await hall.app.offices.current('office')
  expect(day.tickets[0]?.transactions[0]?.officer).toBe(colleague?.id)
})

test('a manager closes the counter of an officer who has gone: whoever was served is flagged, and no average has them', async () => {
  const [one, manager] = [await hall.counter('1'), await hall.manager()]
  const ticket = await serving(one, '1')
  hall.clock.pass(3_600_000)
  expect(await one.send('counter:close', { counter: '1' })).toEqual(no('counterBusy'))
  expect(await manager.send('counter:close', { counter: '1' })).toMatchObject({ ok: true })
  const { today } = await manager.until(({ counters }) => counters[0]?.status === 'closed')
  expect(today).toMatchObject({ leftOpen: 1, served: 0, processingSeconds: null, waitPerTransaction: { figure: null } })
  expect(await factsOf('serviceLeftOpen')).toMatchObject([{ ticket, counter: '1' }])
})

test('a wrong press is taken back within ten seconds, and everybody sees it as it was', async () => {
  const [kiosk, one, display] = [await hall.kiosk(), await hall.counter('1'), await hall.display()]
  const { ticket } = await take(kiosk)
  ticketIn(await one.send('ticket:callNext', { counter: '1' }))
  const { undo } = await one.until((view) => view.undo?.action === 'ticketCalled')
  await display.until(({ calls }) => calls.length === 1)
  hall.clock.pass(10_000)
  expect(await one.send('counter:undo', { counter: '1', at: (undo?.at ?? 0) - 1 })).toEqual(no('nothingToUndo'))
  expect(ticketIn(await one.send('counter:undo', { counter: '1', at: undo?.at ?? 0 }))).toBe(ticket)
  await one.until(({ inHand, next }) => inHand === null && next === ticket)
  await display.until(({ calls, calling }) => calls.length === 0 && calling.length === 0)
  expect(await serveNext(one, '1')).toBe(ticket)
})

test('the counter sees that the hall has shown and spoken its call; the first display is the proof', async () => {
  const [kiosk, one, display, other] = [await hall.kiosk(), await hall.counter('1'), await hall.display(), await hall.display()]
  await take(kiosk)
  ticketIn(await one.send('ticket:callNext', { counter: '1' }))
  const { calls } = await display.until(({ callCount }) => callCount === 1)
  const call = calls[0]?.call ?? 0
  await one.until(({ inHand }) => inHand?.call?.shownAt === null)
  expect(await display.send('call:acknowledge', { call, proof: 'shown' })).toMatchObject({ ok: true })
  await one.until(({ inHand }) => inHand?.call?.shownAt !== null && inHand?.call?.spokenAt === null)
  expect(await other.send('call:acknowledge', { call, proof: 'shown' })).toMatchObject({ ok: true })
  expect(await other.send('call:acknowledge', { call, proof: 'spoken' })).toMatchObject({ ok: true })
  await one.until(({ inHand }) => inHand?.call?.spokenAt !== null)
  expect(await display.send('call:acknowledge', { call: call + 1, proof: 'shown' })).toEqual(no('unknownCall'))
  expect(await kiosk.send('call:acknowledge', { call, proof: 'shown' })).toEqual(no('notAllowed'))
  expect([await factsOf('callShown'), await factsOf('callSpoken')].map(({ length }) => length)).toEqual([1, 1])
})
