import { createCanvas } from '@napi-rs/canvas'
import type { Account, Accounts } from '../../contract/accounts.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { hall, openForEach } from './support/each-hall.ts'

const office = { ...smallOffice, rating: { ...smallOffice.rating, officer: { name: true, position: true, photo: true } } }

openForEach({ office, others: [otherOffice] })

async function uploaded(who = 'manager'): Promise<string> {
  const response = await fetch(`${hall.url}/api/media?name=anh.png`, {
    method: 'POST', body: new Uint8Array(await createCanvas(40, 40).encode('png')),
    headers: { 'content-type': 'application/octet-stream', 'cookie': await hall.cookieOf(who) },
  })
  return (await response.json() as { id: string }).id
}

async function officerOne(): Promise<Account> {
  const { body } = await call(hall.url, 'GET', '/api/staff', await hall.cookieOf('manager'))
  const found = (body as Accounts).people.find(({ name }) => name === 'Name of officer1')
  if (found === undefined) throw new Error('the officer is not there')
  return found
}

const portray = async (id: string, photo: string | null, who = 'manager') =>
  call(hall.url, 'PATCH', `/api/staff/${id}`, await hall.cookieOf(who), { photo })

test('the picture of an officer is on the tablet at once, and goes from it as quickly', async () => {
  await hall.counter('1')
  const [tablet, photo, { id }] = [await hall.tablet('1'), await uploaded(), await officerOne()]
  expect(tablet.view().officer?.photo).toBeNull()
  expect((await portray(id, photo)).status).toBe(200)
  const { officer } = await tablet.until((view) => view.officer?.photo !== null)
  expect(officer?.photo).toBe(`/media/${photo}`)
  expect((await fetch(hall.url + (officer?.photo ?? ''))).headers.get('content-type')).toBe('image/webp')
  await portray(id, null)
  await tablet.until((view) => view.officer?.photo === null)
})

test('a picture of somebody stays, however long no notice shows it; one of nobody goes', async () => {
  const [photo, { id }] = [await uploaded(), await officerOne()]
  await portray(id, photo)
  hall.clock.pass(48 * 3_600_000)
  await hall.app.sweepMedia()
  expect((await fetch(`${hall.url}/media/${photo}`)).status).toBe(200)
  await portray(id, null)
  await hall.app.sweepMedia()
  expect((await fetch(`${hall.url}/media/${photo}`)).status).toBe(404)
})

test('only those who lead an office portray its staff, and only with its own pictures', async () => {
  const [photo, strange, { id }] = [await uploaded(), await uploaded('other-manager'), await officerOne()]
  expect((await portray(id, photo, 'officer1')).body).toEqual({ code: 'notAllowed' })
  expect((await portray(id, strange, 'other-manager')).body).toEqual({ code: 'unknownOfficer' })
  for (const nonsense of ['nothing', '../x', '']) expect((await portray(id, nonsense)).body).toEqual({ code: 'invalidInput' })
  expect((await portray('nobody', photo)).body).toEqual({ code: 'unknownOfficer' })
  expect((await officerOne()).photo).toBeNull()
})
