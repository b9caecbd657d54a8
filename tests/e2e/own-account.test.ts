import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

/** Screenshots for whoever wants to look. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/account-${name}.png`, fullPage: true })
}

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

test('officers read how their work is measured before they open a counter, and on their console', async () => {
  const { page, ...counter } = await hall.officer()
  expect(await inEachState(page, {
    async measured() {
      await page.getByRole('button', { name: 'Việc đo lường' }).click()
      await says(page.getByRole('dialog'), 'Không ghi hình, ghi âm')
    },
    async password() {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Tài khoản của tôi' }).click()
      await page.getByLabel('Mật khẩu hiện tại').waitFor()
    },
  })).toEqual({})
  await page.keyboard.press('Escape')
  await counter.sitDown('3')
  await counter.hand.waitFor()
  await page.getByRole('button', { name: 'Việc đo lường' }).click()
  await says(page.getByRole('dialog'), '91/2025/QH15')
})

test('what was typed as a password can be looked at, and is hidden again when it is sent', async () => {
  const page = await hall.open('manager', '/manager')
  const field = page.getByLabel('Mật khẩu', { exact: true })
  const show = page.getByRole('button', { name: /^Hiện/ })
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await field.fill('mat-khau-khac')
  expect([await show.getAttribute('aria-pressed'), await field.getAttribute('type')]).toEqual(['false', 'password'])
  await show.click()
  expect([await show.getAttribute('aria-pressed'), await field.getAttribute('type')]).toEqual(['true', 'text'])
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await says(page.getByRole('alert'), 'không đúng')
  expect([await show.getAttribute('aria-pressed'), await field.getAttribute('type')]).toEqual(['false', 'password'])
})

test('an administrator changes the password, is signed out, and comes in with the new one and then with a code of the phone as well', async () => {
  const page = await hall.open('manager', '/manager')
  const enter = async (password: string) => {
    await page.getByLabel('Tên đăng nhập').fill('admin')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  }
  await enter('mat-khau-thu')
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await page.getByLabel('Mật khẩu hiện tại').fill('mat-khau-thu')
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('matkhau123456')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('matkhau123456')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await says(page.locator('form').first(), 'Mật khẩu này dễ đoán')
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('cua so mo ra ho sen')
  await page.getByLabel('Nhập lại mật khẩu mới').fill('cua so mo ra ho sen')
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
  await enter('cua so mo ra ho sen')

  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  const factor = page.locator('section', { hasText: 'Xác thực hai lớp' })
  expect(await inEachState(page, { off: () => factor.getByText('Chưa bật').waitFor() })).toEqual({})
  await factor.getByLabel('Mật khẩu').fill('cua so mo ra ho sen')
  await factor.getByRole('button', { name: 'Bắt đầu bật' }).click()
  const secret = await factor.locator('.secret').textContent() ?? ''
  expect(await inEachState(page, { code: () => factor.getByRole('img').waitFor() })).toEqual({})
  await factor.getByLabel('Mã 6 chữ số').fill(new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: hall.office.clock.now() }))
  await factor.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  const recovery = await factor.locator('.recovery li').first().textContent() ?? ''
  expect(await inEachState(page, { recovery: () => factor.getByText('Đã bật').waitFor() })).toEqual({})

  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await enter('cua so mo ra ho sen')
  await page.getByLabel('Mã xác thực').fill(recovery)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await factor.getByText('Còn 7 mã khôi phục').waitFor()
})

test('an administrator ends what is open elsewhere, signs an officer out, and then everybody', async () => {
  const { page } = await hall.manager('quản trị')
  const elsewhere = await hall.manager('quản trị')
  const officer = await hall.officer()
  for (const one of [page, elsewhere.page, officer.page]) await one.getByText('Tài khoản của tôi').waitFor()
  await page.goto(`${hall.office.url}/manager#account`)
  const own = page.locator('section', { hasText: 'Đang đăng nhập ở đâu' })
  const all = page.locator('section', { hasText: 'Ai đang đăng nhập' })
  expect(await inEachState(page, { async listed() {
    await all.getByText('2 người đang đăng nhập').waitFor()
    await own.getByText('Nơi này').waitFor()
  } })).toEqual({})
  await look(page, '1-administrator')
  await own.getByLabel('Mật khẩu, để đăng xuất ở nơi khác').fill('mat-khau-thu')
  await own.getByRole('button', { name: /^Đăng xuất ở đó/ }).click()
  await elsewhere.page.getByLabel('Tên đăng nhập').waitFor()
  await own.getByRole('button', { name: /^Đăng xuất ở đó/ }).waitFor({ state: 'detached' })

  await officer.page.getByRole('button', { name: 'Tài khoản của tôi' }).click()
  expect(await inEachState(officer.page, { dialog: () => officer.page.getByRole('dialog').getByText('Màn hình tại quầy').waitFor() })).toEqual({})
  await look(officer.page, '2-officer')
  await all.getByLabel('Mật khẩu của bạn').fill('mat-khau-thu')
  await all.getByRole('listitem').getByRole('button').click()
  await officer.page.getByLabel('Tên đăng nhập').waitFor()
  await all.getByText('1 người đang đăng nhập').waitFor()

  await all.getByLabel('Mật khẩu của bạn').fill('mat-khau-thu')
  await all.getByRole('button', { name: 'Đăng xuất tất cả mọi người' }).click()
  await look(page, '3-sure')
  await all.getByRole('button', { name: 'Bấm lần nữa: mọi người bị đăng xuất ngay' }).click()
  await page.getByLabel('Tên đăng nhập').waitFor()
})

test('where whoever leads has to have a second factor, the first sign-in sets it up', async () => {
  const strict = await openHall({ factorRule: 'leaders' })
  const page = await strict.open('manager', '/manager')
  await page.getByLabel('Tên đăng nhập').fill('admin')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('mat-khau-thu')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  expect(await inEachState(page, { code: () => page.getByRole('img', { name: 'Mã QR' }).waitFor() })).toEqual({})
  await look(page, '4-enrol')
  const secret = await page.locator('.secret').textContent() ?? ''
  await page.getByLabel('Mã 6 chữ số').fill(new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: strict.office.clock.now() }))
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
  expect(await inEachState(page, { recovery: () => page.getByText('Đã bật').waitFor() })).toEqual({})
  await look(page, '5-recovery')
  await page.getByRole('button', { name: 'Tôi đã cất các mã này, vào làm việc' }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('button', { name: 'Thiết lập lại trên điện thoại khác' }).waitFor()
  await strict.close()
})
