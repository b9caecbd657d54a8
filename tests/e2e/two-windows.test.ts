import type { Page } from 'playwright-core'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { counterOn, says } from './support/pages.ts'
import { takeNumbers } from './support/people.ts'

type Console = ReturnType<typeof counterOn>

let hall: Hall
let first: Console
let second: Console

beforeAll(async () => {
  hall = await openHall()
  first = await hall.officerAt('1')
  await takeNumbers(hall.office.url, 'ho-tich', 3)
  await says(first.hand, 'H001')
})
afterAll(() => hall.close())

/** The officer's session in a browser of its own, as after signing in on another machine. */
async function anotherBrowser(): Promise<Console> {
  const profile = await hall.newProfile()
  await profile.addCookies(await first.page.context().cookies())
  return counterOn(await hall.open('counter', '/counter', profile))
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim())
const isGreyed = ({ page }: Console) => page.locator('.console[inert]').count().then((count) => count === 1)

test('the second window is told that the counter is used elsewhere, and nothing can be pressed there', async () => {
  second = await anotherBrowser()
  await says(second.seat, 'Quầy này đang được dùng ở một cửa sổ khác')
  expect(await focused(second.page)).toBe('Làm việc ở đây')
  expect([await isGreyed(first), await isGreyed(second)]).toEqual([false, true])
  for (const key of ['r', 'p', 'g', '?']) await second.page.keyboard.press(key)
  expect(await second.page.getByRole('dialog').count()).toBe(0)
  await says(second.hand, 'H001')
  expect(await faultsOf(second.page)).toEqual([])
})

test('what the first window does is seen in the second', async () => {
  await first.nextIs('Gọi số tiếp theo')
  await says(second.hand, 'Đang gọi')
})

test('the second takes over with one key, and the first is told and greyed', async () => {
  await second.page.keyboard.press('Enter')
  await says(first.seat, 'Quầy này đang được dùng ở một cửa sổ khác')
  expect([await isGreyed(first), await isGreyed(second)]).toEqual([true, false])
  expect(await focused(first.page)).toBe('Làm việc ở đây')
  await second.nextIs('Bắt đầu phục vụ')
  await says(second.hand, 'Đang phục vụ')
  await says(first.hand, 'Đang phục vụ')
})

test('a window that is loaded again is still the one that works', async () => {
  await second.page.reload()
  await second.nextIs('Hoàn thành')
  await says(second.hand, 'H002')
  expect(await isGreyed(second)).toBe(false)
})

test('a tab that is opened from the working window, with all that it has stored, is another window', async () => {
  const [copy] = await Promise.all([second.page.waitForEvent('popup'), second.page.evaluate(() => { window.open(location.href) })])
  await says(counterOn(copy).seat, 'Quầy này đang được dùng ở một cửa sổ khác')
  expect(await isGreyed(second)).toBe(false)
  await copy.close()
})

test('when the working window is closed the other one says so, and is taken up in English too', async () => {
  await second.page.close()
  await says(first.seat, 'Cửa sổ dùng quầy này đã đóng')
  await first.page.evaluate(() => { localStorage.setItem('luot.language', 'en') })
  await first.page.reload()
  await first.nextIs('Call next')
  await first.page.getByRole('button', { name: /Start service\s*H002/ }).waitFor()
})
