import type { EventOf, EventType } from '../../domain/events.ts'
import { takeNumbers } from './support/people.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
let kiosk: Awaited<ReturnType<Hall['kiosk']>>

beforeAll(async () => {
  hall = await openHall()
  kiosk = await hall.kiosk()
})
afterAll(() => hall.close())

async function facts<T extends EventType>(type: T): Promise<EventOf<T>[]> {
  const entries = await hall.office.ledger()
  return entries.flatMap(({ events }) => events).filter((event) => event.type === type) as EventOf<T>[]
}

/** Resolves when so much of something stands in the ledger. */
async function until(type: EventType, count: number): Promise<void> {
  while ((await facts(type)).length < count) await new Promise((resolve) => { setTimeout(resolve, 50) })
}

const banner = () => kiosk.page.getByText('Mất kết nối máy chủ – vẫn lấy được số')

test('while the server is away people go on taking numbers, which join the line at their times when it is back', async () => {
  await kiosk.hasNumbers()
  const officer = await hall.officerAt('1')
  await hall.office.goDown()
  await banner().waitFor()
  const numbers = []
  for (const name of ['Hộ tịch', 'Hộ tịch']) {
    await kiosk.service(name).tap()
    await kiosk.takeButton.dblclick()
    await says(kiosk.slip, 'Số này đã được giữ chỗ')
    numbers.push(await kiosk.slip.locator('.hero').innerText())
    expect(await kiosk.qrCode()).not.toBeNull()
    await kiosk.page.getByText('Màn hình tự đóng sau 18 giây').waitFor()
    await kiosk.page.getByRole('button', { name: 'Xong' }).tap()
    await banner().waitFor()
  }
  expect(numbers).toEqual(['H9001', 'H9002'])
  const around = hall.office.clock.now()
  await hall.office.elsewhere(async (url) => { await takeNumbers(url, 'ho-tich', 1) })
  await hall.office.comeBack()
  await until('ticketIssued', 3)
  await banner().waitFor({ state: 'detached' })
  const issued = await facts('ticketIssued')
  expect(issued.map(({ ticket }) => ticket)).toEqual(['H001', 'H9001', 'H9002'])
  const taken = issued.slice(1).map(({ takenAt }) => takenAt ?? 0)
  expect(taken.every((moment) => Math.abs(moment - around) < 30_000)).toBe(true)
  expect(taken[0]).toBeLessThan(taken[1] ?? 0)
  for (const number of ['H9001', 'H9002', 'H001']) {
    await officer.nextIs('Gọi số tiếp theo')
    await says(officer.hand, number)
    await officer.nextIs('Bắt đầu phục vụ')
    await officer.nextIs('Hoàn thành')
  }
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H002')
})
