import type { OpenSession, SignedInPeople } from '../../contract/sessions.ts'
import { browserNamed } from '../../server/identity/browser-named.ts'
import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { password } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { newcomer } from './support/province.ts'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

openForEach({ others: [otherOffice] })

/** One more place where somebody is signed in: its cookie. */
async function enter(username: string, path = '/api/session'): Promise<string> {
  const response = await fetch(hall.url + path, {
    method: 'POST', headers: { 'content-type': 'application/json', 'user-agent': chrome }, body: JSON.stringify({ username, password }),
  })
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const sessionsOf = async (cookie: string, query = '') => (await call(hall.url, 'GET', `/api/account/sessions${query}`, cookie)).body as OpenSession[]
const isIn = async (cookie: string, query = '') => (await call(hall.url, 'GET', `/api/session${query}`, cookie)).status === 200
const actsOf = async (office: string) => (await database.models.audit.find({ office }).sort({ seq: 1 }).lean()).map(({ act, about }) => [act, about?.name ?? null])

test('officers see where they are signed in, and on what', async () => {
  const [first, second] = [await enter('officer1'), await enter('officer1', '/api/session?desk=manager')]
  await enter('officer2')
  const told = await sessionsOf(first)
  expect(told.map(({ desk, isThis, browser }) => ({ desk, isThis, browser }))).toEqual([
    { desk: 'manager', isThis: false, browser: 'Chrome · Windows' }, { desk: 'counter', isThis: true, browser: 'Chrome · Windows' },
  ])
  for (const { begunAt, seenAt } of told) expect(Date.now() - Math.min(begunAt, seenAt)).toBeLessThan(600_000)
  // What is told is no key to anything.
  const kept = await database.connection.collection<{ _id: string }>('sessions').find().toArray()
  for (const { _id } of kept) expect(JSON.stringify(told)).not.toContain(_id)
  expect(await sessionsOf(second, '?desk=manager')).toHaveLength(2)
})

test('whoever knows the password ends one of them, with everything that is open there; a session found open is not enough', async () => {
  const [here, there] = [await enter('officer1'), await enter('officer1')]
  const console = await connectScreen(hall.url, { cookie: there }, 'counter', '1')
  const ended = new Promise((resolve) => { console.socket.once('ended', resolve) })
  const id = (await sessionsOf(here)).find(({ isThis }) => !isThis)?.id ?? ''
  expect(await call(hall.url, 'DELETE', `/api/account/sessions/${id}`, here, { password: 'guess' })).toMatchObject({ status: 401, body: { code: 'wrongPassword' } })
  expect((await call(hall.url, 'DELETE', `/api/account/sessions/${id}`, here)).status).toBe(400)
  expect(await isIn(there)).toBe(true)
  expect((await call(hall.url, 'DELETE', `/api/account/sessions/${id}`, here, { password })).status).toBe(204)
  expect(await ended).toBe('signedOut')
  expect([await isIn(there), await isIn(here)]).toEqual([false, true])
  expect(await actsOf('office')).toEqual([['sessionsEnded', 'Name of officer1']])
  console.close()
})

test('all others end at once, and nobody else\'s', async () => {
  const [here, there, elsewhere, colleague] = [await enter('officer1'), await enter('officer1'), await enter('officer1', '/api/session?desk=manager'), await enter('officer2')]
  const ofColleague = (await sessionsOf(colleague))[0]?.id ?? ''
  expect((await call(hall.url, 'DELETE', `/api/account/sessions/${ofColleague}`, here, { password })).status).toBe(204)
  expect(await isIn(colleague)).toBe(true)
  expect((await call(hall.url, 'DELETE', '/api/account/sessions', here, { password })).status).toBe(204)
  expect([await isIn(here), await isIn(there), await isIn(elsewhere, '?desk=manager'), await isIn(colleague)]).toEqual([true, false, false, true])
})

test('an administrator sees who of the office is signed in, and signs one of them out', async () => {
  const [admin, officer, stranger] = [await enter('other-admin'), await enter('other-officer1'), await enter('officer1')]
  await enter('other-officer1')
  const { people, count } = (await call(hall.url, 'GET', '/api/signed-in', admin)).body as SignedInPeople
  expect(people.map(({ name, sessions }) => [name, sessions]).sort()).toEqual([['Name of other-admin', 1], ['Name of other-officer1', 2]])
  expect(count).toBe(2)
  const id = people.find(({ name }) => name === 'Name of other-officer1')?.id ?? ''
  const { id: ofOther } = (await call(hall.url, 'GET', '/api/session', stranger)).body as { id: string }
  expect((await call(hall.url, 'DELETE', `/api/signed-in/${ofOther}`, admin, { password })).status).toBe(404)
  expect((await call(hall.url, 'DELETE', `/api/signed-in/${id}`, admin, { password: 'guess' })).status).toBe(401)
  expect(await isIn(officer)).toBe(true)
  expect((await call(hall.url, 'DELETE', `/api/signed-in/${id}`, admin, { password })).status).toBe(204)
  expect([await isIn(officer), await isIn(admin), await isIn(stranger)]).toEqual([false, true, true])
  expect(await actsOf('other')).toEqual([['sessionsEnded', 'Name of other-officer1']])
})

test('everybody of an office is signed out at one press, the administrator as well, and nobody of another office', async () => {
  const [admin, officer, stranger] = [await enter('other-admin'), await enter('other-officer1'), await enter('officer1')]
  expect((await call(hall.url, 'DELETE', '/api/signed-in', admin)).status).toBe(400)
  expect((await call(hall.url, 'DELETE', '/api/signed-in', admin, { password })).status).toBe(204)
  expect([await isIn(admin), await isIn(officer), await isIn(stranger)]).toEqual([false, false, true])
  expect(await actsOf('other')).toEqual([['everybodySignedOut', null]])
  expect(await isIn(await enter('other-officer1'))).toBe(true)
})

test('who arranges the tree signs out whoever looks over it, and the offices that stand there', async () => {
  const inspector = await newcomer(hall, 'inspector', 'tinh')
  const officer = await enter('other-officer1')
  expect((await call(hall.url, 'DELETE', '/api/signed-in', await enter('admin'), { password })).status).toBe(204)
  expect([await isIn(inspector), await isIn(officer)]).toEqual([false, false])
})

test.each([
  [chrome, 'Chrome · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', 'Safari · iOS'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge · Windows'],
  ['<script>alert(1)</script>', ''], [undefined, ''],
])('"%s" is named "%s"', (userAgent, name) => {
  expect(browserNamed(userAgent)).toBe(name)
})
