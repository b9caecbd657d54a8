import { randomUUID } from 'node:crypto'
import type { Input } from '../../contract/commands.ts'
import { LostNumber } from '../../contract/lease.ts'
import { call, pairDevice } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { no, ticketIn } from './support/asking.ts'
import { database, hall, openForEach, startAgain } from './support/each-hall.ts'

const today = '2026-11-20'

openForEach({ others: [otherOffice] })

async function lentKiosk() {
  const kiosk = await hall.screen({ device: await pairDevice(hall.url, await hall.cookieOf('admin'), 'kiosk') }, 'kiosk')
  await kiosk.raw('lease', { id: randomUUID() })
  return kiosk
}

const given = (number: string): Input<'ticket:takeOffline'> =>
  ({ date: today, number, service: 'ho-tich', priorityClass: null, language: 'vi', takenAt: hall.clock.now() })

const lostBy = async (username: string | null) =>
  call(hall.url, 'GET', '/api/lost-numbers', username === null ? null : await hall.cookieOf(username))
const listed = async (username = 'manager') => ((await lostBy(username)).body as unknown[]).map((one) => LostNumber.parse(one))
const settle = async (id: string, username = 'manager') =>
  (await call(hall.url, 'POST', `/api/lost-numbers/${id}/settled`, await hall.cookieOf(username))).status

async function closeTheDay() {
  hall.clock.set(Date.parse(`${today}T17:31:00+07:00`))
  await hall.app.closeDueDays()
}

test('a number that came too late to join is shown to managers until one of them has seen to it, also after a restart', async () => {
  const kiosk = await lentKiosk()
  const [id, late] = [randomUUID(), given('A9001')]
  await closeTheDay()
  for (let again = 0; again < 3; again += 1) expect(await kiosk.send('ticket:takeOffline', late, id)).toEqual(no('dayClosed'))
  const lost = { id, date: today, number: 'A9001', service: 'ho-tich', takenAt: late.takenAt, kiosk: 'kiosk', code: 'dayClosed' }
  expect([await listed(), await listed('admin')]).toEqual([[lost], [lost]])
  await startAgain()
  expect(await listed()).toEqual([lost])
  expect([await settle(id), await settle(id)]).toEqual([204, 404])
  expect(await listed()).toEqual([])
  expect(await database.models.lostNumbers.findById(id).lean()).toMatchObject({ settledAt: hall.clock.now() })
})

test('what joins is not lost, nor what joins under another id, nor a number that was never lent', async () => {
  const kiosk = await lentKiosk()
  const press = randomUUID()
  ticketIn(await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' }, press))
  expect(await kiosk.send('ticket:takeOffline', given('A9001'), press)).toEqual(no('commandIdReused'))
  expect(ticketIn(await kiosk.send('ticket:takeOffline', given('A9001')))).toBe('A9001')
  expect(await listed()).toEqual([])
  expect(await kiosk.send('ticket:takeOffline', given('A9500'))).toEqual(no('notYourTicket'))
  expect((await listed()).map(({ number, code }) => [number, code])).toEqual([['A9500', 'notYourTicket']])
})

test('those who are not managers of the office see none of them and settle none', async () => {
  const kiosk = await lentKiosk()
  const [id, late] = [randomUUID(), given('A9001')]
  await closeTheDay()
  await kiosk.send('ticket:takeOffline', late, id)
  expect([(await lostBy(null)).status, (await lostBy('officer1')).status]).toEqual([401, 403])
  expect(await listed('other-manager')).toEqual([])
  expect([await settle(id, 'other-manager'), await settle(id, 'officer1'), await settle('no such one')]).toEqual([404, 403, 404])
  expect(await listed()).toHaveLength(1)
})

test('when it cannot be kept the kiosk is to ask again, so that it is not forgotten', async () => {
  const kiosk = await lentKiosk()
  const [id, late] = [randomUUID(), given('A9001')]
  await closeTheDay()
  const keep = jest.spyOn(database.models.lostNumbers, 'updateOne').mockImplementationOnce(() => { throw new Error('no database') })
  expect(await kiosk.send('ticket:takeOffline', late, id)).toEqual(no('unavailable'))
  keep.mockRestore()
  expect(await listed()).toEqual([])
  expect(await kiosk.send('ticket:takeOffline', late, id)).toEqual(no('dayClosed'))
  expect(await listed()).toHaveLength(1)
})
