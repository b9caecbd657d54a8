import { TOTP } from 'otpauth'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

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
      await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
      await page.getByLabel('Mật khẩu hiện tại').waitFor()
    },
  })).toEqual({})
  await page.keyboard.press('Escape')
  await counter.sitDown('3')
  await page.getByRole('button', { name: 'Việc đo lường' }).click()
  await says(page.getByRole('dialog'), '91/2025/QH15')
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

  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await enter('cua so mo ra ho sen')
  await page.getByLabel('Mã xác thực').fill(recovery)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await factor.getByText('Còn 7 mã khôi phục').waitFor()
})
