import { randomUUID } from 'node:crypto'
import type { RemoteScreen } from '../../tools/remote/screen.ts'
import { pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { usualLimits } from '../../server/limits.ts'
import { forHoTich, no, take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { openRawSocket, type RawSocket } from './support/raw-socket.ts'

let databases: Databases
let database: Database
let hall: Hall
let kiosk: RemoteScreen<'kiosk'>

beforeAll(async () => {
  databases = await startDatabases()
  database = await databases.open()
  hall = await openHall(database, { limits: lavish })
  kiosk = await hall.kiosk()
})

/** After each strange message the hall works as before. What nobody caught fails a test too: jest sees to that. */
afterEach(async () => {
  const other = await hall.kiosk()
  expect(await other.send('ticket:take', forHoTich)).toMatchObject({ ok: true })
  other.close()
})

afterAll(async () => {
  await hall.close()
  await databases.stop()
})

const strangeNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'error', '', 'ticket:takeAll', 'a'.repeat(10_000), '\ud800']

test('a command that does not exist is refused, whatever it is called', async () => {
  for (const name of strangeNames) expect(await kiosk.raw(name, randomUUID(), forHoTich)).toEqual(no('unknownCommand'))
  expect(await kiosk.raw(7 as unknown as string, randomUUID(), forHoTich)).toEqual(no('unknownCommand'))
})

test('input that is not as the contract says is refused', async () => {
  const inputs: unknown[] = [
    null, 7, 'ho-tich', [], {}, { ...forHoTich, more: 1 }, { ...forHoTich, service: 7 }, { ...forHoTich, service: '__proto__' },
    { ...forHoTich, service: { $gt: '' } }, { ...forHoTich, language: 'fr' }, { ...forHoTich, service: 'x'.repeat(41) }, Buffer.from('x'),
    JSON.parse('{ "service": "ho-tich", "priorityClass": null, "language": "vi", "__proto__": { "x": 1 } }'),
  ]
  for (const input of inputs) expect(await kiosk.raw('ticket:take', randomUUID(), input)).toEqual(no('invalidInput'))
  for (const id of [null, 7, '', 'id', '__proto__', {}, ['x'], `${randomUUID()} `]) {
    expect(await kiosk.raw('ticket:take', id, forHoTich)).toEqual(no('invalidInput'))
  }
  expect(await kiosk.raw('ticket:take')).toEqual(no('invalidInput'))
  for (const watch of [undefined, null, {}, { screen: '__proto__', counter: null }, { screen: 'kiosk', counter: '__proto__' }]) {
    expect(await kiosk.raw('watch', watch)).toEqual(no('invalidInput'))
  }
})

test('services and counters named like the insides of JavaScript are unknown', async () => {
  const counter = await hall.counter('1')
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    expect(await kiosk.send('ticket:take', { ...forHoTich, service: name })).toEqual(no('invalidInput'))
    expect(await counter.send('ticket:callNext', { counter: name })).toEqual(no('invalidInput'))
  }
  for (const name of ['prototype', 'length', 'name', 'apply']) {
    expect(await kiosk.send('ticket:take', { ...forHoTich, service: name })).toEqual(no('unknownService'))
    expect(await kiosk.send('ticket:take', { ...forHoTich, priorityClass: name })).toEqual(no('unknownPriority'))
    expect(await counter.send('ticket:callNext', { counter: name })).toEqual(no('unknownCounter'))
    expect(await counter.send('counter:open', { counter: name })).toEqual(no('unknownCounter'))
    expect(await counter.raw('watch', { screen: 'counter', counter: name })).toEqual(no('unknownCounter'))
  }
  for (const ticket of ['A999', 'ZZ001', 'A00000']) expect(await counter.send('ticket:call', { counter: '1', ticket })).toEqual(no('unknownTicket'))
})

test('a command without a way to answer is carried out all the same, and nonsense without one does nothing', async () => {
  // From the ledger: the kiosk's picture may be a tenth of a second old.
  const before = (await hall.app.offices.current('office')).day.lines['ho-tich']?.length ?? 0
  kiosk.socket.emit('ticket:take', randomUUID(), forHoTich)
  kiosk.socket.emit('ticket:take')
  kiosk.socket.emit('nothing')
  kiosk.socket.emit('watch')
  expect((await kiosk.until(({ services }) => services[0]?.waiting === before + 1)).services[0]?.waiting).toBe(before + 1)
})

test('a megabyte is refused as too large, in text, in bytes, in many pieces and in keys', async () => {
  const megabyte = 'x'.repeat(1_000_000)
  for (const large of [megabyte, Buffer.alloc(1_000_000), Array(200_000).fill(1), { [megabyte]: 1 }, { ...forHoTich, more: [{ x: megabyte }] }]) {
    expect(await kiosk.raw('ticket:take', randomUUID(), large)).toEqual(no('tooLarge'))
  }
  expect(await kiosk.raw('watch', megabyte)).toEqual(no('tooLarge'))
  expect(kiosk.socket.connected).toBe(true)
})

/** A paired kiosk, byte by byte. */
async function openRawKiosk(): Promise<RawSocket> {
  const device = await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk')
  const raw = await openRawSocket(hall.url)
  if (raw === null) throw new Error('refused')
  await raw.heard('0')
  raw.send(`40${JSON.stringify({ device })}`)
  await raw.heard('40')
  return raw
}

test('nesting without end is refused', async () => {
  const raw = await openRawKiosk()
  const deep = '['.repeat(500_000) + ']'.repeat(500_000)
  raw.send(`421["ticket:take","${randomUUID()}",${deep}]`)
  expect(JSON.parse(await raw.heard('431'))).toEqual([no('tooLarge')])
  raw.send(`422["ticket:take","${randomUUID()}",${'['.repeat(1000)}${']'.repeat(1000)}]`)
  expect(JSON.parse(await raw.heard('432'))).toEqual([no('invalidInput')])
  raw.close()
})

test('more than two megabytes, and what is no text or no message at all, ends its own connection and no other', async () => {
  const bytes: (Uint8Array | string)[] = [
    `42["ticket:take","${'x'.repeat(2_100_000)}"]`,
    Buffer.concat([Buffer.from('42["ticket:take","'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"]')]),
    '42["ticket:take",', '42{"a":1}', '42["disconnect"]', '4', '49', '40',
    // Promises bytes; what follows here is text.
    '451-["x",{"_placeholder":true,"num":9}]',
  ]
  for (const one of bytes) {
    const raw = await openRawKiosk()
    raw.send(one)
    raw.send('42["nothing"]')
    await raw.closed
  }
  expect(kiosk.socket.connected).toBe(true)
})

test('halves of characters in a comment are stored as whole text', async () => {
  const [counter, tablet] = [await hall.counter('2'), await hall.tablet('2')]
  const called = await counter.send('ticket:callNext', { counter: '2' })
  const ticket = called.ok ? called.answer.ticket ?? '' : ''
  await counter.send('ticket:start', { counter: '2', ticket })
  await counter.send('ticket:finish', { counter: '2', ticket, outcome: 'received' })
  const comment = 'tốt \ud83d lắm \udc00\u0000'
  const id = randomUUID()
  expect(await tablet.send('rating:give', { ticket, transaction: 0, level: 5, reasons: [], comment }, id)).toMatchObject({ ok: true })
  expect((await database.models.remarks.findById(id).lean())?.text).toBe('tốt \ufffd lắm \ufffd')
  expect(await tablet.send('rating:give', { ticket, transaction: 0, level: 5, reasons: [], comment: 'x'.repeat(1001) })).toEqual(no('invalidInput'))
})

test('who talks too much is refused until time has passed, and nobody else is', async () => {
  const strict = await openHall(await databases.open(), { limits: { ...usualLimits, messages: { burst: 20, perSecond: 10 }, tickets: { burst: 5, perSecond: 1 } } })
  try {
    const [one, two] = [await strict.kiosk(), await strict.kiosk()]
    const replies = []
    for (let tap = 0; tap < 30; tap += 1) replies.push(await one.send('ticket:take', forHoTich))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(5)
    expect(replies.slice(5)).toEqual(Array(25).fill(no('tooMany')))
    expect((await take(two)).ticket).toBe('A006')
    strict.clock.pass(1000)
    expect((await take(one)).ticket).toBe('A007')
    // A clock set back an hour must not silence the hall for an hour.
    strict.clock.pass(-3_600_000)
    await one.send('ticket:take', forHoTich)
    strict.clock.pass(5000)
    expect((await take(one)).ticket).toMatch(/^A0/)
  } finally {
    await strict.close()
  }
})
