import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import readExcelFile, { type SheetData } from 'read-excel-file/node'
import type { Language } from '../../domain/office.ts'
import { toCsv } from '../../server/reports/formats/csv.ts'
import { csvText } from '../../server/reports/formats/csv-text.ts'
import { toEvidenceXlsx } from '../../server/reports/formats/evidence.ts'
import { toPdf } from '../../server/reports/formats/pdf.ts'
import { toXlsx } from '../../server/reports/formats/xlsx.ts'
import type { WrittenReport } from '../../server/reports/format.ts'
import { draft, quarter, signed } from './support/a-report.ts'

async function sheetsOf(workbook: Promise<Buffer>): Promise<ReadonlyMap<string, SheetData>> {
  return new Map((await readExcelFile(await workbook)).map(({ sheet, data }) => [sheet, data]))
}

const lineOf = (sheet: SheetData | undefined, name: string) => sheet?.find((cells) => cells[0] === name)

/** The words of each page, by a reader that has nothing to do with the writer. */
async function pagesOf(written: WrittenReport, language: Language = 'vi'): Promise<readonly string[]> {
  const reader = path.join(__dirname, '../support/pdf-text.mjs')
  return JSON.parse(execFileSync(process.execPath, [reader], { input: await toPdf(written, language), encoding: 'utf8' })) as string[]
}

const inOneLine = (pages: readonly string[]) => pages.join('\n').replace(/\s+/g, ' ')

test('a workbook has the figures as numbers that a spreadsheet goes on with, and words only where there is none', async () => {
  const summary = (await sheetsOf(toXlsx(draft, 'vi'))).get('Tổng hợp')
  expect(lineOf(summary, 'Số lượt đã lấy số')?.[1]).toBe(1234)
  expect(lineOf(summary, 'Chờ trung bình một lượt giao dịch')?.slice(1, 6)).toEqual([new Date('1899-12-30T00:12:34.500Z'), 'giờ:phút:giây', 1196, 'không quá 15 phút', 'Đạt'])
  expect(lineOf(summary, 'Tỷ lệ hài lòng, thang 5 mức')?.slice(1, 6)).toEqual([0.9535, '%', 430, 'ít nhất 95 %', 'Đạt'])
  expect(lineOf(summary, 'Trung vị thời gian giao dịch')?.[1]).toBe('–')
})

test('a workbook has every service with all its figures, the whole at the end, and a name that looks like a formula stays a name', async () => {
  const rows = (await sheetsOf(toXlsx(draft, 'vi'))).get('Theo dịch vụ') ?? []
  expect(rows.map(([name]) => name)).toEqual([null, 'Dịch vụ', 'Hộ tịch', '=HYPERLINK("http://x";"Đất đai")', 'Không rõ', 'Toàn đơn vị'])
  const column = rows[1]?.indexOf('Hài lòng (5 mức)') ?? -1
  expect(rows.slice(2).map((cells) => cells[column])).toEqual([0.9535, 'Còn ít đánh giá', 0.9535, 0.9535])
})

test('a workbook says what each figure means, who signed, and by which hash it can be checked', async () => {
  const sheets = await sheetsOf(toXlsx(signed, 'vi'))
  expect(sheets.get('Cách tính')?.find(([code]) => code === 'responseRate')?.[4]).toMatch(/^Số đánh giá chia cho/)
  expect(sheets.get('Cách tính')?.flat()).toContainEqual(expect.stringMatching(/QĐ 468\/QĐ-TTg, áp dụng từ 01\/01\/2023\.$/))
  const check = new Map((sheets.get('Xác nhận') ?? []).map(([label, value]) => [label, value]))
  expect([check.get('Bản'), check.get('Người ký'), check.get('Mã kiểm tra (SHA-256)')]).toEqual(['2', 'Nguyễn Thị Hằng', 'a1b2c3d4'.repeat(8)])
  expect((await sheetsOf(toXlsx(draft, 'vi'))).get('Xác nhận')?.flat()).toContain('Chưa ký')
})

test('the official paper has the country, the issuer, place and date where they belong, with every Vietnamese letter', async () => {
  const paper = inOneLine(await pagesOf(signed))
  for (const words of [
    'XÃ AN BÌNH', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ AN BÌNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc',
    'Xã An Bình, ngày 20 tháng 9 năm 2026', 'BÁO CÁO', 'Quý III năm 2026', '(từ ngày 15/06/2026 đến hết ngày 14/09/2026)', 'Kỳ chốt số liệu ngày 14.',
    'Chờ trung bình một lượt giao dịch', '12,6 phút', 'không quá 15 phút', 'Nơi nhận:', 'PHÓ GIÁM ĐỐC TRUNG TÂM', 'Nguyễn Thị Hằng',
    'Ký lúc 20/09/2026 14:05, bản 2.', `Mã kiểm tra SHA-256: ${'a1b2c3d4'.repeat(8)}`, 'Lý do: Bổ sung đánh giá đến muộn',
  ]) expect(paper).toContain(words)
  expect(paper).not.toContain('DỰ THẢO')
})

test('a paper that nobody has signed is a draft with room for a pen, and pages are numbered from the second on', async () => {
  const pages = await pagesOf(draft)
  expect(pages[0]).toContain('DỰ THẢO')
  expect(inOneLine(pages)).toContain('THỦ TRƯỞNG CƠ QUAN (Ký, ghi rõ họ tên)')
  expect(inOneLine(pages)).toContain('Số liệu lập lúc 15/09/2026 08:00; chưa ký, có thể thay đổi.')
  const aboveTheFoot = pages.map((page) => page.split('\n').at(-2))
  expect(aboveTheFoot.slice(1)).toEqual(pages.slice(1).map((_, index) => String(index + 2)))
  expect(aboveTheFoot[0]).not.toBe('1')
})

test('a service that misses the target is marked by more than a colour, and every footnote has its mark', async () => {
  const paper = inOneLine(await pagesOf(draft))
  expect(paper).toMatch(/17,0 phút ×/)
  expect(paper).toContain('× chưa đạt chỉ tiêu')
  expect(paper).toMatch(/⁶ Người dân tự chọn có đánh giá hay không/)
  expect(paper).toMatch(/Tỷ lệ hài lòng, thang 5 mức ⁶/)
})

test('the paper is written in English, too', async () => {
  const paper = inOneLine(await pagesOf(signed, 'en'))
  for (const words of ['SOCIALIST REPUBLIC OF VIET NAM', 'Quarter III of 2026', 'Mean wait of a transaction', '12.6 min', 'at most 15 min']) expect(paper).toContain(words)
})

test('a signed paper is the same, byte for byte, whenever it is taken along', async () => {
  const [one, other] = (await Promise.all([toPdf(signed, 'vi'), toPdf(signed, 'vi')])).map((paper) => createHash('sha256').update(paper).digest('hex'))
  expect(one).toBe(other)
})

test('a table of values opens in a Vietnamese spreadsheet: byte order mark, semicolons, decimal commas', async () => {
  const text = (await toCsv(signed, 'vi')).toString('utf8')
  expect(text.startsWith('\uFEFFKỳ;Từ ngày;Đến hết ngày;Bản;Dịch vụ;')).toBe(true)
  const lines: string[][] = parse(text, { bom: true, delimiter: ';' })
  const wait = lines.filter(([, , , , name, code]) => name === 'Hộ tịch' && code === 'waitMean')
  expect(wait).toEqual([['2026-Q3', '2026-06-15', '2026-09-14', '2', 'Hộ tịch', 'waitMean', 'Thời gian chờ', 'Chờ trung bình một lượt giao dịch', '17,00', 'phút', '1196', 'không quá 15 phút', 'Chưa đạt', 'arithmeticMean servedOnly']])
  expect(lines).toHaveLength(1 + quarter.all.figures.length + quarter.rows.flatMap(({ figures }) => figures).length)
})

test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('a name that begins as the formula %j stays words in a table of values', (name) => {
  expect(parse(csvText([[name]]), { bom: true, delimiter: ';' })).toEqual([[`'${name}`]])
})

test('names with separators, quotes and line ends come back as they were, and a negative number stays one', () => {
  const row = ['Chứng thực; hộ tịch', 'Quầy "1"', 'hai\r\ndòng']
  expect(parse(csvText([[...row, { number: -1.5, decimals: 2 }]]), { bom: true, delimiter: ';' })).toEqual([[...row, '-1,50']])
})

test('a year\'s evidence has its quarters beside each other, each of them whole, and the hash of everything signed', async () => {
  const { signed: signature } = signed
  if (signature === null) throw new Error('somebody has signed')
  const year = { ...quarter, period: { ...quarter.period, kind: 'year' as const, name: '2026', label: { vi: 'Năm 2026', en: 'Year 2026' } } }
  const sheets = await sheetsOf(toEvidenceXlsx({
    subject: quarter.subject, year: 2026, calendar: 'day14', producedAt: quarter.producedAt,
    parts: [
      { report: quarter, signed: signature, versions: [{ ...signature, rowsBy: 'service' }, { ...signature, rowsBy: 'service', version: 1, hash: 'ff'.repeat(32), note: null }] },
      { report: year, signed: null, versions: [] },
    ],
  }, 'vi'))
  expect([...sheets.keys()]).toEqual(['Tổng hợp', 'Quý III năm 2026', 'Năm 2026', 'Cách tính', 'Xác nhận'])
  const overview = sheets.get('Tổng hợp')
  expect(lineOf(overview, 'Chỉ số')).toEqual(['Chỉ số', 'Quý III năm 2026', 'Năm 2026'])
  expect(lineOf(overview, 'Nguồn số liệu')).toEqual(['Nguồn số liệu', 'bản 2, ký lúc 20/09/2026 14:05', 'tính lúc 15/09/2026 08:00, chưa ký'])
  expect(lineOf(overview, 'Số lượt đã phục vụ')).toEqual(['Số lượt đã phục vụ', 1180, 1180])
  const hashes = sheets.get('Xác nhận')?.flat() ?? []
  expect(hashes).toEqual(expect.arrayContaining(['a1b2c3d4'.repeat(8), 'ff'.repeat(32), 'Chưa ký']))
})
