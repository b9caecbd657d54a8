import fc from 'fast-check'
import { maskName, maskPersonal, maskPhone, masked } from '../../../domain/petitions/mask.ts'

test.each([
  ['Gọi tôi số 0912345678 nhé', `Gọi tôi số ${masked} nhé`],
  ['0912 345 678', masked], ['0912.345.678', masked], ['091-234-5678', masked], ['(091) 234 5678', `(${masked}`],
  ['+84 912 345 678', masked], ['84912345678', masked], ['+84 (0) 912 345 678', masked], ['01234567890', masked], ['024 3825 1234', masked],
  ['CCCD 001090123456, cấp 2021', `CCCD ${masked}, cấp 2021`], ['001 090 123 456', masked], ['CMND 012345678', `CMND ${masked}`],
  ['Thư: nguyen.van-a+1@example.com.vn.', `Thư: ${masked}.`],
  ['Số tài khoản 1234567890123456', `Số tài khoản ${masked}`],
])('%j becomes %j', (text, expected) => {
  expect(maskPersonal(text)).toBe(expected)
})

test.each([
  'Quầy 5, số A012, 9 giờ 30 ngày 20/11/2026', 'Nộp 1.250.000 đồng', 'Phí 100.000.000 đồng', 'Nghị định 61/2018/NĐ-CP', 'chờ 45 phút @ quầy 3', 'từ 7:30–11:30, 13:00–17:00', '',
])('%j stays as it is', (text) => {
  expect(maskPersonal(text)).toBe(text)
})

const digit = fc.integer({ min: 0, max: 9 }).map(String)
const gap = fc.constantFrom('', '', '', ' ', '.', '-')
const around = fc.constantFrom('', ' ', 'a ', 'số ', '(', ': ', 'CCCD:')

/** Digits with single signs between them, as somebody might write them. */
function written(first: string, more: number, between: fc.Arbitrary<string>) {
  return fc.array(fc.tuple(between, digit), { minLength: more, maxLength: more }).map((parts) => first + parts.map((part) => part.join('')).join(''))
}

const noDots = fc.constantFrom('', '', ' ', '-')
const personal = fc.oneof(written('0', 9, gap), written('+84', 9, gap), written('0', 11, noDots), written('3', 8, noDots))

test('however a phone number or an identity number is written, nothing of it is left that could be called or looked up', () => {
  fc.assert(fc.property(around, personal, around, (before, number, after) => {
    const left = maskPersonal(`${before}${number}${after}`)
    expect(left).toContain(masked)
    expect(left.replace(/\D/g, '').length).toBeLessThan(4)
  }))
})

test('what was masked once is the same masked again, and texts with few digits are left alone', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), personal, (text, number) => {
    const once = maskPersonal(text + number)
    expect(maskPersonal(once)).toBe(once)
  }))
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.replace(/\P{Nd}/gu, '').length < 8 && !text.includes('@')), (text) => {
    expect(maskPersonal(text)).toBe(text)
  }))
})

test('of a name the first letters are left, of a phone number the last three digits', () => {
  expect(maskName('Nguyễn Thị  Hoa')).toBe('N. T. H.')
  expect(maskName('Ấn')).toBe('Ấ.')
  expect(maskPhone('0912 345 678')).toBe(`${masked} 678`)
})
