import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../../tools/browser.ts'
import { faultsOf } from './support/axe.ts'
import { openPage, openProfile } from './support/browser.ts'
import { openDemoOffice, type DemoOffice } from './support/office.ts'
import { counterOn, homeOn, kioskOn, says } from './support/pages.ts'

let office: DemoOffice
let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser.close())
beforeEach(async () => { office = await openDemoOffice() })
afterEach(() => office.close())

const goOn = (page: Page) => page.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor()

/** Screenshots for whoever wants to look: every step as it stands. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/first-start-${name}.png`, fullPage: true })
  expect(await faultsOf(page)).toEqual([])
}

async function beginGuide(): Promise<Page> {
  const profile = await openProfile(browser)
  const page = await openPage(profile, 'manager', office.url)
  await homeOn(page).card('Ki-ốt lấy số').waitFor()
  await look(page, '0-home')
  await page.getByRole('link', { name: 'Thiết lập cơ quan của bạn' }).click()
  await page.getByRole('button', { name: /quản trị/ }).click()
  await step(page, 'Cơ quan')
  return page
}

async function makeOffice(page: Page): Promise<void> {
  await page.getByLabel('Tên cơ quan').fill('Trung tâm Phục vụ hành chính công xã Đông Sơn')
  await page.getByLabel('Tỉnh, thành phố').fill('Tỉnh Hưng Yên')
  await page.getByLabel('Họ và tên của bạn').fill('Lê Thị Hoa')
  await look(page, '1-office')
  await page.getByRole('button', { name: 'Tạo cơ quan' }).click()
  await step(page, 'Giờ làm việc')
}

/** Types the code that a new kiosk shows, and resolves to the kiosk. */
async function pairKiosk(page: Page) {
  const kiosk = await openPage(await openProfile(browser), 'kiosk', `${office.url}/kiosk`)
  const shown = kiosk.locator('.pairing-screen .code')
  await shown.waitFor()
  expect(await kiosk.getByRole('button', { name: 'Dùng màn hình này ở đây' }).count()).toBe(0)
  await page.getByLabel('Mã ghép nối (6 chữ số)').fill((await shown.innerText()).replace(/\D/g, ''))
  await page.getByRole('button', { name: 'Ghép nối', exact: true }).click()
  await page.getByText('Đã ghép nối “Màn hình 1”.').waitFor()
  return kioskOn(kiosk)
}

test('an administrator comes from the demo to the first ticket called at an office of their own', async () => {
  const begun = performance.now()
  const page = await beginGuide()
  await makeOffice(page)
  await page.getByText('Từ nay bạn đăng nhập bằng “admin” với mật khẩu:').waitFor()
  await look(page, '2-hours')
  await goOn(page)
  await step(page, 'Dịch vụ')
  await page.getByLabel('Hỗ trợ dịch vụ công trực tuyến').uncheck()
  await look(page, '3-services')
  await goOn(page)
  await step(page, 'Quầy')
  await page.getByRole('button', { name: 'Bớt một quầy' }).click()
  await look(page, '4-counters')
  await goOn(page)
  await step(page, 'Cán bộ')
  await page.getByRole('button', { name: 'Tạo 5 tài khoản' }).click()
  const officer = page.getByRole('row').filter({ hasText: 'quay1' })
  await page.getByRole('row').filter({ hasText: 'phutrach' }).waitFor()
  const password = await officer.locator('code').innerText()
  await look(page, '5-people')
  await goOn(page)
  await step(page, 'Màn hình')
  const kiosk = await pairKiosk(page)
  await look(page, '6-screens')
  await goOn(page)
  await step(page, 'Số đầu tiên')
  await look(page, '7-ticket')
  await kiosk.take('Hộ tịch')
  await says(kiosk.slip, 'H001')
  await page.getByText('đã được lấy, đang chờ gọi.').waitFor()
  await callAt(password)
  await page.getByText('đã được gọi. Cơ quan của bạn đã sẵn sàng phục vụ.').waitFor()
  await look(page, '8-called')
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(`from the demo to the first ticket of an own office: ${seconds.toFixed(1)} s\n`)
  expect(seconds).toBeLessThan(300)
  await page.getByRole('button', { name: 'Gỡ cơ quan mẫu' }).click()
  await page.getByRole('button', { name: 'Bấm lần nữa để gỡ hẳn' }).click()
  await page.getByText('Cơ quan mẫu vẫn còn').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Hoàn tất' }).click()
  await page.getByRole('link', { name: 'Mở màn hình quản lý' }).click()
  await page.getByText('xã Đông Sơn').first().waitFor()
})

/** The officer of the first counter signs in with what they were handed, and calls. */
async function callAt(password: string): Promise<void> {
  const page = await openPage(await openProfile(browser), 'counter', `${office.url}/counter`)
  await page.getByLabel('Tên đăng nhập').fill('quay1')
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByText('Đây là mật khẩu được cấp.').waitFor()
  await page.getByLabel('Mật khẩu mới của bạn').fill('gạo trắng nước trong 7')
  await look(page, '9-own-password')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  const counter = counterOn(page)
  await counter.sitDown('1')
  await counter.nextIs('Gọi số tiếp theo')
  await says(counter.hand, 'H001')
}

test('a guide that was left is gone on with where it was, and nobody gets in with one click any more', async () => {
  const page = await beginGuide()
  await makeOffice(page)
  const password = await page.locator('.told code').innerText()
  await goOn(page)
  await step(page, 'Dịch vụ')
  const other = await openPage(await openProfile(browser), 'manager', office.url)
  await other.getByText('Cơ quan đã được tạo, còn vài bước đến số đầu tiên.').waitFor()
  await other.getByRole('link', { name: 'Tiếp tục thiết lập cơ quan' }).click()
  await other.getByLabel('Tên đăng nhập').fill('admin')
  expect(await other.getByRole('button', { name: /quản trị/ }).count()).toBe(0)
  await other.getByLabel('Mật khẩu').fill(password)
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await step(other, 'Dịch vụ')
})
