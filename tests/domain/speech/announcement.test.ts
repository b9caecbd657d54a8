import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { announcement, type SpokenCall } from '../../../domain/speech/announcement.ts'
import { southern } from '../../../domain/speech/number-in-words.ts'

const voices = resolve(import.meta.dirname, '../../../voices')
const first: SpokenCall = { ticket: 'A002', label: '5', times: 1, language: 'vi' }

/** What the clips say, read from the script that the voices are made from. */
function heard(call: SpokenCall): string {
  const script = JSON.parse(readFileSync(`${voices}/${call.language}/script.json`, 'utf8')) as Record<string, string>
  return announcement(call).map((clip) => script[clip] ?? `[${clip}]`).join(' ')
}

const anyCall: fc.Arbitrary<SpokenCall> = fc.record({
  ticket: fc.stringMatching(/^[A-Z]{1,2}\d{3,5}$/),
  label: fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.string({ maxLength: 12 }), fc.constantFrom('Đ2', 'SHARON', 'Ưu tiên')),
  times: fc.integer({ min: 1, max: 120 }),
  language: fc.constantFrom('vi', 'en'),
})

test('a call is a chime and then the sentence twice', () => {
  const once = 'Xin mời công dân có số thứ tự a không không hai [pause] đến quầy số năm'
  expect(heard(first)).toBe(`[chime] ${once} [long-pause] ${once}`)
})

test('the number is read digit by digit, the counter as a whole number', () => {
  expect(heard({ ...first, ticket: 'A125', label: '21' })).toContain('a một hai năm [pause] đến quầy số hai mươi mốt')
  expect(heard({ ...first, label: '05' })).toContain('đến quầy số năm')
})

test('a recall says which time it is', () => {
  expect(heard({ ...first, times: 2 })).toContain('Xin mời lần hai [pause] công dân có số thứ tự a không không hai')
  expect(heard({ ...first, times: 3 })).toContain('Xin mời lần ba [pause]')
})

test('English speakers hear English', () => {
  expect(heard({ ...first, language: 'en' }))
    .toContain('Ticket number A zero zero two [pause] please proceed to counter five')
  expect(heard({ ...first, times: 2, language: 'en' })).toContain('Call number two [pause] ticket number A')
})

test('a counter without a number is spelt, and not called a number', () => {
  expect(announcement({ ...first, label: 'A2' }).slice(-3)).toEqual(['to-counter', 'letter-a', 'digit-2'])
  expect(announcement({ ...first, label: 'Đẹp-3' }).slice(-5)).toEqual(['to-counter', 'letter-dd', 'letter-e', 'letter-p', 'digit-3'])
})

test('the South hears its own words', () => {
  expect(announcement({ ...first, label: '105' }, southern)).toContain('le')
})

test('every clip that any call needs is shipped in both languages', () => {
  fc.assert(fc.property(anyCall, fc.boolean(), (call, isSouthern) => {
    for (const clip of announcement(call, isSouthern ? southern : undefined)) {
      expect([clip, existsSync(`${voices}/${call.language}/${clip}.mp3`)]).toEqual([clip, true])
    }
  }))
})

test('both halves of an announcement are the same', () => {
  fc.assert(fc.property(anyCall, (call) => {
    const clips = announcement(call)
    const at = clips.indexOf('long-pause')
    expect(clips[0]).toBe('chime')
    expect(clips.slice(1, at)).toEqual(clips.slice(at + 1))
  }))
})
