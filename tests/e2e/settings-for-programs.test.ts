import { createCanvas } from '@napi-rs/canvas'
import { openReceiver } from '../server/support/programs.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

const settingsAs = async (role: 'quản lý' | 'quản trị', section: string) => (await hall.manager(role, `#settings/${section}`)).page

test('an administrator makes a key that reads the figures, is shown it once, and revokes it', async () => {
  const page = await settingsAs('quản trị', 'apiKeys')
  await page.getByLabel('Tên khóa').fill('Trung tâm điều hành')
  await page.getByLabel('Thống kê').check()
  await page.getByRole('button', { name: 'Tạo khóa' }).click()
  const shown = page.getByRole('alert').locator('code')
  const key = await shown.innerText()
  await page.getByRole('row', { name: /Trung tâm điều hành/ }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  const ask = () => fetch(`${hall.office.url}/api/v1/offices`, { headers: { authorization: `Bearer ${key}` } })
  expect((await ask()).status).toBe(200)

  await page.reload()
  await page.getByRole('row', { name: /Trung tâm điều hành/ }).waitFor()
  expect(await shown.count()).toBe(0)
  await page.getByRole('button', { name: /^Thu hồi/ }).click()
  await page.getByRole('button', { name: /^Bấm lần nữa để thu hồi/ }).click()
  await page.getByRole('row', { name: /Thu hồi 20\/11\/2026/ }).waitFor()
  expect((await ask()).status).toBe(401)
})

test('an administrator registers a system, is shown its secret once, and reads what came of a trial', async () => {
  const page = await settingsAs('quản trị', 'webhooks')
  const register = async (url: string, isLan: boolean) => {
    await page.getByLabel('Địa chỉ nhận').fill(url)
    await page.getByLabel('Có cảnh báo').check()
    await page.getByLabel('Địa chỉ nằm trong mạng nội bộ').setChecked(isLan)
    await page.getByRole('button', { name: 'Đăng ký' }).click()
    await says(page.getByRole('alert'), 'chỉ hiện một lần')
    await page.getByRole('button', { name: `Gửi thử ${url}` }).click()
  }
  const receiver = await openReceiver()
  await register(receiver.url, true)
  await page.getByRole('row', { name: /Đã nhận \(lần 1\)/ }).waitFor()
  await receiver.close()
  await register('http://127.0.0.1:9/', false)
  await page.getByRole('row', { name: /địa chỉ trong mạng nội bộ/ }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('a manager sees no keys and no addresses', async () => {
  const page = await settingsAs('quản lý', 'apiKeys')
  await page.getByRole('heading', { level: 2, name: 'Giờ làm việc' }).waitFor()
  expect(await page.getByRole('link', { name: 'Khóa truy cập số liệu' }).count()).toBe(0)
})

test('a limit of an alert that is changed counts at once', async () => {
  const page = await settingsAs('quản lý', 'alerts')
  const limit = page.getByRole('spinbutton').first()
  await limit.fill('7')
  await limit.press('Tab')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await says(page.getByRole('status'), 'Đã lưu.')
  expect(await faultsOf(page)).toEqual([])
})

test('the picture of an officer is added and taken away', async () => {
  const page = await settingsAs('quản lý', 'staff')
  await page.getByRole('button', { name: 'Sửa Nguyễn Thị Mai', exact: true }).click()
  await page.getByLabel('Thêm ảnh').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await createCanvas(300, 400).encode('png') })
  const picture = page.getByRole('img', { name: 'Ảnh của Nguyễn Thị Mai' })
  await picture.waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Xóa ảnh của Nguyễn Thị Mai' }).click()
  await picture.waitFor({ state: 'detached' })
})
