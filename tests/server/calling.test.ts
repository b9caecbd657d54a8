import { forHoTich, no, serveNext, take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { gapless, readLedger } from './support/ledger.ts'

openForEach()

test('two counters that call at the same instant, 500 times, never get the same number, and no number is lost', async () => {
  const kiosk = await hall.kiosk()
  const counters = [
    { id: '1', console: await hall.counter('1') }, { id: '2', console: await hall.counter('2') }, { id: '4', console: await hall.counter('4') },
  ]
  const called: (string | null)[] = []
  const serial = (ticket: string | null) => Number(ticket?.slice(1))
  await Promise.all([take(kiosk), take(kiosk)])
  for (let round = 0; round < 500; round += 1) {
    // A different pair in every round.
    const pair = counters.filter((_, index) => index !== round % 3)
    const tickets = await Promise.all(pair.map(async ({ console, id }) => ticketIn(await console.send('ticket:callNext', { counter: id }))))
    called.push(...tickets)
    await Promise.all([
      ...tickets.map((ticket) => counters[0]?.console.send('ticket:withdraw', { ticket: ticket ?? '' })), take(kiosk), take(kiosk),
    ])
  }
  // Two by two in the order of taking, each number once.
  expect(new Set(called).size).toBe(1000)
  expect(called.map((ticket) => Math.ceil(serial(ticket) / 2))).toEqual(called.map((_, index) => Math.floor(index / 2) + 1))
  const ledger = await readLedger(database)
  expect(ledger.map(({ seq }) => seq)).toEqual(gapless(ledger))
  expect(ledger.flatMap(({ events }) => events).filter(({ type }) => type === 'ticketCalled')).toHaveLength(1000)
}, 60_000)

test('four counters take one waiting citizen: one gets the number, the others hear that nobody waits', async () => {
  const counters = [await hall.counter('1'), await hall.counter('2'), await hall.counter('4')]
  await take(await hall.kiosk())
  const replies = await Promise.all(counters.map((console, index) => console.send('ticket:callNext', { counter: ['1', '2', '4'][index] ?? '' })))
  expect(replies.filter(({ ok }) => ok)).toEqual([{ ok: true, answer: { ticket: 'A001', ahead: null, link: null } }])
  expect(replies.filter(({ ok }) => !ok)).toEqual([no('nobodyWaiting'), no('nobodyWaiting')])
})

test('a number is taken only for a service that exists and is open', async () => {
  const kiosk = await hall.kiosk()
  expect(await kiosk.send('ticket:take', { ...forHoTich, service: 'khong-co' })).toEqual(no('unknownService'))
  expect(await kiosk.send('ticket:take', { ...forHoTich, service: 'dong' })).toEqual(no('serviceClosed'))
  expect(await kiosk.send('ticket:take', { ...forHoTich, priorityClass: 'vua' })).toEqual(no('unknownPriority'))
  expect((await take(kiosk)).ticket).toBe('A001')
})

test('a counter steps only with the ticket in its own hand', async () => {
  const [one, two, kiosk] = [await hall.counter('1'), await hall.counter('2'), await hall.kiosk()]
  await take(kiosk)
  await take(kiosk)
  expect(await one.send('ticket:finish', { counter: '1', ticket: 'A001', outcome: 'received' })).toEqual(no('nothingInHand'))
  await one.send('ticket:callNext', { counter: '1' })
  expect(await one.send('ticket:finish', { counter: '1', ticket: 'A001', outcome: 'received' })).toEqual(no('ticketNotServing'))
  expect(await one.send('ticket:start', { counter: '1', ticket: 'A002' })).toEqual(no('ticketNotInHand'))
  expect(await two.send('ticket:start', { counter: '2', ticket: 'A001' })).toEqual(no('nothingInHand'))
  expect(await two.send('ticket:call', { counter: '2', ticket: 'A001' })).toEqual(no('ticketNotWaiting'))
  expect(await one.send('ticket:callNext', { counter: '1' })).toEqual(no('counterBusy'))
  expect(one.view()).toMatchObject({ inHand: { number: 'A001', state: 'called' }, waitingCount: 1 })
})

test('a counter belongs to the officer who opened it, and an officer sits at one counter', async () => {
  const [one, two] = [await hall.counter('1'), await hall.counter('2')]
  expect(await two.send('counter:open', { counter: '1' })).toEqual(no('counterTaken'))
  expect(await two.send('counter:open', { counter: '3' })).toEqual(no('counterOpen'))
  expect(await two.send('ticket:callNext', { counter: '1' })).toEqual(no('notYourCounter'))
  expect(await two.send('counter:close', { counter: '1' })).toEqual(no('notYourCounter'))
  expect(await two.send('ticket:callNext', { counter: '99' })).toEqual(no('unknownCounter'))
  expect(await one.send('counter:open', { counter: '1' })).toMatchObject({ ok: true })
  const desks = await hall.screen({ cookie: await hall.cookieOf('manager') }, 'desks')
  expect(await desks.send('counter:close', { counter: '1' })).toMatchObject({ ok: true })
  expect(await one.send('ticket:callNext', { counter: '1' })).toEqual(no('counterClosed'))
})

test('the screens of the hall end where the counters ended', async () => {
  const [one, display, manager, kiosk] = [await hall.counter('1'), await hall.display(), await hall.manager(), await hall.kiosk()]
  for (let ticket = 0; ticket < 5; ticket += 1) await take(kiosk)
  for (let ticket = 0; ticket < 3; ticket += 1) await serveNext(one, '1')
  await one.send('ticket:callNext', { counter: '1' })
  await display.until(({ calling, callCount }) => callCount === 4 && calling.map(({ ticket }) => ticket).join() === 'A004')
  await manager.until(({ waiting, today }) => waiting === 1 && today.served === 3)
  await kiosk.until(({ services }) => services[0]?.waiting === 1)
  for (const { pictures } of [display, manager, kiosk]) {
    const revisions = pictures.map(({ revision }) => revision)
    expect(revisions).toEqual([...new Set(revisions)].sort((one, other) => one - other))
  }
})
