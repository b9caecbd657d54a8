import type { Page } from 'playwright-core'
import { openHall, type Hall } from './support/hall.ts'
import { feelPhone, feltOn } from './support/felt-phone.ts'
import { phoneOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
let links: readonly string[]
let officer: Awaited<ReturnType<typeof officerAt>>
let page: Page
let phone: ReturnType<typeof phoneOn>

beforeAll(async () => {
  hall = await openHall()
  links = await takeNumbers(hall.office.url, 'tra-ket-qua', 5)
  officer = await officerAt(hall.office.url, '7')
  const profile = await hall.newProfile()
  await profile.addInitScript(feelPhone)
  page = await hall.open('phone', links[4] ?? '', profile)
  phone = phoneOn(page)
})
afterAll(async () => {
  officer.leave()
  await hall.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const title = (text: string) => page.waitForFunction((wanted) => document.title === wanted, text)
const icon = () => page.locator('link[rel=icon]').getAttribute('href')
const narrow = { width: 320, height: 568 }

/** Calls and serves until this one is called. */
async function callUpTo(count: number): Promise<void> {
  for (let called = 0; called < count; called += 1) {
    await officer.callNext()
    if (called === count - 1) return
    await officer.start()
    await officer.finish()
  }
}

/** What does not fit the width of the page is lost to its holder. */
async function expectToFit(): Promise<void> {
  const size = page.viewportSize()
  for (const shown of [narrow, { width: 390, height: 844 }]) {
    await page.setViewportSize(shown)
    // a window that becomes narrower is laid out over a few frames
    await page.waitForFunction((width) => document.documentElement.scrollWidth === width, shown.width, { timeout: 3000 })
    const cut = await page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter((part) => part.getBoundingClientRect().right > window.innerWidth && part.className !== 'visually-hidden')
      .map((part) => part.outerHTML.slice(0, 80)))
    expect(cut).toEqual([])
  }
  if (size !== null) await page.setViewportSize(size)
}

test('the page tells who is ahead, and one touch turns the sound on and keeps the screen awake', async () => {
  await says(phone.state, /4\s*người phía trước/)
  await title('4 người trước · R005')
  expect(await feltOn(page)).toEqual({ shakes: [], tones: 0, wakeLocks: 0 })
  await button('Bật âm báo').tap()
  await button('Đã bật âm báo').waitFor()
  expect(await feltOn(page)).toMatchObject({ wakeLocks: 1, shakes: [] })
  expect((await feltOn(page)).tones).toBeGreaterThan(0)
  await expectToFit()
})

test('when three are ahead it asks its holder in, once', async () => {
  const plain = await icon()
  await officer.callNext()
  await says(phone.state, 'Sắp đến lượt, mời vào sảnh')
  await title('Sắp đến lượt · R005')
  expect(await icon()).not.toBe(plain)
  await officer.start()
  await officer.finish()
  await officer.callNext()
  await says(phone.state, /2\s*người phía trước/)
  expect((await feltOn(page)).shakes).toHaveLength(1)
  await expectToFit()
  await officer.start()
  await officer.finish()
})

test('its turn is told with the counter, again and again until it was heard', async () => {
  await callUpTo(3)
  await says(phone.state, /Đến lượt ông\/bà: Quầy 7/)
  await title('Quầy 7 · Đến lượt R005')
  await page.waitForFunction(() => window.shakes.length >= 3)
  await expectToFit()
  await button('Tắt âm báo').tap()
  await button('Tắt âm báo').waitFor({ state: 'detached' })
  const { shakes } = await feltOn(page)
  await page.waitForTimeout(5000)
  expect((await feltOn(page)).shakes).toEqual(shakes)
})

test('a number that was missed is told what to do, and the link works again after the browser was closed', async () => {
  await officer.miss()
  await says(phone.state, /vắng mặt.*Xin đến bàn hướng dẫn/s)
  await title('Số R005')
  await expectToFit()
  await page.close()
  page = await hall.open('phone', links[4] ?? '')
  phone = phoneOn(page)
  await says(phone.ticket, 'R005')
  await says(phone.state, 'Xin đến bàn hướng dẫn')
})

test('a lost line is told with the time of what is shown, in words and seconds', async () => {
  await hall.office.goDown()
  await page.getByText('Mất kết nối', { exact: true }).waitFor()
  await page.getByText(/^Thông tin dưới đây là của lúc \d\d:\d\d\. Trang đang tự kết nối lại\.$/).waitFor()
  await page.getByText(/^đã 0:0[1-9]$/).waitFor()
  await says(phone.ticket, 'R005')
  await expectToFit()
  await hall.office.comeBack()
  await page.locator('.connection-notice:empty').waitFor({ state: 'attached' })
})

test('a number is given up after a question, and then says what can be done', async () => {
  await button('Hủy số').tap()
  await page.getByRole('heading', { name: 'Hủy số R005?' }).waitFor()
  await expectToFit()
  await button('Hủy số').tap()
  await says(phone.state, /Đã hủy số.*xin lấy số mới tại ki-ốt/s)
  await expectToFit()
})

test.each([['cut short', '/t/abc'], ['of nobody', '/t/demo/2026-11-20/A999/AAAAAAAAAAAAAAAAAAAAAA']])('a link that is %s says so', async (_, path) => {
  const wrong = await hall.open('phone', path)
  await wrong.getByText('Liên kết không đúng').waitFor()
  await wrong.close()
})
