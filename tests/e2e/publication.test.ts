import type { Page } from 'playwright-core'
import { usualPublication } from '../../domain/publication/settings.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { faultsOf } from './support/axe.ts'
import { displayOn, says } from './support/pages.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { officerAt, takeNumbers } from './support/people.ts'
import { changeOffice } from './support/places.ts'

const hour = 3_600_000
let hall: Hall
beforeEach(async () => {
  hall = await openHall({ startsAt: Date.parse('2026-09-30T09:00:00+07:00'), settings: { publication: { ...usualPublication, isOpen: true } } })
})
afterEach(() => hall.close())

/** The last day of the third quarter: one who waits six minutes and is served; the ticket's link. */
async function lastDay(): Promise<string> {
  const { url, clock } = hall.office
  const [link = ''] = await takeNumbers(url, 'ho-tich', 1)
  clock.pass(6 * 60_000)
  const officer = await officerAt(url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish()
  officer.leave()
  clock.pass(16 * hour)
  await hall.office.goDown()
  await hall.office.comeBack()
  return link
}

/** The citizen rates at home, after the quarter. */
async function rateLate(link: string): Promise<void> {
  const phone = await connectScreen(hall.office.url, { ticket: link.replace('/t/', '') }, 'ticket')
  expect(await phone.send('rating:give', { ticket: 'H001', transaction: 0, level: 5, reasons: [], comment: null })).toMatchObject({ ok: true })
  phone.close()
}

async function approve(page: Page, name = 'Duyệt công bố'): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: 'Bấm lần nữa để duyệt và công bố' }).click()
  await says(page.getByRole('status'), 'Đã duyệt.')
}

/** The page as somebody sees it who comes now: an answer serves for ten seconds. */
async function publicPage(): Promise<Page> {
  hall.office.clock.pass(11_000)
  const page = await hall.open('phone', '/public/demo')
  await page.getByRole('heading', { name: 'Quý 3 năm 2026' }).waitFor()
  return page
}

const figuresOn = (page: Page) => page.getByRole('main').innerText()

test('a quarter is approved, and everybody reads exactly that, also after a later change, until the correction is approved', async () => {
  const link = await lastDay()
  await (await hall.open('phone', '/public/demo')).getByText('Chưa có số liệu nào được công bố.').waitFor()
  const { page } = await hall.manager('quản lý', '#publication')
  const complaints = complaintsIn(page.context())
  await says(page.getByRole('region', { name: 'Quý 3 năm 2026' }), 'Chưa có đánh giá')
  expect(await faultsOf(page)).toEqual([])
  await approve(page)

  const first = await publicPage()
  const approved = await figuresOn(first)
  expect(approved).toMatch(/Chờ trung bình một lượt giao dịch\s+6,0\sphút\s+Chỉ tiêu: không quá 15,0\sphút – đạt/)
  expect(approved).toMatch(/Tỷ lệ hài lòng tại quầy\s+Chưa có đánh giá/)
  expect(await faultsOf(first)).toEqual([])

  await rateLate(link)
  expect(await figuresOn(await publicPage())).toBe(approved)
  await page.reload()
  await page.getByText('Số liệu đã thay đổi sau khi duyệt.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await approve(page, 'Duyệt bản sửa (bản 2)')
  const corrected = await publicPage()
  await says(corrected.getByRole('article'), /Tỷ lệ hài lòng tại quầy \(thang 5 mức\)\s*100,0\s%/)
  await says(corrected.getByRole('article'), 'Số đánh giá còn ít')
  await corrected.getByText(/^Bản 2, thay các bản trước/).waitFor()
  expect(complaints).toEqual([])
})

test('a manager opens the page and says what is on it; where it is closed there is none', async () => {
  await changeOffice(hall.office.url, { publication: usualPublication })
  const everybody = await hall.open('phone', '/public/demo')
  await everybody.getByText('Không có trang công khai ở địa chỉ này.').waitFor()
  const { page } = await hall.manager('quản lý', '#settings/publication')
  await page.getByLabel('Mở trang công khai').check()
  await page.getByLabel('Hôm nay và quý đang diễn ra').check()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
  await everybody.reload()
  await everybody.getByRole('heading', { name: 'Hôm nay, 30/09/2026' }).waitFor()
  await everybody.getByText('chưa qua phê duyệt').first().waitFor()
  expect(await faultsOf(everybody)).toEqual([])
  await everybody.getByRole('button', { name: 'English' }).click()
  await everybody.getByRole('heading', { name: 'Today, 30/09/2026' }).waitFor()
})

test('a quiet hall shows the figures that were approved, and nothing while none were', async () => {
  await lastDay()
  const display = displayOn(await hall.open('display', '/display?sound=off'))
  await display.pairHere()
  await display.page.getByText('Kính chào ông bà').waitFor()
  const item = { id: 'f', kind: 'figures', text: null, media: null, seconds: 3600, from: null, to: null, zones: [] }
  const slide = display.page.getByRole('region', { name: 'Số liệu phục vụ' })
  const { page } = await hall.manager('quản lý', '#settings/notices')
  await page.getByRole('button', { name: 'Thêm số liệu công khai' }).click()
  await page.getByText('Chưa có kỳ nào được duyệt').waitFor()
  await page.evaluate(() => { location.hash = '#publication' })
  await approve(page)
  hall.office.clock.pass(11_000)
  await changeOffice(hall.office.url, { notices: { quietSeconds: 5, items: [item] } })
  await slide.getByText('Quý 3 năm 2026').waitFor()
  await says(slide, /6,0\sphút/)
  expect(await faultsOf(display.page)).toEqual([])
})
