import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
let backupFolder: string
beforeEach(async () => {
  backupFolder = await mkdtemp(join(tmpdir(), 'luot-operator-'))
  hall = await openHall({ backupFolder })
})
afterEach(async () => {
  await hall.close()
  await rm(backupFolder, { recursive: true, force: true })
})

/** Screenshots for whoever wants to look. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/operator-${name}.png`, fullPage: true })
  expect(await faultsOf(page)).toEqual([])
}

test('an operator signs in, sees whether the machines work, and makes a backup; nothing there tells of people', async () => {
  const kiosk = await hall.kiosk()
  await kiosk.service('Hộ tịch').waitFor()
  await hall.office.watchAlerts()
  const password = await hall.office.addOperator('vanhanh')
  const page = await hall.open('manager', '/manager')
  await page.getByLabel('Tên đăng nhập').fill('vanhanh')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByLabel('Mật khẩu mới của bạn').fill('gạo trắng nước trong 7')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { name: 'Vận hành hệ thống' }).waitFor()
  const machines = page.getByRole('region', { name: /^Trung tâm Phục vụ hành chính công/ })
  await says(machines, 'Cơ sở dữ liệu trả lời.')
  await says(machines, 'đang kết nối')
  const backups = page.getByRole('region', { name: 'Sao lưu' })
  await backups.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await says(backups, /luot-2026-11-20T02-.*ndjson\.gz/)
  await says(backups, 'Bản gần nhất lúc 20/11/2026 09:')
  await look(page, '1-desk')
  expect(await page.locator('main').innerText()).not.toMatch(/Nguyễn Thị Mai|Đỗ Hồng Nhung/)
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('heading', { name: 'Tài khoản của Bùi Quang Huy' }).waitFor()
  await look(page, '2-account')
  await page.getByRole('link', { name: 'Về trang vận hành' }).click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByLabel('Tên đăng nhập').waitFor()
})
