import type { Page } from 'playwright-core'
import { faultsOf, inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { viewsOf } from './support/held-line.ts'
import { says, tabletOn } from './support/pages.ts'
import { hallTablet, lastRated, rating, ratingsKept, servingAt, untilRated } from './support/ratings.ts'

let hall: Hall
let officer: Awaited<ReturnType<typeof servingAt>>
beforeEach(async () => {
  hall = await openHall(rating({ hallTablet: true, byDossier: true }))
  officer = await servingAt(hall, '1')
})
afterEach(async () => {
  officer.leave()
  await hall.close()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('on the phone the rating can be completed, and changed while there is time', async () => {
  const { page, state } = await hall.phone(await officer.serveOne('ho-tich'))
  expect(await inEachState(page, {
    faces: () => says(state, 'Ông/bà có hài lòng'),
    async reasons() {
      await button(page, 'Không hài lòng').tap()
      await says(state, 'Điều gì chưa tốt?')
    },
    async comment() {
      await button(page, 'Chờ lâu').tap()
      await button(page, 'Tiếp tục').tap()
      await page.getByRole('textbox').waitFor()
    },
    async rated() {
      await button(page, 'Kết thúc').tap()
      await says(state, 'Có thể sửa đánh giá đến 23/11/2026')
    },
    async changed() {
      await button(page, 'Sửa đánh giá').tap()
      await button(page, 'Rất hài lòng').tap()
      await button(page, 'Kết thúc').tap()
      await button(page, 'Sửa đánh giá').waitFor()
    },
  })).toEqual({})
  expect(await lastRated(hall, ({ level }) => level === 5)).toMatchObject({ answers: {}, channel: 'phone' })
})

test('at twice the size on a small phone every face is still seen, beside its whole word', async () => {
  const { page, state } = await hall.phone(await officer.serveOne('ho-tich'))
  await says(state, 'Ông/bà có hài lòng')
  await page.setViewportSize({ width: 180, height: 370 })
  await page.waitForFunction(() => document.documentElement.clientWidth === 180)
  const widths = await page.locator('.levels .face').evaluateAll((faces) => faces.map((face) => face.getBoundingClientRect().width))
  expect(widths).toHaveLength(5)
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(32)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(180)
})

test('who has rated at the counter is thanked on the phone, and asked no more', async () => {
  const tablet = await hall.tablet('1')
  const { page, state } = await hall.phone(await officer.serveOne('ho-tich'))
  await says(state, 'Ông/bà có hài lòng')
  await tablet.face('Hài lòng').tap()
  await says(state, 'Lượt này đã được đánh giá tại quầy.')
  expect(await page.getByRole('button', { name: /đánh giá/ }).count()).toBe(0)
})

test('of two channels at once one wins, and both are thanked', async () => {
  const profile = await hall.newProfile()
  const views = await viewsOf(profile)
  const tablet = tabletOn(await hall.open('rating', '/rating?slot=1', profile))
  await tablet.pairAt('1')
  const phone = await hall.phone(await officer.serveOne('ho-tich'))
  await says(phone.state, 'Ông/bà có hài lòng')
  await tablet.question.waitFor()
  // The tablet does not hear of the phone's tap before its own, however slow it is.
  views.hold()
  const faces = await Promise.all([button(phone.page, 'Hài lòng'), tablet.face('Không hài lòng')].map((face) => face.elementHandle()))
  // The tablet thanks for a few seconds only: it is watched from before the taps.
  const isThanked = tablet.thanks.waitFor().then(() => true, () => false)
  await Promise.all(faces.map((face) => face.evaluate((element) => { (element as HTMLElement).click() })))
  views.release()
  const [winner] = await untilRated(hall, 1)
  if (winner?.channel === 'phone') expect(await isThanked).toBe(true)
  else await says(phone.state, 'Xin cảm ơn!')
  expect(await ratingsKept(hall)).toHaveLength(1)
})

test('in the hall a ticket is rated with the code that stands on it, and with no other', async () => {
  const { page, state } = await hall.phone(await officer.serveOne('ho-tich'))
  await says(state, 'Mã đánh giá')
  const code = await page.locator('.code strong').innerText()
  const tablet = await hallTablet(hall)
  expect(await inEachState(tablet.page, {
    welcome: () => tablet.page.getByText('Mời ông bà đánh giá').waitFor(),
    async wrong() {
      await tablet.type('H001', code === '0000' ? '1111' : '0000')
      await says(tablet.page.getByRole('alert'), /mã/i)
    },
    async faces() {
      for (const digit of code) await tablet.press(digit)
      await tablet.question.waitFor()
    },
    async thanks() {
      await tablet.face('Hài lòng').tap()
      await tablet.press('Kết thúc')
      await tablet.thanks.waitFor()
    },
  })).toEqual({})
  expect(await untilRated(hall, 1)).toMatchObject([{ ticket: 'H001', level: 4, channel: 'hall' }])
  await says(state, 'Lượt này đã được đánh giá tại máy ở sảnh.')
  await tablet.press('Xong')
  await tablet.type('H001', code)
  await tablet.question.waitFor()
})

test('by the code of a dossier the same page opens; an unknown code is refused kindly', async () => {
  const page = await hall.open('phone', '/r/demo')
  await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill('H26.99-261120-0001')
  await button(page, 'Đánh giá').tap()
  await says(page.getByRole('alert'), 'Không tìm thấy lượt nào')
  expect(await faultsOf(page)).toEqual([])
  await officer.serveOne('ho-tich')
  expect((await officer.finishedWith('ho-tich', 'H26.99-261120-0001')).ok).toBe(true)
  await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill('h26.99-261120-0001')
  await button(page, 'Đánh giá').tap()
  await button(page, 'Rất hài lòng').tap()
  await button(page, 'Kết thúc').tap()
  await button(page, 'Sửa đánh giá').waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(await untilRated(hall, 1)).toMatchObject([{ level: 5, channel: 'dossier', ticket: 'H002' }])
})

test('the manager sees the rate with how many rated, and officers only the own, from enough on', async () => {
  const manager = await hall.manager('quản lý', '#satisfaction')
  await says(manager.page.getByRole('heading', { level: 2 }), 'Chưa có đánh giá')
  expect(await faultsOf(manager.page)).toEqual([])
  const { page } = await hall.phone(await officer.serveOne('ho-tich'))
  await button(page, 'Hài lòng').tap()
  await untilRated(hall, 1)
  await manager.page.getByRole('button', { name: 'Hôm nay', exact: true }).click()
  await says(manager.page.locator('.scale-card'), /100,0\s*%.*1 đánh giá.*Với 1 đánh giá, tỷ lệ thực nằm trong khoảng 20,7\s*% đến 100,0\s*%.*Ít đánh giá/s)
  await says(manager.page.getByRole('row'), /Hộ tịch.*100,0\s*%/s)
  await manager.page.getByLabel('Xem theo').selectOption('officer')
  await says(manager.page.getByRole('row'), 'Dưới số đánh giá tối thiểu nên không hiện.')
  expect(await faultsOf(manager.page)).toEqual([])

  const { page: console } = await hall.officerAt('2')
  await console.getByRole('button', { name: 'Kết quả đánh giá của tôi' }).click()
  await says(console.getByRole('dialog'), /Chưa có đánh giá.*Điều 25 khoản 3/s)
  expect(await faultsOf(console)).toEqual([])
})
