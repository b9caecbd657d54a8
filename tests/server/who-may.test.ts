import { call, pairDevice, signIn } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { password } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { forHoTich, no, serveNext, take } from './support/asking.ts'
import { hall, openForEach } from './support/each-hall.ts'
import { openRawSocket, type RawSocket } from './support/raw-socket.ts'

openForEach({ others: [otherOffice] })

test('an officer who signs out while the console is connected may do and see nothing more', async () => {
  const [counter, kiosk] = [await hall.counter('1'), await hall.kiosk()]
  const ended = new Promise((resolve) => { counter.socket.once('ended', resolve) })
  const { status } = await call(hall.url, 'DELETE', '/api/session', await hall.cookieOf('officer1'))
  expect([status, await ended]).toEqual([204, 'signedOut'])
  expect(await counter.send('counter:pause', { counter: '1', reason: 'break' })).toEqual(no('signedOut'))
  expect(await counter.raw('watch', { screen: 'counter', counter: '1' })).toEqual(no('signedOut'))
  const seen = counter.pictures.length
  await take(kiosk)
  await kiosk.until(({ services }) => services[0]?.waiting === 1)
  expect(counter.pictures).toHaveLength(seen)
  await expect(connectScreen(hall.url, { cookie: await hall.cookieOf('officer1') }, 'counter', '1')).rejects.toThrow('signedOut')
})

/** A connection that has not yet asked who it is. */
async function knock(cookie: string): Promise<RawSocket> {
  const raw = await openRawSocket(hall.url, { cookie })
  if (raw === null) throw new Error('refused')
  return raw
}

test('a connection that was made before the sign-out does not become the officer again afterwards', async () => {
  const cookie = await signIn(hall.url, 'officer1', password)
  const [late, again] = [await knock(cookie), await knock(cookie)]
  again.send('40')
  await again.heard('40')
  await call(hall.url, 'DELETE', '/api/session', cookie)
  await again.heard('42["ended"')
  again.send('41')
  for (const raw of [late, again]) {
    raw.send('40')
    await raw.heard('40')
    raw.send('421["watch",{"screen":"hall","counter":null}]')
    expect(await raw.heard('431')).toBe('[{"ok":false,"code":"signedOut"}]')
    raw.close()
  }
})

test('a connection that leaves and asks once more who it is, is still the officer\'s', async () => {
  const cookie = await signIn(hall.url, 'officer1', password)
  const raw = await knock(cookie)
  raw.send('40')
  await raw.heard('40')
  raw.send('41')
  // Nothing answers a leave; by then it is done.
  await call(hall.url, 'GET', '/api/session', cookie)
  raw.send('40')
  await raw.heard('40')
  raw.send('421["watch",{"screen":"counter","counter":"1"}]')
  expect(await raw.heard('431')).toMatch('{"ok":true')
  raw.close()
})

test('who is not signed in gets nothing', async () => {
  for (const screen of ['counter', 'manager', 'hall', 'desks'] as const) {
    await expect(connectScreen(hall.url, {}, screen, '1')).rejects.toThrow('signedOut')
  }
  await expect(connectScreen(hall.url, { cookie: 'luot.session=s%3Amade-up.signature' }, 'hall')).rejects.toThrow('signedOut')
})

test('a device does its own work and nobody else\'s', async () => {
  const [kiosk, display, tablet] = [await hall.kiosk(), await hall.display(), await hall.tablet('1')]
  const other = await hall.kiosk()
  await take(kiosk)
  expect(await kiosk.send('counter:open', { counter: '1' })).toEqual(no('notAllowed'))
  expect(await kiosk.send('ticket:callNext', { counter: '1' })).toEqual(no('notAllowed'))
  expect(await display.send('ticket:withdraw', { ticket: 'A001' })).toEqual(no('notAllowed'))
  expect(await other.send('ticket:withdraw', { ticket: 'A001' })).toEqual(no('notYourTicket'))
  expect(await kiosk.send('ticket:withdraw', { ticket: 'A001' })).toMatchObject({ ok: true })
  expect(await display.send('ticket:take', forHoTich)).toEqual(no('notAllowed'))
  expect(await tablet.send('ticket:take', forHoTich)).toEqual(no('notAllowed'))
  for (const screen of ['manager', 'counter', 'desks', 'ticket']) {
    for (const device of [kiosk, display, tablet]) expect(await device.raw('watch', { screen, counter: '1' })).toEqual(no('notAllowed'))
  }
})

test('staff see what is theirs: the manager\'s view is not for officers, and nobody rates in a citizen\'s place', async () => {
  const [counter, manager] = [await hall.counter('1'), await hall.manager()]
  expect(await counter.raw('watch', { screen: 'manager', counter: null })).toEqual(no('notAllowed'))
  const rating = { ticket: 'A001', transaction: 0, level: 5, reasons: [], comment: null } as const
  for (const one of [counter, manager]) {
    expect(await one.send('rating:give', { ...rating, reasons: [] })).toEqual(no('notAllowed'))
    expect(await one.raw('watch', { screen: 'ticket', counter: null })).toEqual(no('notAllowed'))
  }
})

test('the manager of one office sees only that office', async () => {
  await take(await hall.kiosk())
  const other = await hall.screen({ cookie: await hall.cookieOf('other-manager') }, 'manager')
  expect(other.view()).toMatchObject({ office: { id: 'other' }, waiting: 0 })
  const { status, body } = await call(hall.url, 'GET', '/api/statistics?date=2026-11-20', await hall.cookieOf('other-manager'))
  expect({ status, body }).toEqual({ status: 404, body: { code: 'unknownDay' } })
})

test('a citizen withdraws the own ticket and no other, and takes none', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const [own, other] = [await take(kiosk), await take(kiosk)]
  const phone = await hall.phone(own.link)
  expect(await phone.send('ticket:withdraw', { ticket: other.ticket })).toEqual(no('notYourTicket'))
  expect(await phone.send('ticket:take', forHoTich)).toEqual(no('notAllowed'))
  expect(await phone.raw('watch', { screen: 'hall', counter: null })).toEqual(no('notAllowed'))
  expect(await phone.send('ticket:withdraw', { ticket: own.ticket })).toMatchObject({ ok: true })
  expect(await phone.send('ticket:withdraw', { ticket: own.ticket })).toEqual(no('ticketOver'))
  expect((await counter.until(({ waiting }) => waiting.length === 1)).waiting[0]?.number).toBe('A002')
})

test('a link that was changed in any part opens nothing', async () => {
  const { link } = await take(await hall.kiosk())
  await take(await hall.kiosk())
  const [office, day, ticket, mac] = link.replace('/t/', '').split('/') as [string, string, string, string]
  const flipped = (mac.startsWith('A') ? 'B' : 'A') + mac.slice(1)
  const guesses = [
    [office, day, 'A002', mac], [office, '2026-11-19', ticket, mac], ['other', day, ticket, mac], ['nowhere', day, ticket, mac],
    [office, day, ticket, flipped], [office, day, ticket, mac.slice(0, -1)], [office, day, ticket, ''], [office, day, ticket],
    [office, day, ticket, mac, 'more'], ['', '', '', ''],
  ]
  for (const guess of guesses) await expect(connectScreen(hall.url, { ticket: guess.join('/') }, 'ticket')).rejects.toThrow('notFound')
  expect((await hall.phone(link)).view().number).toBe('A001')
})

test('a tablet takes a rating only for the ticket that was served at its own counter in its own office', async () => {
  const [kiosk, one, two] = [await hall.kiosk(), await hall.counter('1'), await hall.counter('2')]
  await take(kiosk)
  await take(kiosk)
  await serveNext(one, '1')
  await serveNext(two, '2')
  const [own, strange] = [await hall.tablet('1'), await hall.tablet('2')]
  const other = await hall.screen({ device: await pairDevice(hall.url, await hall.cookieOf('other-admin'), 'rating', '1') }, 'rating')
  const rate = { ticket: 'A001', transaction: 0, level: 1, comment: null } as const
  expect(await strange.send('rating:give', { ...rate, reasons: [] })).toEqual(no('notYourTicket'))
  // No visitor has come to the other office: its ledger has not even begun.
  expect((await other.send('rating:give', { ...rate, reasons: [] })).ok).toBe(false)
  await take(await hall.screen({ device: await pairDevice(hall.url, await hall.cookieOf('other-admin'), 'kiosk') }, 'kiosk'))
  expect(await other.send('rating:give', { ...rate, reasons: [] })).toEqual(no('notRateable'))
  const phone = await hall.phone((await take(kiosk)).link)
  expect(await phone.send('rating:give', { ...rate, reasons: [] })).toEqual(no('notYourTicket'))
  expect(await own.send('rating:give', { ...rate, reasons: [] })).toMatchObject({ ok: true })
  expect(await own.send('rating:decline', { ticket: 'A001', transaction: 0 })).toEqual(no('alreadyRated'))
})
