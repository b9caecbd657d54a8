import type { Locator } from 'playwright-core'
import { inEachState } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

let hall: Hall
beforeEach(async () => { hall = await openHall() })
afterEach(() => hall.close())

const day = 86_400_000
const asked = 'Quầy nào hướng dẫn chưa rõ?'

/** The third question: which counter, after the reason "unclear guidance" alone. */
async function addBranch(editor: Locator): Promise<void> {
  await editor.getByRole('button', { name: 'Thêm câu hỏi' }).click()
  await editor.getByRole('button', { name: 'Đưa lên trước Câu hỏi 3' }).click()
  const question = editor.getByRole('listitem').filter({ has: editor.page().getByRole('heading', { name: 'Câu hỏi 2', exact: true }) })
  await says(question, 'Còn chỗ chưa điền chữ.')
  await question.getByLabel('Loại câu hỏi: Câu hỏi 2').selectOption({ label: 'Chọn một' })
  await question.getByLabel('Câu hỏi (Tiếng Việt)').fill(asked)
  await question.getByLabel('Câu hỏi (English)').fill('Which counter?')
  for (const [place, vi, en] of [[1, 'Quầy hướng dẫn', 'Guidance'], [2, 'Quầy tiếp nhận', 'Reception']] as const) {
    await question.getByLabel(`Lựa chọn ${String(place)} (Tiếng Việt), Câu hỏi 2`).fill(vi)
    await question.getByLabel(`Lựa chọn ${String(place)} (English), Câu hỏi 2`).fill(en)
  }
  await question.getByLabel('Khi nào hỏi Câu hỏi 2').selectOption({ label: 'Khi trả lời câu “Điều gì chưa tốt?” là …' })
  await says(question, 'Chọn ít nhất một câu trả lời để câu này được hỏi.')
  await question.getByLabel('Hướng dẫn chưa rõ').check()
  await question.getByText('Chọn ít nhất một câu trả lời').waitFor({ state: 'detached' })
}

/** Somebody is not satisfied with the guidance: the question that follows from it. */
async function sayUnclear(screen: Locator): Promise<void> {
  await screen.getByRole('button', { name: 'Không hài lòng', exact: true }).click()
  await screen.getByRole('button', { name: 'Hướng dẫn chưa rõ' }).click()
  await screen.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await says(screen, asked)
}

test('a manager makes a new version with a question that follows from an answer, tries it, and from its day on the tablet asks it', async () => {
  const { page } = await hall.manager('quản lý', '#settings/forms')
  const complaints = complaintsIn(page.context())
  await page.getByRole('button', { name: /^Lập phiên bản mới Phiếu ngắn tại quầy, 5 mức/ }).click()
  await addBranch(page.getByRole('region', { name: 'Phiếu ngắn tại quầy, 5 mức, phiên bản 2' }))
  const preview = page.getByRole('region', { name: 'Xem trước' })
  await preview.getByRole('button', { name: 'Rất không hài lòng', exact: true }).click()
  await preview.getByRole('button', { name: 'Chờ lâu' }).click()
  await preview.getByRole('button', { name: 'Tiếp tục', exact: true }).click()
  await says(preview, 'Ý kiến khác')
  await preview.getByRole('button', { name: 'Làm lại' }).click()
  await sayUnclear(preview)
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
  expect(complaints).toEqual([])

  hall.office.clock.pass(day)
  await hall.office.goDown()
  await hall.office.comeBack()
  const tablet = await hall.tablet('1')
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  const officer = await officerAt(hall.office.url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish()
  await tablet.question.waitFor()
  await sayUnclear(tablet.page.locator('body'))
  officer.leave()
})

test('a version in use is read and not edited; a copy of it can be, and asks at once when it is chosen', async () => {
  const { page } = await hall.manager('quản lý', '#settings/forms')
  await says(page.getByRole('region', { name: 'Phiếu ngắn tại quầy, 5 mức, phiên bản 1' }), 'nên không sửa được')
  expect(await page.getByLabel('Tên phiếu (Tiếng Việt)').isDisabled()).toBe(true)
  await page.getByRole('button', { name: /^Sao thành phiếu khác Phiếu ngắn tại quầy, 3 mức/ }).click()
  await page.getByLabel('Tên phiếu (Tiếng Việt)').fill('Phiếu của xã')
  await page.getByRole('button', { name: /^Dùng phiếu này Phiếu của xã/ }).click()
  await says(page.getByRole('listitem').filter({ hasText: 'Phiếu của xã' }), 'Đang dùng')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
  expect(await page.getByLabel('Tên phiếu (Tiếng Việt)').isDisabled()).toBe(true)
  const tablet = await hall.tablet('1')
  await takeNumbers(hall.office.url, 'ho-tich', 1)
  const officer = await officerAt(hall.office.url, '1')
  await officer.callNext()
  await officer.start()
  await officer.finish()
  await tablet.face('Rất hài lòng').waitFor()
  expect(await tablet.page.getByRole('button', { name: 'Bình thường' }).count()).toBe(0)
  officer.leave()
})

test('a form goes from one office to another in a file, and a file that holds none is told', async () => {
  const { page } = await hall.manager('quản lý', '#settings/forms')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Xuất tệp Phiếu ngắn tại quầy, 3 mức/ }).click()
  expect((await download).suggestedFilename()).toBe('phieu-counter-3-v1.json')
  const stream = await (await download).createReadStream()
  const { form, ...file } = JSON.parse(Buffer.concat(await stream.toArray() as Buffer[]).toString()) as { form: object }
  const given = (buffer: string) => ({ name: 'phieu.json', mimeType: 'application/json', buffer: Buffer.from(buffer) })
  const input = page.getByLabel('Nhập từ tệp')
  await input.setInputFiles(given(JSON.stringify({ ...file, form: { ...form, id: 'tinh', owner: 'province', name: { vi: 'Phiếu của tỉnh', en: 'Province form' } } })))
  await page.getByText('Đã nhập Phiếu của tỉnh, phiên bản 1.').waitFor()
  await says(page.getByRole('listitem').filter({ hasText: 'Phiếu của tỉnh' }), 'Của tỉnh')
  await input.setInputFiles(given('{}'))
  await page.getByText('Tệp này không phải phiếu đánh giá').waitFor()
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
})

test('everybody can use the editor, and what is set about asking is kept', async () => {
  const { page } = await hall.manager('quản lý', '#settings/forms')
  expect(await inEachState(page, {
    read: () => page.getByRole('region', { name: 'Xem trước' }).waitFor(),
    edited: () => page.getByRole('button', { name: /^Lập phiên bản mới Phiếu đánh giá theo Thông tư/ }).click(),
    asking: () => page.getByLabel('Có máy đánh giá đặt tại sảnh').check(),
  })).toEqual({})
  await page.getByLabel('Máy tính bảng tại quầy hỏi trong (giây)').fill('90')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Máy tính bảng tại quầy hỏi trong (giây)').inputValue()).toBe('90')
  expect(await page.getByLabel('Có máy đánh giá đặt tại sảnh').isChecked()).toBe(true)
})
