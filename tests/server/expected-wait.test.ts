import { randomUUID } from 'node:crypto'
import { EstimatedWaits } from '../../server/estimates/expected-waits.ts'
import { setClock } from '../support/hall.ts'
import { forHoTich, serveNext, take } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { calling, opening, startOffice, taking } from './support/fake-office.ts'
import { FakeStore } from './support/fake-store.ts'
import { readLedger } from './support/ledger.ts'

openForEach()

const minute = 60_000

/** A counter that has served four people for a minute each, and five more who wait for it. */
async function busyCounter() {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  for (let person = 0; person < 4; person += 1) {
    await take(kiosk)
    hall.clock.pass(minute)
    await serveNext(counter, '1')
  }
  const waiting = await Promise.all([1, 2, 3, 4, 5].map(() => take(kiosk)))
  return { kiosk, link: waiting.at(-1)?.link ?? '' }
}

const isKnown = (one: { expected: unknown } | undefined) => (one?.expected ?? null) !== null

test('the kiosk, the hall and the phone say how long it will take', async () => {
  const { kiosk, link } = await busyCounter()
  const [display, phone] = [await hall.display(), await hall.phone(link)]
  expect(isKnown(phone.view())).toBe(false)
  await hall.app.estimateWaits()
  const [first, , closed] = (await kiosk.until(({ services }) => isKnown(services[0]))).services
  expect(first?.expected?.p90Seconds).toBeGreaterThanOrEqual(60)
  await display.until(({ services }) => JSON.stringify(services[0]?.expected) === JSON.stringify(first?.expected))
  await phone.until(isKnown)
  // no open counter takes this one
  expect(isKnown(closed)).toBe(false)
})

test('a number keeps the wait that was shown when it was taken, also when the same press comes again later', async () => {
  const { kiosk } = await busyCounter()
  await hall.app.estimateWaits()
  const id = randomUUID()
  const first = await kiosk.send('ticket:take', forHoTich, id)
  hall.clock.pass(10 * minute)
  await hall.app.estimateWaits()
  expect(await kiosk.send('ticket:take', forHoTich, id)).toEqual(first)
  const kept = (await readLedger(database)).filter(({ commandId }) => commandId === id).flatMap(({ events }) => events)
  expect(kept).toMatchObject([{ type: 'ticketIssued', expected: { stretch: expect.any(Number) as number } }])
})

test('nobody can put an expected wait into the ledger', async () => {
  const kiosk = await hall.kiosk()
  const reply = await kiosk.raw('ticket:take', randomUUID(), { ...forHoTich, expected: { p50: 0, p90: 0, stretch: 1 } })
  expect(reply).toEqual({ ok: false, code: 'invalidInput' })
})

test('where nothing happens an estimate is made anew every quarter of a minute, and where nobody is every two minutes', async () => {
  const { officeDay, submit } = await startOffice(new FakeStore())
  const clock = setClock()
  const estimates = new EstimatedWaits(clock)
  async function isMadeAnewAfter(ms: number): Promise<boolean> {
    await estimates.refresh(officeDay, [])
    const before = estimates.of(officeDay)
    clock.pass(ms)
    await estimates.refresh(officeDay, [])
    return estimates.of(officeDay) !== before
  }
  await submit('open', opening)
  expect([await isMadeAnewAfter(100_000), await isMadeAnewAfter(20_000)]).toEqual([false, true])
  await submit('take', taking)
  expect([await isMadeAnewAfter(14_000), await isMadeAnewAfter(1_000)]).toEqual([false, true])
  await submit('call', calling)
  expect([await isMadeAnewAfter(14_000), await isMadeAnewAfter(1_000)]).toEqual([false, true])
})
