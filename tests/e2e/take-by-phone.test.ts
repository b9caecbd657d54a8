import type { BrowserContext, Page } from 'playwright-core'
import { usualDistance } from '../../domain/distance-numbers.ts'
import { faultsOf, inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { phoneOn, says } from './support/pages.ts'
import { receivedBy } from './support/received.ts'

const work = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
const openingHours = { week: { 1: work, 2: work, 3: work, 4: work, 5: work, 6: [], 7: [] }, specialDays: [], cutOffMinutes: 30 }

let hall: Hall
let path: string
beforeEach(async () => {
  hall = await openHall({ settings: { distance: usualDistance, openingHours } })
  const { office: { id } } = await (await fetch(`${hall.office.url}/api/installation`)).json() as { office: { id: string } }
  path = `/n/${id}`
})
afterEach(() => hall.close())

const take = (page: Page) => page.getByRole('button', { name: 'Lấy số', exact: true })
const service = (page: Page, name: string) => page.locator('.service-button', { hasText: name }).first()

async function takeNumber(page: Page, name = 'Hộ tịch'): Promise<void> {
  await service(page, name).tap()
  await take(page).tap()
  await says(phoneOn(page).state, 'Ông/bà là người tiếp theo')
}

test('from the poster to the ticket; the browser closed and opened again finds it, and there is no second one', async () => {
  const profile = await hall.newProfile()
  const page = await hall.open('phone', path, profile)
  await takeNumber(page)
  const [link, number] = [new URL(page.url()).pathname, 'H001']
  await says(phoneOn(page).ticket, number)
  await page.close()

  const again = await hall.open('phone', path, profile)
  await says(again.locator('.own-numbers'), number)
  await says(again.locator('main'), 'Khi xong việc hoặc hủy số này')
  expect(await service(again, 'Hộ tịch').count()).toBe(0)
  await again.getByRole('link').tap()
  await says(phoneOn(again).ticket, number)
  expect(new URL(again.url()).pathname).toBe(link)
})

test('a page that stood open since before is told kindly that this phone holds a number', async () => {
  const profile = await hall.newProfile()
  const late = await hall.open('phone', path, profile)
  await service(late, 'Đất đai').tap()
  await takeNumber(await hall.open('phone', path, profile))
  await take(late).tap()
  await says(late.locator('main'), /Điện thoại này đang giữ một số|Khi xong việc hoặc hủy số này/)
  await says(late.locator('.own-numbers'), 'H001')
})

test('who has given the number up may take another, found by what people call it', async () => {
  const page = await hall.open('phone', path)
  await takeNumber(page)
  await page.getByRole('button', { name: 'Hủy số' }).tap()
  await page.locator('.withdraw-panel').getByRole('button', { name: 'Hủy số' }).tap()
  await says(phoneOn(page).state, 'Đã hủy số')
  await page.goto(hall.office.url + path)
  await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill('khai sinh')
  await page.locator('.service-button', { hasText: /khai sinh/i }).first().tap()
  expect(await page.getByLabel('Thủ tục (không bắt buộc)').inputValue()).not.toBe('')
  await take(page).tap()
  await says(phoneOn(page).ticket, 'H002')
})

test('without the server the page says so and still leads to the number; back, one tap takes one number', async () => {
  const profile = await hall.newProfile()
  const page = await hall.open('phone', path, profile)
  await service(page, 'Hộ tịch').tap()
  await hall.office.goDown()
  await take(page).tap()
  await says(page.locator('main'), 'Chưa kết nối được máy chủ')
  expect(await faultsOf(page)).toEqual([])
  await hall.office.comeBack()
  await page.getByRole('button', { name: 'Thử lại' }).tap()
  await says(phoneOn(page).ticket, 'H001')
  expect((await hall.office.ledger()).filter(({ events }) => events[0]?.type === 'ticketIssued')).toHaveLength(1)
})

test('the office\'s clock counts: a phone set to another zone and hour is told when there are numbers again', async () => {
  hall.office.clock.pass(2.5 * 3_600_000)
  const abroad: BrowserContext = await hall.browser.newContext({ timezoneId: 'America/New_York', hasTouch: true, viewport: { width: 390, height: 844 } })
  const page = await abroad.newPage()
  await page.clock.install({ time: new Date('2026-11-20T10:00:00Z') })
  await page.goto(hall.office.url + path)
  await says(page.locator('main'), 'Đã hết giờ lấy số buổi sáng.')
  await says(page.locator('main'), 'Mời quay lại lúc 13:00.')
  await abroad.close()
})

test('the page can be used by everybody', async () => {
  const page = await hall.open('phone', path)
  expect(await inEachState(page, {
    choosing: () => service(page, 'Hộ tịch').waitFor(),
    searching: () => page.getByRole('searchbox').fill('dat'),
    english: () => page.getByRole('button', { name: 'English' }).tap(),
    async service() {
      await page.getByRole('searchbox').fill('')
      await page.locator('.service-button:enabled').first().tap()
      await page.getByRole('button', { name: 'Take a number', exact: true }).waitFor()
    },
    async own() {
      await page.getByRole('button', { name: 'Take a number', exact: true }).tap()
      await page.waitForURL('**/t/**')
      await page.goto(hall.office.url + path)
      await page.locator('.own-numbers').waitFor()
    },
    async unknown() {
      await page.goto(`${hall.office.url}/n/nowhere`)
      await page.getByText('There is no office at this address').waitFor()
    },
  })).toEqual({})
})

test('a first visit, to the number and its page, comes to less than 60 kB each', async () => {
  const profile = await hall.newProfile()
  const page = await profile.newPage()
  const received = await receivedBy(await profile.newCDPSession(page))
  await page.goto(hall.office.url + path)
  await service(page, 'Hộ tịch').tap()
  await page.getByLabel('Thủ tục (không bắt buộc)').waitFor()
  expect(received.map(({ address }) => address)).toEqual(expect.arrayContaining([path, expect.stringMatching(/\.js$/), expect.stringMatching(/\.css$/)]))
  const sum = received.reduce((all, { bytes }) => all + bytes, 0)
  expect(sum > 60_000 ? { sum, received } : null).toBeNull()
})
