import type { Device } from '../../contract/http.ts'
import type { EventOf, EventType } from '../../domain/events.ts'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
let kiosk: Awaited<ReturnType<Hall['kiosk']>>

beforeEach(async () => {
  hall = await openHall()
  kiosk = await hall.kiosk()
  await kiosk.service('Hộ tịch').waitFor()
})
afterEach(() => hall.close())

async function facts<T extends EventType>(type: T): Promise<EventOf<T>[]> {
  const entries = await hall.office.ledger()
  return entries.flatMap(({ events }) => events).filter((event) => event.type === type) as EventOf<T>[]
}

async function until(type: EventType, count: number): Promise<void> {
  while ((await facts(type)).length < count) await new Promise((resolve) => { setTimeout(resolve, 50) })
}

/** Resolves when the browser could load this page without a server. */
const pageIsKept = () => kiosk.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
const banner = () => kiosk.page.getByText('Mất kết nối máy chủ – vẫn lấy được số')

test('a kiosk that is loaded again while the server is away comes up and goes on giving its numbers, each once', async () => {
  await kiosk.hasNumbers()
  expect(await pageIsKept()).toBe(`${hall.office.url}/kiosk`)
  await hall.office.goDown()
  await banner().waitFor()
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H9001')
  await kiosk.page.reload()
  await banner().waitFor()
  await says(kiosk.page.locator('header'), '09:0')
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H9002')
  await says(kiosk.slip, 'Số này đã được giữ chỗ')
  expect(await kiosk.qrCode()).not.toBeNull()
  await kiosk.page.reload()
  await banner().waitFor()
  await kiosk.openSearch()
  await kiosk.type('khai sinh')
  await says(kiosk.found, 'Đăng ký khai sinh')
  const around = hall.office.clock.now()
  await hall.office.comeBack()
  await until('ticketIssued', 2)
  await banner().waitFor({ state: 'detached' })
  await kiosk.page.reload()
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H001')
  const issued = await facts('ticketIssued')
  expect(issued.map(({ ticket }) => ticket)).toEqual(['H9001', 'H9002', 'H001'])
  const [first = 0, second = 0] = issued.map(({ takenAt }) => takenAt)
  expect(first).toBeLessThan(second)
  expect(Math.abs(second - around)).toBeLessThan(60_000)
})

test('no other page, and nothing that the server is asked, is kept in the browser of a kiosk', async () => {
  await pageIsKept()
  const paths = await kiosk.page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(paths.filter((path) => !path.startsWith('/assets/'))).toEqual(['/kiosk'])
  const profile = kiosk.page.context()
  const other = await hall.open('display', '/display', profile)
  expect(await other.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  await hall.office.goDown()
  await expect(other.reload()).rejects.toThrow('ERR_CONNECTION_REFUSED')
  await hall.office.comeBack()
})

test('a kiosk whose place was taken away shows nothing of its office when it is loaded again without the server', async () => {
  await pageIsKept()
  const { url } = hall.office
  const administrator = await demoSignIn(url, 'administrator')
  const [device] = (await call(url, 'GET', '/api/devices', administrator)).body as Device[]
  await call(url, 'DELETE', `/api/devices/${device?.id ?? ''}`, administrator)
  await kiosk.page.getByRole('button', { name: 'Dùng màn hình này ở đây' }).waitFor()
  await hall.office.goDown()
  await kiosk.page.reload()
  await kiosk.page.getByText('Mất kết nối').first().waitFor()
  expect(await kiosk.service('Hộ tịch').count()).toBe(0)
  await hall.office.comeBack()
})
