import type { Locator, Page } from 'playwright-core'
import { pairInDemo } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { faultsOf, inEachState } from './support/axe.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { openHall, type Hall } from './support/hall.ts'
import { says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

const bestAnswers = Object.fromEntries([1, 2, 3, 4, 6, 7].map((number) => [`indicator-${number}`, ['p2']]))

/** A citizen is served, and fills in the form of the nine indicators at the tablet of the counter. */
async function aFormFilledIn(): Promise<void> {
  const { url } = hall.office
  await takeNumbers(url, 'ho-tich', 1)
  const officer = await officerAt(url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish()
  const tablet = await connectScreen(url, { device: await pairInDemo(url, 'rating', '1') }, 'rating')
  const reply = await tablet.send('rating:give', {
    ticket: 'H001', transaction: 0, level: 3, reasons: [], comment: null, form: { id: 'tt-01-2018', version: 1 }, answers: bestAnswers,
  })
  expect(reply).toMatchObject({ ok: true })
  tablet.close()
  officer.leave()
}

async function thisQuarter(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Kỳ' }).selectOption({ label: 'Quý 4' })
  await says(page.getByRole('article'), 'Quý 4 Năm 2026')
}

async function enterPoints(group: Locator): Promise<void> {
  await group.getByText('2 điểm', { exact: true }).click()
  await group.getByLabel('Minh chứng').fill('Quyết định công bố danh mục')
}

test('a manager enters the unit\'s points, an administrator takes one away, signs and publishes, and the class shows', async () => {
  await aFormFilledIn()
  const { page } = await hall.manager('quản lý', '#evaluation')
  const complaints = complaintsIn(page.context())
  await thisQuarter(page)
  const petitions = page.getByRole('group', { name: /^8\./ })
  for (const group of [page.getByRole('group', { name: /^5\./ }), petitions, page.getByRole('group', { name: /^9\./ })]) await enterPoints(group)
  await petitions.getByRole('spinbutton', { name: 'đến hạn trong kỳ' }).fill('10')
  await petitions.getByRole('spinbutton', { name: 'trả lời đúng hạn' }).fill('9')
  await petitions.getByRole('spinbutton', { name: 'Vụ việc kéo dài' }).fill('0')
  await says(petitions, 'Theo số liệu trên: 1 điểm.')
  await page.getByRole('button', { name: 'Lưu và gửi thẩm định' }).click()
  await page.getByRole('button', { name: 'Bấm lần nữa để gửi' }).click()
  await says(page.getByRole('status'), 'Đã gửi thẩm định.')

  const { page: province } = await hall.manager('quản trị', '#evaluation')
  await thisQuarter(province)
  const appraised = province.getByRole('group', { name: /^8\./ })
  await appraised.getByText('1 điểm', { exact: true }).click()
  await appraised.getByLabel('Lý do trừ điểm').fill('Một phản ánh trả lời chậm')
  expect(await faultsOf(province)).toEqual([])
  await province.getByRole('button', { name: 'Chốt kết quả' }).click()
  await province.getByRole('button', { name: 'Bấm lần nữa để ký và chốt' }).click()
  await says(province.getByRole('article'), /Xếp loại: Xuất sắc/)
  await says(province.getByRole('article'), /17,0/)
  await says(province.getByRole('article'), /Người thẩm định\s*Quản trị viên/)
  await province.getByRole('button', { name: 'Công khai kết quả' }).click()
  await says(province.getByRole('region', { name: /^Kết quả/ }), /Đã công khai\s*Xuất sắc/)
  expect(complaints).toEqual([])
})

test('without forms the page says so and shows no class, and everybody can use it', async () => {
  const { page } = await hall.manager('quản lý', '#evaluation')
  expect(await inEachState(page, {
    async noForms() { await says(page.getByRole('region', { name: /^Kết quả/ }), 'Chưa có đánh giá') },
    async unsound() {
      const petitions = page.getByRole('group', { name: /^8\./ })
      await petitions.getByRole('spinbutton', { name: 'đến hạn trong kỳ' }).fill('1')
      await petitions.getByRole('spinbutton', { name: 'trả lời đúng hạn' }).fill('2')
      await petitions.getByRole('spinbutton', { name: 'Vụ việc kéo dài' }).fill('0')
      await says(petitions, 'Có số lớn hơn tổng của nó')
    },
  })).toEqual({})
  expect(await page.getByText(/Xếp loại|Yếu/).count()).toBe(0)
})

test('on paper stands the form alone', async () => {
  const { page } = await hall.manager('quản lý', '#evaluation')
  await page.getByText('BẢNG ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('BẢNG ĐÁNH GIÁ VIỆC GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH').isVisible()).toBe(true)
  expect(await page.getByRole('banner').isVisible()).toBe(false)
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  expect(await page.getByRole('table').isVisible()).toBe(true)
})
