import fc from 'fast-check'
import { passwordRefusal, shortestPassword } from '../../domain/passwords.ts'
import { pauseAfter } from '../../domain/sign-in-pause.ts'

const names = ['Nguyễn Thị Mai', 'mai.nguyen']

test.each(['ngắn quá', 'abc-def-ghi', 'ừ'.repeat(11)])('"%s" is too short', (password) => {
  expect(passwordRefusal(password, names)).toBe('passwordTooShort')
})

test.each([
  'matkhau123456', 'Mật khẩu 2026!!', 'P@ssw0rd12345', 'qwertyuiop12', 'administrator1', 'abcabcabcabc', 'aaaaaaaaaaaa', '012345678901', '001099012345', 'anhyeuem-2026-08', 'VietNam@30041975',
])('"%s" is among the first guesses', (password) => {
  expect(passwordRefusal(password, names)).toBe('passwordTooCommon')
})

test.each([
  '1q2w3e4r5t6y', '1qaz2wsx3edc', 'qazwsxedcrfv', 'ZAQ1xsw2CDE3', 'qweasdzxc123', 'poiuytrewq098', '0987poiu;lkj',
])('"%s" is a way over neighbouring keys, and among the first guesses', (password) => {
  expect(passwordRefusal(password, names)).toBe('passwordTooCommon')
})

test.each(['Nguyenthimai@2026', 'mai.nguyen.1985', 'NguyễnThịMai-88'])('"%s" is little more than a name', (password) => {
  expect(passwordRefusal(password, names)).toBe('passwordLikeName')
})

test.each(['sông xanh, nuôi thuyền', 'cua so mo ra ho sen', 'kx7m-p2qa-9fhd-t4vw', 'Mai thích cà phê muối'])('"%s" will do, whatever signs it is made of', (password) => {
  expect(passwordRefusal(password, names)).toBeNull()
})

test('nobody is refused for the kinds of signs in a long text of chance, and nobody is let through with a short one', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('bcdfghjklmpqrstvwxz')), minLength: 24, maxLength: 60 }).filter((text) => new Set(text).size > 8)
  fc.assert(fc.property(letters, (text) => passwordRefusal(text, []) === null))
  fc.assert(fc.property(fc.string({ maxLength: shortestPassword - 1 }), (text) => passwordRefusal(text, []) === 'passwordTooShort'))
})

test('the first failures cost nothing, each later one twice as long as the one before, and none more than a quarter of an hour', () => {
  expect([1, 2, 3, 4].map((failures) => pauseAfter(failures, 5))).toEqual([0, 0, 0, 0])
  expect([5, 6, 7, 8, 9, 10, 11, 50].map((failures) => pauseAfter(failures, 5) / 1000)).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
})
