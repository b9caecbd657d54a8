import { randomUUID } from 'node:crypto'
import { pairDevice } from '../../tools/remote/people.ts'
import { forHoTich, no, take } from './support/asking.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'
import { readLedger } from './support/ledger.ts'

openForEach()

/** The numbers issued today, as the ledger has them. */
async function issued(): Promise<string[]> {
  const entries = await readLedger(database)
  return entries.flatMap(({ events }) => events).flatMap((event) => event.type === 'ticketIssued' ? event.ticket : [])
}

test('a finger that taps twice takes one number', async () => {
  const kiosk = await hall.kiosk()
  const id = randomUUID()
  const [one, two] = await Promise.all([kiosk.send('ticket:take', forHoTich, id), kiosk.send('ticket:take', forHoTich, id)])
  expect(one).toMatchObject({ ok: true, answer: { ticket: 'A001' } })
  expect(two).toEqual(one)
  expect(await issued()).toEqual(['A001'])
})

test('the same command later gets its first answer, though much has happened since', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const id = randomUUID()
  const first = await kiosk.send('ticket:take', forHoTich, id)
  const called = randomUUID()
  const call = await counter.send('ticket:callNext', { counter: '1' }, called)
  await take(kiosk)
  await counter.send('ticket:start', { counter: '1', ticket: 'A001' })
  const length = (await readLedger(database)).length
  expect(await kiosk.send('ticket:take', forHoTich, id)).toEqual(first)
  expect(await counter.send('ticket:callNext', { counter: '1' }, called)).toEqual(call)
  expect((await readLedger(database)).length).toBe(length)
  expect(counter.view().inHand?.number).toBe('A001')
})

test('one kiosk on two sockets sends the same command at once and takes one number', async () => {
  const device = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const sockets = [await hall.screen({ device }, 'kiosk'), await hall.screen({ device }, 'kiosk')]
  for (let round = 1; round <= 20; round += 1) {
    const id = randomUUID()
    const [one, two] = await Promise.all(sockets.map((socket) => socket.send('ticket:take', forHoTich, id)))
    expect(two).toEqual(one)
  }
  expect(await issued()).toHaveLength(20)
})

test('the same id with another payload, or from somebody else, is refused and changes nothing', async () => {
  const [kiosk, other] = [await hall.kiosk(), await hall.kiosk()]
  const id = randomUUID()
  await kiosk.send('ticket:take', forHoTich, id)
  expect(await kiosk.send('ticket:take', { ...forHoTich, service: 'dat-dai' }, id)).toEqual(no('commandIdReused'))
  expect(await kiosk.send('ticket:take', { ...forHoTich, language: 'en' }, id)).toEqual(no('commandIdReused'))
  expect(await other.send('ticket:take', forHoTich, id)).toEqual(no('commandIdReused'))
  expect(await issued()).toEqual(['A001'])
})

test('a command that was refused may be asked again under its id when things have changed', async () => {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const id = randomUUID()
  expect(await counter.send('ticket:callNext', { counter: '1' }, id)).toEqual(no('nobodyWaiting'))
  await take(kiosk)
  expect(await counter.send('ticket:callNext', { counter: '1' }, id)).toMatchObject({ answer: { ticket: 'A001' } })
})

test('a kiosk that asks again after the server was started anew gets the number it was given', async () => {
  const device = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const kiosk = await hall.screen({ device }, 'kiosk')
  const id = randomUUID()
  const first = await kiosk.send('ticket:take', forHoTich, id)
  const shown = kiosk.view()
  const before = await hall.app.offices.current('office')
  await startAgain()
  const again = await hall.screen({ device }, 'kiosk')
  expect((await hall.app.offices.current('office')).day).toEqual(before.day)
  expect(again.view()).toEqual({ ...shown, services: shown.services.map((service) => ({ ...service, waiting: service.id === 'ho-tich' ? 1 : 0 })) })
  expect(await again.send('ticket:take', forHoTich, id)).toEqual(first)
  expect(await again.send('ticket:take', { ...forHoTich, service: 'dat-dai' }, id)).toEqual(no('commandIdReused'))
  expect((await take(again)).ticket).toBe('A002')
  expect(await issued()).toEqual(['A001', 'A002'])
})

test('a comment is kept once beside the ledger, and goes again when the rating is refused', async () => {
  const [kiosk, counter, tablet] = [await hall.kiosk(), await hall.counter('1'), await hall.tablet('1')]
  const phone = await hall.phone((await take(kiosk)).link)
  await counter.send('ticket:callNext', { counter: '1' })
  await counter.send('ticket:start', { counter: '1', ticket: 'A001' })
  const rating = { ticket: 'A001', transaction: 0, level: 4, reasons: [], comment: '  Cán bộ rất nhiệt tình ' } as const
  const input = { ...rating, reasons: [] }
  expect(await tablet.send('rating:give', input)).toEqual(no('notRateable'))
  await counter.send('ticket:finish', { counter: '1', ticket: 'A001', outcome: 'received' })
  const id = randomUUID()
  const [one, two] = await Promise.all([tablet.send('rating:give', input, id), tablet.send('rating:give', input, id)])
  expect([one, two]).toEqual([{ ok: true, answer: { ticket: 'A001', ahead: null, link: null } }, one])
  expect(await phone.send('rating:give', input)).toEqual(no('alreadyRated'))
  const remarks = await database.models.remarks.find().lean()
  expect(remarks).toEqual([{ _id: id, office: 'office', day: '2026-11-20', kind: 'comment', text: 'Cán bộ rất nhiệt tình', at: hall.clock.now() }])
  expect(JSON.stringify(await readLedger(database))).not.toContain('nhiệt tình')
})
