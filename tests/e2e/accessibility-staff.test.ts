import type { Page } from 'playwright-core'
import { faultsWithoutServer, inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { counterOn, managerOn, says } from './support/pages.ts'
import { takeNumbers } from './support/people.ts'

let hall: Hall
/** Every page that was opened, for what it shows when the server is gone. */
const pages = new Map<string, Page>()

beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

test('the counter can be used by everybody', async () => {
  const page = await hall.open('counter', '/counter')
  const counter = counterOn(page)
  pages.set('counter', page)
  const dialog = (key: string, title: RegExp) => async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('button.next[aria-disabled=false]').waitFor()
    await page.keyboard.press(key)
    await page.getByRole('dialog', { name: title }).waitFor()
  }
  expect(await inEachState(page, {
    signIn: () => page.getByRole('button', { name: 'Vào với vai cán bộ' }).waitFor(),
    async desks() {
      await counter.signIn()
      await counter.desk('3').waitFor()
    },
    async nobody() {
      await counter.sitDown('3')
      await says(counter.hand, 'Không có ai đang chờ')
    },
    async waiting() {
      await takeNumbers(hall.office.url, 'cu-tru', 3)
      await says(counter.hand, 'U001')
    },
    callGiven: dialog('g', /Gọi số cụ thể/),
    pause: dialog('p', /Tạm dừng quầy vì sao/),
    close: dialog('c', /Đóng quầy 3/),
    walkIn: dialog('w', /Cấp số tại quầy/),
    async issue() { await page.keyboard.press('ArrowRight') },
    async given() {
      await page.keyboard.press('Enter')
      await page.getByRole('dialog', { name: 'Đã cấp số' }).waitFor()
    },
    prioritise: dialog('u', /Ưu tiên/),
    handOver: dialog('o', /Bàn giao quầy 3/),
    shortcuts: dialog('?', /Phím tắt/),
    async called() {
      await page.keyboard.press('Escape')
      await counter.nextIs('Gọi số tiếp theo')
      await says(counter.hand, 'Đang gọi')
    },
    transfer: dialog('t', /Chuyển U001/),
    async serving() {
      await page.keyboard.press('Escape')
      await counter.nextIs('Bắt đầu phục vụ')
      await says(counter.hand, 'Đang phục vụ')
    },
    hold: dialog('h', /Tạm giữ U001/),
    outcome: dialog('f', /Hoàn thành U001/),
    anotherMatter: dialog('n', /Việc khác của công dân U001/),
    async finished() {
      await page.keyboard.press('Escape')
      await counter.nextIs('Hoàn thành')
      await says(counter.hand, 'U002')
    },
  })).toEqual({})
})

test('the manager\'s pages can be used by everybody', async () => {
  const page = await hall.open('manager', '/manager')
  const manager = managerOn(page)
  pages.set('manager', page)
  expect(await inEachState(page, {
    signIn: () => page.getByRole('button', { name: 'Vào với vai quản trị' }).waitFor(),
    async today() {
      await manager.signInAs('quản trị')
      await says(manager.count('Đã phục vụ'), /^1$/)
    },
    async hours() { await page.getByText('Xem dạng bảng').click() },
    async devices() {
      await page.getByRole('link', { name: 'Thiết bị' }).click()
      await page.getByRole('button', { name: 'Thu hồi demo' }).first().waitFor()
    },
    async backToday() { await page.getByRole('link', { name: 'Hôm nay' }).click() },
  })).toEqual({})
})

test('what staff see without the server can be read by everybody', async () => {
  expect(await faultsWithoutServer(hall.office, pages)).toEqual({})
})
