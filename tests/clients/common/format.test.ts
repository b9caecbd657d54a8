import { clockTime, counted, duration, lasted, longDate, minutes, percent } from '../../../client-common/format.ts'

const nbsp = '\u00A0'

test('a clock shows the office\'s time, whatever the machine\'s', () => {
  expect(clockTime(Date.UTC(2026, 10, 20, 17, 5), 'Asia/Ho_Chi_Minh', 'vi')).toBe('00:05')
})

test('durations are m:ss, from an hour on h:mm:ss, and never negative', () => {
  expect(duration(245_999)).toBe('4:05')
  expect(duration(3_730_000)).toBe('1:02:10')
  expect(duration(-5000)).toBe('0:00')
})

test('what is over took so long in words, two units at most, and cannot be read as a time of day', () => {
  expect(lasted(22 * 60_000, 'vi')).toBe(`22${nbsp}phút`)
  expect(lasted(247_999, 'vi')).toBe(`4${nbsp}phút 7${nbsp}giây`)
  expect(lasted(3_905_000, 'vi')).toBe(`1${nbsp}giờ 5${nbsp}phút`)
  expect(lasted(3_605_000, 'en')).toBe(`1${nbsp}h`)
  expect(lasted(-5, 'en')).toBe(`0${nbsp}s`)
})

test('a count has its thousands apart, in the reader\'s form', () => {
  expect(counted(1963, 'vi')).toBe('1.963')
  expect(counted(1963, 'en')).toBe('1,963')
})

test('minutes have one decimal in the reader\'s form, half up', () => {
  expect(minutes(750, 'vi')).toBe(`12,5${nbsp}phút`)
  expect(minutes(750, 'en')).toBe(`12.5${nbsp}min`)
  expect(minutes(63, 'en')).toBe(`1.1${nbsp}min`)
})

test('a share is a percentage with one decimal, half up in spite of binary fractions', () => {
  expect(percent(0.9535, 'vi')).toBe(`95,4${nbsp}%`)
  expect(percent(1, 'en')).toBe(`100.0${nbsp}%`)
  expect(percent(0.94949, 'en')).toBe(`94.9${nbsp}%`)
})

test('a local date stays the same day in every time zone', () => {
  expect(longDate('2026-11-20', 'vi')).toBe('Thứ Sáu, ngày 20 tháng 11 năm 2026')
  expect(longDate('2026-11-20', 'en')).toMatch(/^Friday,? 20 November 2026$/)
})
