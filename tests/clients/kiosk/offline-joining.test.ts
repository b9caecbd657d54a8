import { leaseOf, nine, no, numberIn, view, yes } from './an-offline-kiosk.ts'
import { cutOff, eachWithKiosks, kioskThat, later, numbersJoined, offlineOnly, settled } from './offline-kiosks.ts'

eachWithKiosks()

test('when the server is back the numbers join once, in the order in which they were given, with the time and id of then', async () => {
  const kiosk = await cutOff()
  for (const wanted of ['tax', 'land', 'tax']) {
    kiosk.clock.now += 60_000
    await kiosk.take(undefined, wanted)
  }
  kiosk.state.value = 'live'
  await later(10_000)
  expect(offlineOnly(kiosk).map(({ id, input }) => [id, input['number'], input['takenAt']])).toEqual([
    ['id-1', 'K9001', nine + 60_000], ['id-2', 'A9001', nine + 120_000], ['id-3', 'K9002', nine + 180_000],
  ])
  expect(await kiosk.take()).toEqual(yes('A001'))
})

test('until all have joined the next number is also one of the lease, so that nobody overtakes', async () => {
  const kiosk = await cutOff()
  await kiosk.take()
  kiosk.server.says = () => no('unavailable')
  kiosk.state.value = 'live'
  await settled()
  expect(await kiosk.take()).toMatchObject({ answer: { ticket: 'A9002' } })
  kiosk.server.says = (letter) => yes(numberIn(letter) ?? '')
  await later()
  expect(numbersJoined(kiosk).slice(-2)).toEqual(['A9001', 'A9002'])
})

test('a number that did not get through is sent again under the same id, as often as it takes', async () => {
  const kiosk = await cutOff()
  await kiosk.take('mine')
  kiosk.server.says = () => no('unavailable')
  kiosk.state.value = 'live'
  await later(6000)
  kiosk.server.says = () => yes('A9001')
  await later(6000)
  expect(offlineOnly(kiosk).length).toBeGreaterThan(2)
  expect(new Set(offlineOnly(kiosk).map(({ id, input }) => `${id} ${JSON.stringify(input)}`)).size).toBe(1)
})

test('a number that the server will not take is shown to staff until they have seen to it', async () => {
  const kiosk = await cutOff()
  await kiosk.take()
  kiosk.server.says = () => no('dayClosed')
  kiosk.state.value = 'live'
  await later()
  expect(kiosk.refused.value).toMatchObject([{ number: 'A9001', service: 'land', takenAt: nine, code: 'dayClosed' }])
  kiosk.seenTo()
  expect([kiosk.refused.value, numbersJoined(kiosk)]).toEqual([[], ['A9001']])
})

test('a press that the server never answered gets a number of the lease, and joins under its own id', async () => {
  const kiosk = await kioskThat()
  kiosk.server.says = () => no('unavailable')
  expect(await kiosk.take('press')).toMatchObject({ answer: { ticket: 'A9001' } })
  kiosk.server.says = () => yes('A9001')
  await later()
  expect(kiosk.sent.map(({ name, id }) => [name, id]).at(-1)).toEqual(['ticket:takeOffline', 'press'])
})

test('a number that the server did give for such a press is given up, and its holder keeps the other one', async () => {
  const kiosk = await kioskThat()
  kiosk.server.says = () => no('unavailable')
  await kiosk.take('press')
  kiosk.server.says = ({ name, id }) => {
    if (name === 'ticket:takeOffline') return id === 'press' ? no('commandIdReused') : yes('A9001')
    return yes('A007')
  }
  kiosk.sent.length = 0
  await later()
  expect(kiosk.sent.slice(-4).map((letter) => [letter.name, letter.id === 'press', numberIn(letter)])).toEqual([
    ['ticket:takeOffline', true, 'A9001'], ['ticket:takeOffline', false, 'A9001'], ['ticket:take', true, null], ['ticket:withdraw', false, 'A007'],
  ])
  await later(10_000)
  expect([kiosk.sent.filter(({ name }) => name === 'ticket:withdraw').length, kiosk.refused.value]).toEqual([1, []])
})

test('a new day brings a new lease, and yesterday\'s numbers are still handed in for yesterday', async () => {
  const kiosk = await cutOff()
  await kiosk.take()
  kiosk.clock.now += 24 * 3_600_000
  kiosk.server.lends = leaseOf(20, '2026-11-21')
  kiosk.server.says = () => no('dayClosed')
  kiosk.shown.value = { ...view, date: '2026-11-21' }
  kiosk.state.value = 'live'
  await later()
  expect([offlineOnly(kiosk)[0]?.input['date'], kiosk.asked.at(-1), kiosk.refused.value.length]).toEqual(['2026-11-20', '2026-11-21', 1])
  kiosk.state.value = 'lost'
  await settled()
  expect(await kiosk.take()).toMatchObject({ answer: { ticket: 'A9001', link: '/t/office/2026-11-21/A9001/mac' } })
})
