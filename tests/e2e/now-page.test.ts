import { usualAlerts } from '../../domain/alerts/settings.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { officerAt, takeNumbers } from './support/people.ts'

const minute = 60_000

let hall: Hall
beforeEach(async () => {
  hall = await openHall({ settings: { targets: [], alerts: { ...usualAlerts, waitMinutes: 10, screenMinutes: null } } })
})
afterEach(() => hall.close())

test('a manager is told of a long wait and an idle counter, puts one aside, and reads why the ticket waits', async () => {
  const { url, clock } = hall.office
  await takeNumbers(url, 'ho-tich', 3)
  const officer = await officerAt(url, '1')
  await officer.callNext()
  await officer.start()
  const idle = await officerAt(url, '2')
  const { page } = await hall.manager('quản lý')
  await page.getByText('Không có việc gì cần xử lý.').waitFor()
  clock.pass(11 * minute)
  await hall.office.watchAlerts()
  const alerts = page.getByRole('region', { name: 'Cần chú ý' })
  await alerts.getByText(/Hộ tịch.*: số H002 đã chờ 11 phút\./).waitFor()
  expect(await faultsOf(page)).toEqual([])

  await alerts.getByRole('link', { name: 'Xem số H002' }).click()
  await page.getByRole('heading', { level: 1, name: 'H002' }).waitFor()
  await page.getByText(/H001 → Quầy 1\. Đứng trước theo thứ tự\./).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: /Hôm nay/ }).first().click()
  await alerts.getByRole('button', { name: /Ẩn 15 phút: .*H002/ }).click()
  await alerts.getByText(/số H002 đã chờ/).waitFor({ state: 'detached' })
  await alerts.getByText(/Đã tạm ẩn: 1/).waitFor()

  await page.getByRole('row', { name: /^1 / }).getByRole('button').first().click()
  await page.getByRole('link', { name: 'Xem cả ngày của quầy' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quầy 1' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  officer.leave()
  idle.leave()
})
