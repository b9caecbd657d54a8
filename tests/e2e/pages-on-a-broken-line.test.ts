import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

test.each([
  ['organisation', 'Tỉnh mẫu'],
  ['account', 'Nơi này'],
  ['settings/staff', 'Đỗ Hồng Nhung'],
  ['trends', 'Chưa có số liệu trong kỳ này.'],
  ['satisfaction', 'Chưa có đánh giá'],
  ['trust', 'Các ngày này chưa có lượt giao dịch nào.'],
  ['reports', 'Chưa ai ký báo cáo này.'],
  ['petitions', 'Không có vụ việc nào.'],
  ['settings/hours', 'Đóng ngày làm việc lúc'],
])('the page %s that was opened while the server was away says so, and is there by itself when the server is back', async (hash, words) => {
  const { page } = await hall.manager('quản trị')
  await page.getByRole('link', { name: 'Hôm nay' }).waitFor()
  await hall.office.goDown()
  await page.getByText(/^Mất kết nối/).first().waitFor()
  await page.evaluate((to) => { location.hash = to }, hash)
  await page.getByText('Chưa kết nối được máy chủ.').first().waitFor()
  await hall.office.comeBack()
  await says(page.locator('main'), words)
  // A page of several parts reads each by itself.
  await page.waitForFunction(() => !document.body.innerText.includes('Chưa kết nối được máy chủ.'))
})

test('what a manager is typing outlives a broken line, and is saved when it is back', async () => {
  const { page } = await hall.manager('quản lý', '#settings/appearance')
  const name = page.getByRole('textbox', { name: /Tiếng Việt/ }).first()
  await name.fill('Bộ phận Một cửa xã')
  await hall.office.goDown()
  await page.getByText(/^Mất kết nối/).first().waitFor()
  await name.pressSequentially(' An Bình')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Chưa kết nối được máy chủ.').first().waitFor()
  await hall.office.comeBack()
  await page.getByText(/^Mất kết nối/).first().waitFor({ state: 'detached' })
  expect(await name.inputValue()).toBe('Bộ phận Một cửa xã An Bình')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
})
