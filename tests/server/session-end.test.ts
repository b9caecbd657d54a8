import { call } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { longestIdleMs, longestSessionMs } from '../../server/store/sessions.ts'
import { database, hall, openForEach } from './support/each-hall.ts'

let cookie: string
openForEach()
beforeEach(async () => { cookie = await hall.cookieOf('officer1') })

/** As if the session had begun, and its owner had last been there, so long ago. */
async function agedBy(begun: number, seen: number): Promise<void> {
  const now = Date.now()
  await database.connection.collection('sessions').updateMany({}, { $set: { 'session.begunAt': now - begun, 'session.seenAt': now - seen } })
}

const whoAmI = async () => (await call(hall.url, 'GET', '/api/session', cookie)).status
const minute = 60_000

test('a session ends a working day after it began, however busy it was', async () => {
  await agedBy(longestSessionMs - minute, 0)
  expect(await whoAmI()).toBe(200)
  await agedBy(longestSessionMs + minute, 0)
  expect(await whoAmI()).toBe(401)
  await agedBy(0, 0)
  expect(await whoAmI()).toBe(401)
})

test('a session ends when nobody was there for an hour', async () => {
  await agedBy(2 * longestIdleMs, longestIdleMs + minute)
  expect(await whoAmI()).toBe(401)
})

test('whoever asks for something was there', async () => {
  await agedBy(2 * longestIdleMs, longestIdleMs - minute)
  expect(await whoAmI()).toBe(200)
  const kept = () => database.connection.collection<{ session: { seenAt: number } }>('sessions').findOne()
  for (let seenAt = 0; Date.now() - seenAt > minute;) seenAt = (await kept())?.session.seenAt ?? 0
  expect(await whoAmI()).toBe(200)
})

test('an open console is somebody who is there, and ends with its session', async () => {
  const console = await connectScreen(hall.url, { cookie }, 'counter', '1')
  await agedBy(2 * longestIdleMs, longestIdleMs - minute)
  await hall.app.endSessions()
  const kept = await database.connection.collection<{ session: { seenAt: number } }>('sessions').findOne()
  expect(Date.now() - (kept?.session.seenAt ?? 0)).toBeLessThan(minute)
  expect(await console.raw('watch', { screen: 'counter', counter: '1' })).toMatchObject({ ok: true })
  const ended = new Promise((resolve) => { console.socket.once('ended', resolve) })
  await agedBy(longestSessionMs + minute, 0)
  await hall.app.endSessions()
  expect(await ended).toBe('signedOut')
  await expect(connectScreen(hall.url, { cookie }, 'counter', '1')).rejects.toThrow('signedOut')
  console.close()
})
