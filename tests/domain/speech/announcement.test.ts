import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { announcement, type Announced } from '../../../domain/speech/announcement.ts'
import { shortCall, usualAnnouncing, type Announcing } from '../../../domain/speech/announcing.ts'
import { southern } from '../../../domain/speech/number-in-words.ts'
import { shipped, voicesFolder } from './voices.ts'

type Call = Extract<Announced, { kind: 'call' | 'recall' | 'transfer' }>
const first: Call = { kind: 'call', ticket: 'A002', label: '5', times: 1, language: 'vi' }
const once = 'Xin mời công dân có số thứ tự a không không hai [pause] đến quầy số năm'

/** What the clips say, read from the script that the voices are made from. */
function heard(announced: Announced, settings: Partial<Announcing> = {}, isHurried = false): string {
  return announcement(announced, { ...usualAnnouncing, ...settings }, shipped, isHurried)
    .map(({ language, clip }) => shipped[language][clip] ?? `[${clip}]`).join(' ')
}

const anyAnnounced: fc.Arbitrary<Announced> = fc.oneof(fc.record({
  kind: fc.constantFrom('call' as const, 'recall' as const, 'transfer' as const),
  ticket: fc.stringMatching(/^[A-Z]{1,2}\d{3,5}$/),
  label: fc.oneof(fc.stringMatching(/^[0-9]{1,4}$/), fc.string({ maxLength: 12 }), fc.constantFrom('Đ2', 'SHARON', 'Ưu tiên')),
  times: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constant(10_000)),
  language: fc.constantFrom('vi' as const, 'en' as const),
}), fc.record({
  kind: fc.constant('absent' as const), ticket: fc.stringMatching(/^[A-Z]{1,2}\d{3,5}$/), language: fc.constantFrom('vi' as const, 'en' as const),
}), fc.constant({ kind: 'closing' as const }))

const anySettings: fc.Arbitrary<Partial<Announcing>> = fc.record({
  repeat: fc.integer({ min: 1, max: 3 }), languages: fc.constantFrom('ticket', 'vi', 'vi+en'), chime: fc.boolean(), wholeNumbers: fc.boolean(),
  dialect: fc.constantFrom(southern, usualAnnouncing.dialect),
  templates: fc.constantFrom(usualAnnouncing.templates, { ...usualAnnouncing.templates, call: shortCall }),
})

test('a call is a chime and then the sentence twice', () => {
  expect(heard(first)).toBe(`[chime] ${once} [long-pause] ${once}`)
})

test('the number is read digit by digit, the counter as a whole number', () => {
  expect(heard({ ...first, ticket: 'A125', label: '21' })).toContain('a một hai năm [pause] đến quầy số hai mươi mốt')
  expect(heard({ ...first, label: '05' })).toContain('đến quầy số năm')
})

test('a recall says which time it is', () => {
  expect(heard({ ...first, kind: 'recall', times: 2 })).toContain('Xin mời lần hai [pause] công dân có số thứ tự a không không hai')
  expect(heard({ ...first, kind: 'recall', times: 3 })).toContain('Xin mời lần ba [pause]')
})

test('a ticket that was sent to a counter is asked to move there', () => {
  expect(heard({ ...first, kind: 'transfer' }))
    .toContain('Xin mời công dân có số thứ tự a không không hai [pause] chuyển sang quầy số năm')
})

test('absence and closing are said once, after the chime', () => {
  expect(heard({ kind: 'absent', ticket: 'A002', language: 'vi' }))
    .toBe('[chime] công dân có số thứ tự a không không hai [pause] vắng mặt [pause] Xin vui lòng liên hệ bàn hướng dẫn')
  expect(heard({ kind: 'closing' })).toBe('[chime] Bộ phận Một cửa sắp hết giờ tiếp nhận [pause] Xin cảm ơn')
  expect(heard({ kind: 'closing' }, { languages: 'vi+en' }))
    .toBe('[chime] Bộ phận Một cửa sắp hết giờ tiếp nhận [pause] Xin cảm ơn [long-pause] The one-stop office will close soon [pause] Thank you')
})

test('English speakers hear English', () => {
  expect(heard({ ...first, language: 'en' }))
    .toContain('Ticket number A zero zero two [pause] please proceed to counter five')
  expect(heard({ ...first, kind: 'recall', times: 2, language: 'en' })).toContain('Call number two [pause] ticket number A')
})

test('an office may speak Vietnamese to all, or Vietnamese and then English', () => {
  const english = 'Ticket number A zero zero two [pause] please proceed to counter five'
  expect(heard({ ...first, language: 'en' }, { languages: 'vi', repeat: 1 })).toBe(`[chime] ${once}`)
  expect(heard(first, { languages: 'vi+en' })).toBe(`[chime] ${[once, english, once, english].join(' [long-pause] ')}`)
})

test('an office chooses how often a call is said, and whether it chimes; a hall in a hurry hears it once', () => {
  expect(heard(first, { repeat: 3, chime: false })).toBe([once, once, once].join(' [long-pause] '))
  expect(heard(first, { repeat: 3 }, true)).toBe(`[chime] ${once}`)
})

test('an office may have tickets read as whole numbers', () => {
  const whole = { wholeNumbers: true }
  expect(heard(first, whole)).toContain('có số thứ tự a hai [pause]')
  expect(heard({ ...first, ticket: 'CH1105', label: '7' }, whole)).toContain('xê hát một nghìn một trăm linh năm [pause]')
  expect(heard({ ...first, ticket: 'CH1105' }, { ...whole, dialect: southern })).toContain('xê hát một ngàn một trăm lẻ năm [pause]')
  expect(heard({ ...first, ticket: 'A21005' }, whole)).toContain('a hai một không không năm [pause]')
})

test('a busy hall may be told in fewer words', () => {
  const templates = { ...usualAnnouncing.templates, call: shortCall }
  expect(heard(first, { templates, repeat: 1 })).toBe('[chime] Mời số a không không hai [pause] đến quầy số năm')
  expect(heard({ ...first, language: 'en' }, { templates, repeat: 1 })).toBe('[chime] Number A zero zero two [pause] counter five')
})

test('a counter without a number is spelt, and not called a number', () => {
  const clips = (label: string) => announcement({ ...first, label }, usualAnnouncing, shipped).map(({ clip }) => clip)
  expect(clips('A2').slice(-3)).toEqual(['to-counter', 'letter-a', 'digit-2'])
  expect(clips('Đẹp-3').slice(-5)).toEqual(['to-counter', 'letter-dd', 'letter-e', 'letter-p', 'digit-3'])
})

test('a sentence that the voice cannot say any more is not said with holes: the usual one is said', () => {
  const call = { vi: 'Mời bà con mang số {number} tới quầy {counter}', en: '' }
  expect(heard(first, { templates: { ...usualAnnouncing.templates, call }, repeat: 1 })).toBe(`[chime] ${once}`)
})

test('every clip that any announcement needs is shipped in both languages', () => {
  fc.assert(fc.property(anyAnnounced, anySettings, (announced, settings) => {
    for (const { language, clip } of announcement(announced, { ...usualAnnouncing, ...settings }, shipped)) {
      expect([clip, existsSync(`${voicesFolder}/${language}/${clip}.mp3`)]).toEqual([clip, true])
    }
  }))
})

test('every saying of a call is the same, and none begins or ends with a pause', () => {
  fc.assert(fc.property(anyAnnounced, fc.integer({ min: 1, max: 3 }), (announced, repeat) => {
    const clips = announcement(announced, { ...usualAnnouncing, repeat }, shipped).map(({ clip }) => clip)
    expect(clips[0]).toBe('chime')
    const sayings = clips.slice(1).join(' ').split(' long-pause ')
    expect(sayings).toHaveLength(announced.kind === 'absent' || announced.kind === 'closing' ? 1 : repeat)
    expect(new Set(sayings).size).toBe(1)
    expect(sayings[0]).not.toMatch(/^pause|pause$|pause pause/)
  }))
})
