import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'

let hall: Hall

beforeEach(async () => { hall = await openHall({ past: ['2026-11-19'] }) })
afterEach(async () => { await hall.close() })

test('the first manager of the day reads in one line how the office stands, looks closer, and says that it was seen', async () => {
  const { page } = await hall.manager()
  const line = page.getByRole('region', { name: 'Tự kiểm tra đầu ngày' })
  await line.getByRole('link', { name: 'Xem chi tiết' }).click()
  await page.getByRole('heading', { name: 'Tự kiểm tra đầu ngày' }).waitFor()
  await page.getByText('Sổ ghi ngày 19/11/2026 nguyên vẹn').waitFor()
  await page.getByText('Chưa ghép nối thiết bị nào.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Đã xem' }).click()
  await page.getByText(/đã xem lúc 09:/).waitFor()
  await page.getByRole('link', { name: 'Về trang hôm nay' }).click()
  await line.getByText(/đã xem lúc 09:/).waitFor()
  expect(await line.getByRole('button').count()).toBe(0)
})

test('a doctored ledger stands in red on the page of today, also after it was seen', async () => {
  await hall.office.doctor(7, { 'events.0.at': 1 }, '2026-11-19')
  const { page } = await hall.manager()
  const line = page.getByRole('region', { name: 'Tự kiểm tra đầu ngày' })
  await line.getByText('Sổ ghi ngày 19/11/2026 không còn như lúc được ghi, từ mục 7.').waitFor()
  await line.getByRole('button', { name: 'Đã xem' }).click()
  await line.getByRole('button').waitFor({ state: 'detached' })
  expect(await line.getByText('không còn như lúc được ghi').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
})
