import type { Page } from 'playwright-core'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { phoneOn, says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

const identity = '001090123456'
const words = `Cán bộ nói to, tôi là ${identity}, gọi 0912 345 678.`

async function writtenOn(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Góp ý, phản ánh' }).waitFor()
  await page.locator('label', { hasText: 'Thái độ phục vụ' }).tap()
  await page.getByLabel('Nội dung', { exact: true }).fill(words)
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hoa')
}

/** The step that the case waits for, with what it is given. */
async function take(page: Page, step: string, fill: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await page.getByRole('heading', { name: step, exact: true }).waitFor()
  await fill()
  await page.locator('.next-steps button[type=submit]', { hasText: step }).click()
}

test('a citizen files from the phone and follows; the manager classifies, assigns, answers and publishes; no number is ever published', async () => {
  const [link = ''] = await takeNumbers(hall.office.url, 'ho-tich', 1)
  const profile = await hall.newProfile()
  const complaints = complaintsIn(profile)
  const ticket = await hall.open('phone', link, profile)
  await says(phoneOn(ticket).state, 'Ông/bà là người tiếp theo')
  const opening = profile.waitForEvent('page')
  await ticket.getByRole('link', { name: 'Góp ý, phản ánh' }).tap()
  const phone = await opening
  await phone.setViewportSize({ width: 390, height: 844 })
  await writtenOn(phone)
  expect(await phone.getByLabel('Gửi kèm số H001').isChecked()).toBe(true)
  expect(await faultsOf(phone)).toEqual([])
  await phone.getByRole('button', { name: 'Gửi phản ánh' }).tap()
  await phone.getByText('Đã nhận phản ánh').waitFor()
  expect(await phone.getByLabel('Đường dẫn theo dõi').inputValue()).toBe(phone.url())
  expect(new URL(phone.url()).pathname).toMatch(/^\/p\/[\w-]+\.[\w-]{22}$/)
  expect(await faultsOf(phone)).toEqual([])

  const { page } = await hall.manager('quản lý', '#petitions')
  const one = page.locator('.petition-table tbody tr')
  await one.filter({ hasText: 'Thái độ phục vụ' }).waitFor()
  expect(await page.locator('main').innerText()).not.toMatch(/001090123456|0912|Hoa/)
  expect(await faultsOf(page)).toEqual([])
  await one.getByRole('button').click()
  await page.locator('.petition-case').getByText(identity).waitFor()
  await take(page, 'Phân loại', () => page.getByLabel('Loại nội dung').last().selectOption('attitude'))
  await take(page, 'Giao xử lý')
  await take(page, 'Trả lời', () => page.locator('#step-answer').fill('Đã nhắc nhở cán bộ. Cảm ơn bà.'))
  await page.getByRole('heading', { name: 'Duyệt và kết thúc' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await phone.reload()
  await phone.getByText('Đang xem xét').waitFor()
  expect(await phone.getByText('Đã nhắc nhở cán bộ').count()).toBe(0)

  await take(page, 'Duyệt và kết thúc', () => page.getByLabel('Kết quả').selectOption('upheld'))
  await page.getByRole('heading', { name: 'Công khai', exact: true }).waitFor()
  expect(await page.getByLabel('Tóm tắt nội dung').inputValue()).toBe('Cán bộ nói to, tôi là •••, gọi •••.')
  await take(page, 'Công khai', () => page.getByLabel('Tóm tắt nội dung').fill(`Cán bộ nói to với người có số ${identity}.`))
  await page.getByRole('button', { name: 'Gỡ công khai' }).waitFor()
  await phone.reload()
  await phone.getByRole('heading', { name: 'Đã trả lời' }).waitFor()
  await phone.getByText('Đã nhắc nhở cán bộ. Cảm ơn bà.').waitFor()
  expect(await faultsOf(phone)).toEqual([])
  const published = await (await fetch(`${hall.office.url}/api/petitions/published?office=demo`)).text()
  expect(published).toContain('Cán bộ nói to với người có số •••.')
  expect(published).not.toContain(identity)
  expect(complaints).toEqual([])
})

test('a citizen who sends nothing is told what is missing, and one who sends while the server is away loses no word', async () => {
  const page = await hall.open('phone', '/petition')
  await page.getByRole('button', { name: 'Gửi phản ánh' }).tap()
  await page.getByText('Xin chọn loại nội dung').waitFor()
  await writtenOn(page)
  await hall.office.goDown()
  await page.getByRole('button', { name: 'Gửi phản ánh' }).tap()
  await page.getByText('Nội dung vẫn còn đây').waitFor()
  await hall.office.comeBack()
  await page.getByRole('button', { name: 'Gửi phản ánh' }).tap()
  await page.getByText('Đã nhận phản ánh').waitFor()
  await page.getByText(words).waitFor()
})

test('a wrong link says so', async () => {
  const page = await hall.open('phone', '/p/nothing.here')
  await page.getByRole('heading', { name: 'Đường dẫn không đúng' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('an overdue case is marked by a word, not by a colour only', async () => {
  const phone = await hall.open('phone', '/petition')
  await writtenOn(phone)
  await phone.getByRole('button', { name: 'Gửi phản ánh' }).tap()
  await phone.getByText('Đã nhận phản ánh').waitFor()
  hall.office.clock.pass(30 * 86_400_000)
  await phone.reload()
  await phone.getByText('đã quá hạn').waitFor()
  const { page } = await hall.manager('quản lý', '#petitions')
  await page.getByRole('button', { name: 'Quá hạn' }).click()
  await page.locator('.petition-table').getByText('quá hạn').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('a comment given with a rating becomes a case by one press', async () => {
  const [link = ''] = await takeNumbers(hall.office.url, 'thue', 1)
  const officer = await officerAt(hall.office.url, '5')
  for (const step of [officer.callNext, officer.start, officer.finish]) await step()
  const phone = await connectScreen(hall.office.url, { ticket: link.replace('/t/', '') }, 'ticket')
  await phone.send('rating:give', { ticket: 'S001', transaction: 0, level: 2, reasons: [], comment: 'Ghế chờ bị hỏng' })
  phone.close()
  officer.leave()
  const { page } = await hall.manager('quản lý', '#petitions')
  await page.getByRole('button', { name: 'Góp ý kèm đánh giá' }).click()
  await page.getByText('Ghế chờ bị hỏng').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Lập vụ việc' }).click()
  await page.locator('.petition-case').getByText('Từ góp ý kèm đánh giá').waitFor()
})
