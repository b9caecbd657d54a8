import type { Page } from 'playwright-core'
import { faultsOf, faultsWithoutServer, inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { displayOn, kioskOn, phoneOn, says, tabletOn } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
/** Every page that was opened, for what it shows when the server is gone. */
const pages = new Map<string, Page>()

beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

test('the start page can be used by everybody', async () => {
  const home = await hall.open('home', '/')
  expect(await inEachState(home, {
    cards: () => home.getByRole('link').first().waitFor(),
    english: () => home.getByRole('button', { name: 'English' }).tap(),
  })).toEqual({})
})

test('the kiosk can be used by everybody', async () => {
  const page = await hall.open('kiosk', '/kiosk')
  const kiosk = kioskOn(page)
  pages.set('kiosk', page)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  expect(await inEachState(page, {
    pairing: () => page.getByText('Mã ghép nối').waitFor(),
    async services() {
      await kiosk.pairHere()
      await kiosk.service('Hộ tịch').waitFor()
    },
    async service() {
      await kiosk.service('Hộ tịch').tap()
      await kiosk.takeButton.waitFor()
    },
    async priority() {
      await button('Tôi thuộc diện ưu tiên').tap()
      await button('Người khuyết tật').waitFor()
    },
    async chosen() {
      await button('Người khuyết tật').tap()
      await button('Đã chọn ưu tiên').waitFor()
    },
    async ticket() {
      await kiosk.takeButton.tap()
      await says(kiosk.slip, 'H001')
    },
  })).toEqual({})
})

test('the hall display can be read by everybody', async () => {
  const page = await hall.open('display', '/display')
  const display = displayOn(page)
  pages.set('display', page)
  const officer = await officerAt(hall.office.url, '1')
  expect(await inEachState(page, {
    async empty() {
      await display.pairHere()
      await page.getByText('Kính chào ông bà').waitFor()
    },
    async called() {
      await officer.callNext()
      await says(display.hero, 'H001')
    },
    async light() {
      await page.mouse.move(5, 5)
      await page.getByRole('button', { name: 'Nền sáng' }).click()
    },
    async recent() {
      await officer.start()
      await officer.finish()
      await page.getByRole('heading', { name: 'Đã gọi gần đây' }).waitFor()
    },
  })).toEqual({})
  officer.leave()
})

test('the invitation to turn the sound on can be read by everybody', async () => {
  const profile = await hall.newProfile()
  // nobody's turn ends, and changes the colours, while axe looks
  hall.office.clock.pass(30_000)
  await profile.addInitScript(() => { Object.defineProperty(BaseAudioContext.prototype, 'state', { value: 'suspended' }) })
  const page = await hall.open('display', '/display', profile)
  await displayOn(page).pairHere()
  await page.getByRole('heading', { name: 'Chạm vào màn hình để bật âm thanh' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('the rating tablet can be used by everybody', async () => {
  const page = await hall.open('rating', '/rating?slot=1')
  const tablet = tabletOn(page)
  pages.set('rating', page)
  const officer = await officerAt(hall.office.url, '5')
  await takeNumbers(hall.office.url, 'thue', 1)
  expect(await inEachState(page, {
    pairing: () => page.getByRole('button', { name: 'Quầy 5', exact: true }).waitFor(),
    async idle() {
      await tablet.pairAt('5')
      await page.getByText('Kính chào ông bà!').waitFor()
    },
    async asking() {
      for (const step of [officer.callNext, officer.start, officer.finish]) await step()
      await tablet.question.waitFor()
    },
    async thanks() {
      await tablet.face('Hài lòng').tap()
      await page.getByRole('button', { name: 'Kết thúc', exact: true }).tap()
      await tablet.thanks.waitFor()
    },
  })).toEqual({})
  officer.leave()
})

test('the phone page can be used by everybody', async () => {
  const [link = ''] = await takeNumbers(hall.office.url, 'tra-ket-qua', 1)
  const page = await hall.open('phone', link)
  const phone = phoneOn(page)
  pages.set('phone', page)
  const officer = await officerAt(hall.office.url, '7')
  expect(await inEachState(page, {
    waiting: () => says(phone.state, 'Ông/bà là người tiếp theo'),
    async withdraw() {
      await page.getByRole('button', { name: 'Hủy số' }).tap()
      await page.getByRole('heading', { name: 'Hủy số R001?' }).waitFor()
    },
    async called() {
      await officer.callNext()
      await says(phone.state, 'Đến lượt ông/bà')
    },
    async serving() {
      await officer.start()
      await says(phone.state, 'Đang được phục vụ')
    },
    async rating() {
      await officer.finish()
      await says(phone.state, 'Ông/bà có hài lòng')
    },
    async finished() {
      await page.getByRole('button', { name: 'Hài lòng', exact: true }).tap()
      await page.getByRole('button', { name: 'Kết thúc', exact: true }).tap()
      await says(phone.state, 'Đã hoàn thành')
    },
    async wrongLink() {
      await page.goto(`${hall.office.url}${link}x`)
      await page.getByRole('heading', { name: 'Liên kết không đúng' }).waitFor()
      await page.goto(hall.office.url + link)
      await says(phone.state, 'Đã hoàn thành')
    },
  })).toEqual({})
  officer.leave()
})

test('what citizens see without the server can be read by everybody', async () => {
  expect(await faultsWithoutServer(hall.office, pages)).toEqual({})
})
