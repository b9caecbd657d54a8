import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import type { AddedAccount } from '../../contract/accounts.ts'
import type { BegunSecondFactor } from '../../contract/own-account.ts'
import { call, demoSignIn } from '../../tools/remote/people.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { counterOn } from './support/pages.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

/** Screenshots for whoever wants to look. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/people-${name}.png`, fullPage: true })
  expect(await faultsOf(page)).toEqual([])
}

const edit = (page: Page, name: string) => page.getByRole('button', { name: `Sửa ${name}`, exact: true })

test('an administrator adds an officer, who chooses an own password and sits down; deactivated, she is out at once', async () => {
  const { page } = await hall.manager('quản trị', '#settings/staff')
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByLabel('Họ và tên').fill('Ngô Thị Ánh Tuyết')
  expect(await page.getByLabel('Tên đăng nhập', { exact: true }).inputValue()).toBe('tuyetnta')
  await page.getByRole('checkbox', { name: 'Quầy 3' }).check()
  await look(page, '1-add')
  await page.locator('form .main').click()
  const password = await page.locator('.told code').innerText()
  await edit(page, 'Ngô Thị Ánh Tuyết').waitFor()
  await look(page, '2-told')
  const officer = await hall.open('counter', '/counter')
  await officer.getByLabel('Tên đăng nhập').fill('tuyetnta')
  await officer.getByLabel('Mật khẩu').fill(password)
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await officer.getByLabel('Mật khẩu mới của bạn').fill('gạo trắng nước trong 7')
  await officer.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  const console = counterOn(officer)
  await console.sitDown('3')
  await console.hand.waitFor()
  await edit(page, 'Ngô Thị Ánh Tuyết').click()
  await page.getByRole('button', { name: 'Ngừng tài khoản' }).click()
  await page.getByRole('button', { name: 'Bấm lần nữa: người này bị đăng xuất ngay' }).click()
  await page.getByText('Đã ngừng', { exact: true }).waitFor()
  await officer.getByLabel('Tên đăng nhập').waitFor()
  await look(page, '3-barred')
  await page.getByRole('link', { name: 'Nhật ký quản trị' }).click()
  await page.getByText('Nhật ký liền mạch').waitFor()
  await page.getByText('Ngừng tài khoản').waitFor()
  await look(page, '4-audit')
})

test('other work from a later day stands in the history beside what was before, and people are found by what they are called', async () => {
  const { page } = await hall.manager('quản lý', '#settings/staff')
  await page.getByLabel('Tìm theo tên').fill('pham quoc')
  await edit(page, 'Phạm Quốc Bảo').click()
  expect(await edit(page, 'Lê Thu Hà').count()).toBe(0)
  await page.getByRole('checkbox', { name: 'Quầy 4' }).check()
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await page.getByText('20/11/2026 – nay').waitFor()
  await page.getByLabel('Từ ngày').fill('2026-12-01')
  await page.getByLabel('Loại nhân sự').selectOption({ label: 'Biệt phái, cử đến' })
  await page.getByRole('button', { name: 'Lưu phân công' }).click()
  await page.getByText('20/11/2026 – 30/11/2026').waitFor()
  await page.getByText('Quầy 4 (Đất đai, Xây dựng)').first().waitFor()
  await look(page, '5-history')
})

const own = 'gạo trắng nước trong 7'

/** A manager of the office who signs in with a second factor. */
async function protectedManager(): Promise<void> {
  const ask = async (method: string, path: string, cookie: string | null, body: object) => call(hall.office.url, method, path, cookie, body)
  const work = { from: '2026-11-20', type: 'civilServant', home: null, position: 'Phó Giám đốc', counters: [] }
  const added = await ask('POST', '/api/staff', await demoSignIn(hall.office.url, 'administrator'), { name: 'Vũ Minh Đức', username: 'ducvm', role: 'manager', work })
  const { password } = added.body as AddedAccount
  const { cookie } = await ask('POST', '/api/session', null, { username: 'ducvm', password, next: own })
  const { secret } = (await ask('POST', '/api/account/second-factor', cookie, { password: own })).body as BegunSecondFactor
  const code = new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: hall.office.clock.now() })
  expect((await ask('POST', '/api/account/second-factor/confirm', cookie, { code })).status).toBe(200)
}

test('an administrator takes the second factor from a colleague who has lost phone and codes, who comes in with the password then', async () => {
  await protectedManager()
  const { page } = await hall.manager('quản trị', '#settings/staff')
  await edit(page, 'Vũ Minh Đức').click()
  await page.getByText('Đang bật: người này đăng nhập').waitFor()
  await page.getByRole('button', { name: 'Gỡ xác thực hai lớp' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gỡ xác thực hai lớp của Vũ Minh Đức?' })
  await dialog.getByRole('button', { name: 'Thôi' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Gỡ xác thực hai lớp' }).click()
  await look(page, '6-second-factor')
  await dialog.getByRole('button', { name: 'Gỡ xác thực hai lớp' }).click()
  await page.getByText('Chưa bật. Chỉ người này bật được').waitFor()
  expect((await call(hall.office.url, 'POST', '/api/session', null, { username: 'ducvm', password: own })).status).toBe(200)
  await page.getByRole('link', { name: 'Nhật ký quản trị' }).click()
  await page.getByText('Gỡ xác thực hai lớp cho đồng nghiệp').waitFor()
})

test('a manager changes no account of a manager or an administrator', async () => {
  const { page } = await hall.manager('quản lý', '#settings/staff')
  await edit(page, 'Lê Thu Hà').waitFor()
  expect(await edit(page, 'Đỗ Hồng Nhung').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Nhật ký quản trị' }).count()).toBe(0)
})
