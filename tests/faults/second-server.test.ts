import { connectScreen } from '../../tools/remote/screen.ts'
import { pairDevice, signIn } from '../../tools/remote/people.ts'
import { openPlace, startReady } from './support/busy-hall.ts'
import { freePort } from './support/free-port.ts'
import { adminPassword, startServer } from './support/server-process.ts'

let place: Awaited<ReturnType<typeof openPlace>>

beforeAll(async () => { place = await openPlace() })

afterAll(() => place.remove())

test('a second server on the same data folder is refused by name, and the first one serves on', async () => {
  const first = await startReady(place)
  const url = `http://127.0.0.1:${place.port}`
  const kiosk = await connectScreen(url, { device: await pairDevice(url, await signIn(url, 'admin', adminPassword), 'kiosk') }, 'kiosk')
  const take = () => kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })
  expect(await take()).toMatchObject({ ok: true, answer: { ticket: 'H001' } })

  const second = startServer({ ...place, port: await freePort() })
  expect(await second.ended).toEqual({ code: 1, signal: null })
  expect(second.said().trim()).toMatch(new RegExp(`^The data folder \\S+ is in use by another server \\(process ${first.pid}\\)[^\\n]*$`))

  expect(await take()).toMatchObject({ ok: true, answer: { ticket: 'H002' } })
  kiosk.close()
  expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null })
}, 60_000)

test('a second server on the same port is refused in a sentence, and leaves its own data folder free', async () => {
  const first = await startReady(place)
  const other = await openPlace()
  const second = startServer({ ...other, port: place.port })
  expect(await second.ended).toMatchObject({ code: 1, signal: null })
  expect(second.said()).toContain(String(place.port))
  const third = await startReady(other)
  expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null })
  await other.remove()
}, 60_000)
