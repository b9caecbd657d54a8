import { leaseOf, nine, no, storageOf, view, yes, type KioskOptions } from './an-offline-kiosk.ts'
import { cutOff, eachWithKiosks, kioskThat, later, numbersJoined, settled } from './offline-kiosks.ts'

eachWithKiosks()

test('while the server is there numbers come from it, and a lease is asked for once', async () => {
  const kiosk = await kioskThat()
  expect(await kiosk.take()).toEqual(yes('A001'))
  await later(120_000)
  expect([kiosk.isGiving.value, kiosk.asked, kiosk.sent.map(({ name }) => name)]).toEqual([false, ['2026-11-20'], ['ticket:take']])
})

test('without the server numbers come from the lease, each series by itself, with their links', async () => {
  const kiosk = await cutOff()
  expect(kiosk.isGiving.value).toBe(true)
  const replies = [await kiosk.take(), await kiosk.take(undefined, 'birth'), await kiosk.take(undefined, 'tax')]
  expect(replies).toEqual(['A9001', 'A9002', 'K9001'].map((ticket) =>
    ({ ok: true, answer: { ticket, ahead: null, link: `/t/office/2026-11-20/${ticket}/mac` } })))
  expect([kiosk.sent, kiosk.fewest.value]).toEqual([[], 18])
})

test('a double tap gives one number', async () => {
  const kiosk = await cutOff()
  expect(await kiosk.take('same')).toEqual(await kiosk.take('same'))
  kiosk.state.value = 'live'
  await settled()
  expect(numbersJoined(kiosk)).toEqual(['A9001'])
})

test('a kiosk that is switched off and on keeps lease and numbers, and gives none twice', async () => {
  const storage = storageOf()
  const before = await cutOff({ storage })
  await before.take()
  before.close()
  const kiosk = await cutOff({ storage, lease: null })
  // The line was up for a moment: then what had been given was handed in.
  expect(numbersJoined(kiosk)).toEqual(['A9001'])
  expect(await kiosk.take()).toMatchObject({ answer: { ticket: 'A9002' } })
})

test('a lease that the server wrote before it knew what was given here does not bring numbers back', async () => {
  const kiosk = await cutOff()
  for (let turn = 0; turn < 11; turn += 1) await kiosk.take()
  kiosk.state.value = 'live'
  kiosk.clock.now += 60_000
  await later()
  expect(kiosk.asked).toHaveLength(2)
  kiosk.state.value = 'lost'
  await settled()
  expect(await kiosk.take()).toMatchObject({ answer: { ticket: 'A9012' } })
})

test('when the lease is used up no more is given, and other series go on', async () => {
  const kiosk = await cutOff({ lease: leaseOf(2) })
  await kiosk.take()
  await kiosk.take()
  expect([await kiosk.take(), kiosk.canTake('birth'), kiosk.canTake('tax'), kiosk.isGiving.value, kiosk.fewest.value])
    .toEqual([no('unavailable'), false, true, true, 0])
})

test.each<[string, KioskOptions]>([
  ['without a lease', { lease: null }],
  ['with a lease of another day', { lease: leaseOf(20, '2026-11-19') }],
  ['with a picture of yesterday', { seen: { ...view, date: '2026-11-19' }, lease: leaseOf(20, '2026-11-19') }],
  ['of another office', { lease: { ...leaseOf(), office: 'other' } }],
  ['after closing', { seen: { ...view, closed: true } }],
  ['for services that are closed', { seen: { ...view, services: view.services.map((one) => ({ ...one, open: false })) } }],
  ['outside the hours', { seen: { ...view, opening: { ...view.opening, sessions: [{ from: nine + 1, lastNumberAt: nine + 2, to: nine + 3 }] } } }],
])('%s nothing is given', async (_when, options) => {
  const kiosk = await cutOff(options)
  expect([kiosk.isGiving.value, await kiosk.take(), kiosk.storage.kept.get('kiosk.offline')?.includes('takenAt') ?? false])
    .toEqual([false, no('unavailable'), false])
})

test('a quota holds also for numbers that the server has not heard of', async () => {
  const services = view.services.map((one) => ({ ...one, quota: 3, taken: [1] }))
  const kiosk = await cutOff({ seen: { ...view, services } })
  await kiosk.take()
  await kiosk.take()
  expect(await kiosk.take()).toEqual(no('unavailable'))
  expect(await kiosk.take(undefined, 'birth')).toMatchObject({ answer: { ticket: 'A9003' } })
})

test('a number that cannot be kept is not given', async () => {
  const storage = storageOf()
  const kiosk = await cutOff({ storage })
  storage.setItem = () => { throw new Error('full') }
  expect(await kiosk.take()).toEqual(no('unavailable'))
})

test('a kiosk that is paired anew gives no numbers that were lent to the one before', async () => {
  const kiosk = await kioskThat()
  kiosk.pairing.value = { code: '123456', expiresAt: nine, demo: false }
  await settled()
  kiosk.state.value = 'lost'
  expect(await kiosk.take()).toEqual(no('unavailable'))
})

test('on a day without hours no lease is asked for, so that no ledger is begun', async () => {
  const kiosk = await kioskThat({ seen: { ...view, opening: { ...view.opening, sessions: [] } } })
  await later(60_000)
  expect(kiosk.asked).toEqual([])
})

test('a server that has nothing left to lend is asked less and less, and at once when it was away', async () => {
  const kiosk = await kioskThat({ lease: null })
  for (let tick = 0; tick < 600; tick += 1) {
    kiosk.clock.now += 2000
    await later()
  }
  expect(kiosk.asked.length).toBeGreaterThan(8)
  expect(kiosk.asked.length).toBeLessThan(14)
  const before = kiosk.asked.length
  kiosk.state.value = 'lost'
  await settled()
  kiosk.state.value = 'live'
  await settled()
  expect(kiosk.asked).toHaveLength(before + 1)
})
