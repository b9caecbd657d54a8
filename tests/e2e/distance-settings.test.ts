import { openHall, type Hall } from './support/hall.ts'
import { faultsOf } from './support/axe.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

const status = async () => (await fetch(`${hall.office.url}/api/distance/demo`)).status

test('a manager allows numbers by phone, prints the poster alone on one sheet, and the page it leads to is open at once', async () => {
  expect(await status()).toBe(403)
  const { page } = await hall.manager('quản lý', '#settings/distance')
  await page.getByLabel('Cho phép lấy số bằng điện thoại').check()
  await page.getByLabel('Chỉ những dịch vụ này').check()
  await page.getByLabel('Thuế', { exact: true }).uncheck()
  await page.getByLabel('Tất cả điện thoại lấy trong một ngày nhiều nhất (số)').fill('40')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const { services } = await (await fetch(`${hall.office.url}/api/distance/demo`)).json() as { services: { id: string }[] }
  expect(services.map(({ id }) => id)).not.toContain('thue')
  expect(services.length).toBeGreaterThan(2)

  await page.evaluate(() => { window.print = () => undefined })
  await page.getByRole('button', { name: 'In áp phích' }).click()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('body > :visible').count()).toBe(1)
  expect(await page.locator('.distance-poster').innerText()).toMatch(/Quét mã để lấy số trước khi đến\s+Scan to take a number before you come/)
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(sheet.match(/\/Type \/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('heading', { name: 'Áp phích' }).waitFor()
})
