import { readFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import readExcelFile from 'read-excel-file/node'
import type { Page } from 'playwright-core'
import { connectScreen } from '../../tools/remote/screen.ts'
import { faultsOf } from './support/axe.ts'
import { openHall, type Hall } from './support/hall.ts'
import { complaintsIn } from './support/no-complaints.ts'
import { says } from './support/pages.ts'
import { officerAt, takeNumbers } from './support/people.ts'

const hour = 3_600_000
let hall: Hall
beforeEach(async () => { hall = await openHall({ startsAt: Date.parse('2026-09-30T09:00:00+07:00') }) })
afterEach(() => hall.close())

/** As within a minute: a server that starts closes the day that is over and writes what its record is behind. */
async function recordsAreWritten(): Promise<void> {
  await hall.office.goDown()
  await hall.office.comeBack()
}

/** The last day of the third quarter: one who waits twenty minutes and is served; the ticket's link. */
async function lastDay(): Promise<string> {
  const { url, clock } = hall.office
  const [link = ''] = await takeNumbers(url, 'ho-tich', 1)
  clock.pass(20 * 60_000)
  const officer = await officerAt(url, '1')
  await officer.callNext()
  await officer.start()
  clock.pass(12 * 60_000)
  await officer.finish()
  officer.leave()
  clock.pass(16 * hour)
  await recordsAreWritten()
  return link
}

async function rateLate(link: string): Promise<void> {
  const phone = await connectScreen(hall.office.url, { ticket: link.replace('/t/', '') }, 'ticket')
  expect(await phone.send('rating:give', { ticket: 'H001', transaction: 0, level: 5, reasons: [], comment: null })).toMatchObject({ ok: true })
  phone.close()
  await recordsAreWritten()
}

async function download(page: Page, name: string): Promise<{ readonly name: string, readonly content: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

function pagesOf(pdf: Buffer): readonly string[] {
  return JSON.parse(execFileSync(process.execPath, [path.join(__dirname, '../support/pdf-text.mjs')], { input: pdf, encoding: 'utf8' })) as string[]
}

const signing = (page: Page) => page.getByRole('region', { name: 'Ký xác nhận' })

async function sign(page: Page, button: string, note: string | null = null): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  await says(dialog, 'Quý III năm 2026')
  if (note !== null) await dialog.getByLabel('Lý do lập bản mới').fill(note)
  expect(await faultsOf(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ký và giữ nguyên' }).click()
  await says(page.getByRole('status'), 'Đã ký.')
}

test('a manager signs the report of a quarter, and what comes in later is a new version beside the first, which stays', async () => {
  const link = await lastDay()
  const { page } = await hall.manager('quản lý', '#reports')
  const complaints = complaintsIn(page.context())
  await says(page.getByRole('region', { name: 'Thời gian chờ', exact: true }), /Chờ trung bình một lượt giao dịch[\s\S]*20,0\sphút[\s\S]*Vượt chỉ tiêu/)
  await says(signing(page), 'Chưa ai ký báo cáo này.')
  expect(await faultsOf(page)).toEqual([])
  await sign(page, 'Ký báo cáo')
  await says(signing(page), 'Đã ký, bản 1.')

  await rateLate(link)
  await page.reload()
  await says(signing(page), 'Số liệu đã thay đổi sau bản 1.')
  await sign(page, 'Ký bản mới (bản 2)', 'Đánh giá đến muộn')
  await says(signing(page), 'Đã ký, bản 2.')
  await says(page.locator('.tiles'), /100,0\s*%/)
  await signing(page).getByRole('button', { name: /^Bản 1/ }).click()
  await page.getByText(/^Bản 1, .* ký lúc/).waitFor()
  await says(page.locator('.tiles'), 'Chưa có đánh giá')
  expect(await faultsOf(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('a report is taken along as a workbook and as an official paper, and as it was signed once it is', async () => {
  await lastDay()
  const { page } = await hall.manager('quản lý', '#reports')
  await sign(page, 'Ký báo cáo')
  await signing(page).getByRole('button', { name: /^Bản 1/ }).click()
  await page.getByText(/^Bản 1, .* ký lúc/).waitFor()

  const workbook = await download(page, 'Excel')
  expect(workbook.name).toBe('bao-cao-2026-Q3-service-ban-1.xlsx')
  const sheets = await readExcelFile(workbook.content)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Tổng hợp', 'Theo dịch vụ', 'Cách tính', 'Xác nhận'])
  const paper = pagesOf((await download(page, 'PDF')).content).join('\n')
  expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(paper).toContain('Quý III năm 2026')
  expect(paper).toMatch(/Mã kiểm tra SHA-256: [0-9a-f]{64}/)
  expect((await download(page, 'Hồ sơ minh chứng năm 2026')).name).toBe('minh-chung-2026.xlsx')
})

test('periods go by either calendar, and a period that goes on says so and cannot be signed', async () => {
  await lastDay()
  const { page } = await hall.manager('quản lý', '#reports')
  await page.getByLabel('Cách tính kỳ').selectOption('Chốt ngày 14')
  await page.getByRole('heading', { name: /Quý III năm 2026 \(từ ngày 15\/06\/2026 đến hết ngày 14\/09\/2026\)/ }).waitFor()
  await page.getByRole('button', { name: 'Năm', exact: true }).click()
  await page.getByRole('combobox', { name: /^Kỳ/ }).selectOption('2026')
  await says(signing(page), 'Kỳ chưa kết thúc nên chưa ký được.')
  await page.getByRole('button', { name: 'Tùy chọn' }).click()
  await page.getByLabel('Từ ngày').fill('2026-10-02')
  await page.getByText('Ngày đầu phải trước hoặc bằng ngày cuối').waitFor()
  expect(await faultsOf(page)).toEqual([])
})

test('on paper stands the report alone, with the official heading', async () => {
  await lastDay()
  const { page } = await hall.manager('quản lý', '#reports')
  await page.getByRole('heading', { name: /Quý III năm 2026/ }).waitFor()
  const printed = pagesOf(await page.pdf({ preferCSSPageSize: true })).join('\n')
  expect(printed).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(printed).toContain('Độc lập – Tự do – Hạnh phúc')
  expect(printed).not.toContain('Đăng xuất')
  expect(printed).not.toContain('Tải về, in')
})

test('an office has its quarterly report drafted by itself', async () => {
  const { page } = await hall.manager('quản lý', '#settings/reports')
  await page.getByLabel('Báo cáo quý').selectOption('Ngày 5 ngay sau kỳ')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText('Đã lưu.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Báo cáo quý').inputValue()).toBe('5')
})

test('whoever looks over a province reads and signs the report of all its offices, office by office', async () => {
  await lastDay()
  const { page } = await hall.manager('cấp tỉnh', '#province/reports')
  const offices = page.getByRole('region', { name: 'Thời gian chờ: Đơn vị' })
  await says(offices, /Trung tâm Phục vụ hành chính công[^]*20,0/)
  expect(await faultsOf(page)).toEqual([])
  await sign(page, 'Ký báo cáo')
  const kept = page.getByRole('region', { name: 'Báo cáo đã lập' })
  await says(kept, 'Đã ký, bản 1')
  await page.getByRole('button', { name: 'Tháng', exact: true }).click()
  await page.getByRole('heading', { name: /Tháng 9 năm 2026/ }).waitFor()
  await kept.getByRole('button', { name: /Quý III năm 2026/ }).click()
  await says(signing(page), 'Đã ký, bản 1.')
})
