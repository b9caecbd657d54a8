import { randomUUID } from 'node:crypto'
import type { Answer, Reply } from '../../contract/wire.ts'
import type { RemoteScreen } from '../../tools/remote/screen.ts'
import { forHoTich } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { gapless, readLedger } from './support/ledger.ts'

const kiosksInHall = 8
const taps = 200

openForEach()

interface Tap { readonly id: string, readonly kiosk: number, readonly service: string, readonly replies: readonly Reply<Answer>[] }

/** All at once, at kiosk after kiosk and for two series; every second finger trembles. */
function tapAtOnce(kiosks: readonly RemoteScreen<'kiosk'>[]): Promise<Tap[]> {
  return Promise.all(Array.from({ length: taps }, async (_, tap) => {
    const [id, at, service] = [randomUUID(), tap % kiosks.length, tap % 4 < 2 ? 'ho-tich' : 'dat-dai']
    const kiosk = kiosks[at]
    if (kiosk === undefined) throw new Error('no such kiosk')
    const send = () => kiosk.send('ticket:take', { ...forHoTich, service }, id)
    const replies = await Promise.all(tap % 2 === 0 ? [send(), send()] : [send()])
    return { id, kiosk: at, service, replies }
  }))
}

function numberIn(reply: Reply<Answer> | undefined): string {
  if (reply?.ok !== true || reply.answer.ticket === null) throw new Error(`no number: ${JSON.stringify(reply)}`)
  return reply.answer.ticket
}

test('two hundred taps at once make two hundred numbers without a gap, and everybody gets their own', async () => {
  const kiosks = await Promise.all(Array.from({ length: kiosksInHall }, () => hall.kiosk()))
  const all = await tapAtOnce(kiosks)
  for (const { replies: [first, ...again] } of all) for (const reply of again) expect(reply).toEqual(first)

  const numbers = all.map(({ replies }) => numberIn(replies[0])).sort()
  const seriesOf = (prefix: string) => Array.from({ length: taps / 2 }, (_, place) => `${prefix}${String(place + 1).padStart(3, '0')}`)
  expect(numbers).toEqual([...seriesOf('A'), ...seriesOf('L')])

  const ledger = await readLedger(database)
  expect(ledger.map(({ seq }) => seq)).toEqual(gapless(ledger))
  const issued = ledger.flatMap(({ commandId, events }) => events.flatMap((event) =>
    event.type === 'ticketIssued' ? [{ id: commandId, ticket: event.ticket, service: event.service, kiosk: event.kiosk }] : []))
  expect(issued).toHaveLength(taps)
  const given = new Map(issued.map((one) => [one.id, one]))
  for (const { id, service, replies } of all) expect(given.get(id)).toMatchObject({ ticket: numberIn(replies[0]), service })

  // Each kiosk is written down as one and the same, and no two as one.
  const writtenAs = Array.from({ length: kiosksInHall }, (_, at) => new Set(all.filter(({ kiosk }) => kiosk === at).map(({ id }) => given.get(id)?.kiosk)))
  expect(writtenAs.map(({ size }) => size)).toEqual(writtenAs.map(() => 1))
  expect(new Set(writtenAs.flatMap((kept) => [...kept])).size).toBe(kiosksInHall)
})

test('of two hundred people each is told how many of their own series come before', async () => {
  const kiosks = await Promise.all(Array.from({ length: kiosksInHall }, () => hall.kiosk()))
  const all = await tapAtOnce(kiosks)
  for (const { replies: [reply] } of all) {
    const ahead = reply?.ok === true ? reply.answer.ahead : null
    expect(ahead).toBe(Number(numberIn(reply).slice(1)) - 1)
  }
  const links = all.map(({ replies: [reply] }) => reply?.ok === true ? reply.answer.link : null)
  expect(new Set(links).size).toBe(taps)
  const display = await hall.display()
  expect((await display.until(({ services }) => services[0]?.waiting === taps / 2)).services.slice(0, 2).map(({ waiting }) => waiting)).toEqual([100, 100])
})
