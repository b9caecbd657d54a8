import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { create } from 'qrcode'
import { ticketSlip, type Printable } from '../../domain/slip/ticket-slip.ts'
import { drawSlip, type DotPicture } from '../../server/printing/draw-slip.ts'
import { escpos } from '../../server/printing/escpos.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { nine } from '../support/hall.ts'
import { pngOf, printedPaper } from '../support/printed-paper.ts'

const folder = join(tmpdir(), 'luot-slips')
beforeAll(() => mkdir(folder, { recursive: true }))

const link = 'http://192.168.1.20:3000/t/demo/2026-11-20/M012/abcdefghijklmnopqrstuv'
const ticket: Printable = {
  office: demoOffice, service: { vi: 'Bảo trợ xã hội – Người có công', en: 'Social assistance, people of merit' }, number: 'M012',
  language: 'vi', issuedAt: nine, ahead: 12, expected: null, link,
}
const papers = [[80, 576], [58, 384]] as const

/** The slip as it lies on the paper, after the way through the printer's own language. */
function printed(one: Printable, paper: 80 | 58) {
  return printedPaper(Buffer.from(escpos(drawSlip(ticketSlip(one), paper))))
}

/** The rows of a picture from one to another, as text to compare. */
function rows({ width, dots }: DotPicture, from: number, to: number): string {
  return Buffer.from(dots.subarray(from * width, to * width)).toString('hex')
}

describe.each(papers)('on paper of %i mm', (paper, across) => {
  test.each(['vi', 'en'] as const)('the printer puts the picture on the paper dot by dot, and cuts it off (%s)', async (language) => {
    const slip = ticketSlip({ ...ticket, language })
    const { picture, cuts, isCutAtTheEnd } = printed({ ...ticket, language }, paper)
    await writeFile(join(folder, `slip-${paper}-${language}.png`), pngOf(picture))
    expect([picture.width, cuts, isCutAtTheEnd]).toEqual([across, 1, true])
    expect(picture).toEqual(drawSlip(slip, paper))
  })

  test('the code on it is the ticket\'s own link, with room around it', () => {
    const { picture } = printed(ticket, paper)
    const { size, data } = create(link, { errorCorrectionLevel: 'M' }).modules
    expect(codesIn(picture, size)).toEqual([{ modules: [...data].map(Number), isAlone: true }])
  })

  test('Vietnamese letters have their marks', () => {
    const marked = printed(ticket, paper).picture
    const bare = printed({ ...ticket, service: { vi: 'Bao tro xa hoi – Nguoi co cong', en: '' } }, paper).picture
    expect(bare.height).toBe(marked.height)
    const differing = differingRows(marked, bare)
    const inked = (picture: DotPicture) => picture.dots.reduce((sum, dot) => sum + dot, 0)
    expect(inked(marked)).toBeGreaterThan(inked(bare))
    // Only the lines of the service differ, and above the letters there is ink that the bare ones do not have.
    expect(differing.last - differing.first).toBeLessThan(90)
    expect(rows(marked, 0, differing.first)).toBe(rows(bare, 0, differing.first))
    expect(rows(bare, differing.first, differing.first + 2)).not.toContain('01')
  })

  test('a long number and long names stay on the paper', () => {
    const long = 'Tiếp nhận hồ sơ đăng ký biến động quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất'
    const { picture } = printed({ ...ticket, number: 'MQ12345', service: { vi: long, en: long }, procedure: { vi: long, en: long } }, paper)
    const atTheEdge = [...picture.dots].filter((dot, at) => dot === 1 && (at % across < 8 || at % across >= across - 8))
    expect(atTheEdge).toEqual([])
  })
})

test('every letter of Vietnamese has a shape of its own', () => {
  const letters = Array.from('aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ')
  const shapeOf = (letter: string) => {
    const { dots } = drawSlip(ticketSlip({ ...ticket, service: { vi: letter, en: '' } }), 58)
    return createHash('sha256').update(dots).digest('hex')
  }
  // Small l and capital I look alike, as in many fonts: each case by itself.
  for (const one of [letters, letters.map((letter) => letter.toUpperCase())]) {
    expect(new Set(one.map(shapeOf)).size).toBe(one.length)
  }
})

test('the slip says what a citizen needs and nothing about the person', () => {
  expect(ticketSlip({ ...ticket, expected: { fromMinutes: 10, toMinutes: 25 } })).toEqual({
    office: 'Trung tâm Phục vụ hành chính công xã An Bình (mẫu)', title: 'PHIẾU SỐ THỨ TỰ', number: 'M012',
    service: 'Bảo trợ xã hội – Người có công', procedure: null, link,
    facts: [
      { label: 'Lấy số lúc', value: '20/11/2026 09:00' }, { label: 'Số người chờ trước', value: '12' },
      { label: 'Thời gian chờ dự kiến', value: '10–25 phút' },
    ],
    follow: 'Quét để theo dõi và đánh giá', keep: 'Vui lòng giữ phiếu',
  })
  const procedure = { vi: 'Trợ cấp xã hội hằng tháng', en: 'Monthly social allowance' }
  expect(ticketSlip({ ...ticket, procedure, expected: { fromMinutes: 0, toMinutes: 4 } })).toMatchObject({
    procedure: 'Trợ cấp xã hội hằng tháng', facts: [{}, {}, { value: 'không quá 4 phút' }],
  })
  expect(ticketSlip({ ...ticket, language: 'en', ahead: null }).facts).toEqual([{ label: 'Taken at', value: '20/11/2026 09:00' }])
})

/** The first and the last row in which two pictures differ. */
function differingRows(one: DotPicture, other: DotPicture): { first: number, last: number } {
  const all = Array.from({ length: one.height }, (_, row) => row).filter((row) => rows(one, row, row + 1) !== rows(other, row, row + 1))
  return { first: all[0] ?? -1, last: all.at(-1) ?? -1 }
}

/** Every QR code of so many modules: found by its three corners, read module by module at their middles. */
function codesIn({ width, height, dots }: DotPicture, size: number) {
  const dot = (x: number, y: number) => x < 0 || x >= width || y < 0 || y >= height ? 0 : dots[y * width + x] ?? 0
  const module = [8, 7, 6, 5, 4, 3].find((edge) => size * edge <= 240) ?? 3
  const left = Math.floor((width - size * module) / 2)
  const corner = '1111111100000110111011011101101110110000011111111'
  const at = (top: number, column: number, row: number) => dot(left + column * module + (module >> 1), top + row * module + (module >> 1))
  const square = (top: number, column: number, row: number) =>
    Array.from({ length: 49 }, (_, place) => at(top, column + place % 7, row + Math.floor(place / 7))).join('')
  const tops = Array.from({ length: height - size * module }, (_, top) => top).filter((top) =>
    dot(left, top) === 1 && dot(left, top - 1) === 0
    && [[0, 0], [size - 7, 0], [0, size - 7]].every(([column = 0, row = 0]) => square(top, column, row) === corner))
  return tops.map((top) => {
    const around = Array.from({ length: size + 8 }, (_, place) => place - 4)
    return {
      modules: Array.from({ length: size * size }, (_, place) => at(top, place % size, Math.floor(place / size))),
      isAlone: around.every((place) => [at(top, -2, place), at(top, size + 1, place)].every((ink) => ink === 0)),
    }
  })
}
