import type { Page } from 'playwright-core'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { faintTexts, faultsOf, inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'

let hall: Hall
beforeAll(async () => { hall = await openHall() })
afterAll(() => hall.close())

const isCutOff = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

test('a procedure is found on the keys of the screen without diacritics, and two taps later the number is there', async () => {
  const kiosk = await hall.kiosk()
  await kiosk.openSearch()
  await kiosk.type('ho tich')
  await says(kiosk.found.first(), 'Hộ tịch')
  await says(kiosk.found, 'Cấp bản sao trích lục hộ tịch')
  await kiosk.found.filter({ hasText: 'Cấp bản sao trích lục hộ tịch' }).tap()
  await kiosk.takeButton.tap()
  await says(kiosk.slip, 'H001')
  const events = (await hall.office.ledger()).flatMap((entry) => entry.events)
  expect(events.find(({ type }) => type === 'ticketIssued')).toMatchObject({ ticket: 'H001', service: 'ho-tich', procedure: 'trich-luc' })
})

test('with diacritics on a real keyboard the same is found, with how many wait', async () => {
  const kiosk = await hall.kiosk()
  await kiosk.openSearch()
  await kiosk.page.keyboard.type('hộ tịch')
  await says(kiosk.found.first(), /Hộ tịch\s*Dịch vụ\s*1\s*đang chờ/)
  await kiosk.button('Xóa hết').tap()
  await kiosk.type('zz')
  await kiosk.page.getByText('Không tìm thấy. ').waitFor()
})

test('the procedures of a service can be looked through, and the way back is the way there', async () => {
  const kiosk = await hall.kiosk()
  await kiosk.service('Hộ tịch').tap()
  await kiosk.button('Xem 12 thủ tục').tap()
  await kiosk.button('Đăng ký kết hôn').tap()
  await kiosk.page.getByRole('heading', { name: 'Đăng ký kết hôn' }).waitFor()
  await kiosk.button('Quay lại').tap()
  await kiosk.page.getByRole('heading', { name: 'Xin mời chọn dịch vụ' }).waitFor()
})

test('large type and high contrast can be used by everybody, hold up to the ticket, and are gone for the next person', async () => {
  const kiosk = await hall.kiosk()
  const { page } = kiosk
  expect(await inEachState(page, {
    async fields() {
      for (const name of ['Chữ to', 'Tương phản cao']) await kiosk.button(name).tap()
      await page.getByRole('heading', { name: 'Xin mời chọn lĩnh vực' }).waitFor()
    },
    search: () => kiosk.openSearch(),
    results: () => kiosk.type('khai sinh'),
    async service() {
      await kiosk.found.first().tap()
      await kiosk.takeButton.waitFor()
    },
    procedures: () => kiosk.button('Xem 12 thủ tục').tap(),
    async ticket() {
      await kiosk.button('Đăng ký khai sinh').tap()
      expect(await isCutOff(page)).toBe(false)
      await kiosk.takeButton.tap()
      await says(kiosk.slip, /H00\d/)
      expect(await isCutOff(page)).toBe(false)
    },
  }, async () => [...await faultsOf(page), ...await faintTexts(page)])).toEqual({})
  expect(await page.locator('html.large-type.high-contrast').count()).toBe(1)
  await page.waitForTimeout(1100)
  await kiosk.button('Xong').tap()
  await kiosk.service('Hộ tịch').waitFor()
  expect(await page.locator('html.large-type, html.high-contrast').count()).toBe(0)
})

describe('in an office with hours', () => {
  const workday = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
  const openingHours = {
    week: { 1: workday, 2: workday, 3: workday, 4: workday, 5: workday, 6: [], 7: [] },
    specialDays: [{ date: '2026-09-01', name: { vi: 'Nghỉ Quốc khánh', en: 'National Day' }, sessions: [] },
      { date: '2026-09-02', name: { vi: 'Quốc khánh', en: 'National Day' }, sessions: [] }],
    cutOffMinutes: 30,
  }
  const at = (moment: string) => Date.parse(`${moment}+07:00`)

  test('the kiosk says by itself at the minute that the morning is over, and when it can be asked again', async () => {
    const morning = await openHall({ startsAt: at('2026-11-20T10:59:50'), settings: { openingHours } })
    const kiosk = await morning.kiosk()
    await kiosk.service('Hộ tịch').waitFor()
    await says(kiosk.page.getByRole('main'), 'Đã hết giờ lấy số buổi sáng.')
    await says(kiosk.page.getByRole('main'), 'Mời quay lại lúc 13:00.')
    await morning.close()
  })

  test('on a holiday it says which, and the next working day, in both languages', async () => {
    const holiday = await openHall({ startsAt: at('2026-09-01T10:00:00'), settings: { openingHours } })
    const { page } = await holiday.kiosk()
    expect(await inEachState(page, {
      async vietnamese() {
        await says(page.getByRole('main'), 'Hôm nay nghỉ Quốc khánh.')
        await says(page.getByRole('main'), 'Mời quay lại 07:30 thứ Năm, 03/09/2026.')
      },
      async english() {
        await page.getByRole('button', { name: 'English' }).tap()
        await says(page.getByRole('main'), 'We are closed today: National Day.')
        await says(page.getByRole('main'), 'Please come back at 07:30 on Thursday, 03/09/2026.')
      },
    })).toEqual({})
    await holiday.close()
  })

  test('a service whose numbers are all given says until when, also to one who is about to take one', async () => {
    const services = demoOffice.services.map((service) => service.id === 'ho-tich' ? { ...service, quota: 1 } : service)
    const quota = await openHall({ startsAt: at('2026-11-20T14:00:00'), settings: { openingHours, services } })
    const kiosk = await quota.kiosk()
    await kiosk.service('Hộ tịch').tap()
    const other = await connectScreen(quota.office.url, { device: await pairInDemo(quota.office.url, 'kiosk') }, 'kiosk')
    expect(await other.send('ticket:take', { service: 'ho-tich', priorityClass: null, language: 'vi' })).toMatchObject({ ok: true })
    await says(kiosk.page.getByRole('alert'), /đã hết số buổi chiều\.\s*Mời quay lại 07:30 thứ Hai, 23\/11\/2026\./)
    expect(await kiosk.takeButton.isDisabled()).toBe(true)
    await kiosk.button('Quay lại').tap()
    await says(kiosk.service('Hộ tịch'), 'Hết số đến 07:30 thứ Hai')
    expect(await kiosk.service('Hộ tịch').isDisabled()).toBe(true)
    other.close()
    await quota.close()
  })
})
