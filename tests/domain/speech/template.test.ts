import fc from 'fast-check'
import { announcedKinds, shortCall, usualAnnouncing } from '../../../domain/speech/announcing.ts'
import { checkTemplate, isSayable, phrasesToUse, readTemplate } from '../../../domain/speech/template.ts'
import { shipped } from './voices.ts'

const { vi } = shipped
const clips = (template: string) => readTemplate(template, vi).map((piece) => piece.kind === 'clip' ? piece.clip : piece.kind)

test('the recommended sentences, and the short one, can be said in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const kind of announcedKinds) expect(checkTemplate(kind, usualAnnouncing.templates[kind][language], shipped[language])).toEqual([])
    expect(checkTemplate('call', shortCall[language], shipped[language])).toEqual([])
  }
})

test('words that no clip says are named, one by one', () => {
  expect(checkTemplate('call', 'Kính mời bà con có số {number} đến quầy số {counter}', vi).map(({ code, what }) => `${code} ${what}`))
    .toEqual(['noClip Kính', 'noClip mời', 'noClip bà', 'noClip con', 'noClip có', 'noClip số'])
})

test('a call without its number or its counter is no call', () => {
  expect(checkTemplate('call', 'Xin mời công dân có số thứ tự {number}', vi)).toEqual([{ code: 'placeholderMissing', what: 'counter' }])
  expect(checkTemplate('closing', 'Xin cảm ơn {counter}', vi)).toEqual([{ code: 'placeholderMisplaced', what: 'counter' }])
  expect(checkTemplate('call', 'Xin mời lần {times} {number} {counter}', vi)).toEqual([{ code: 'placeholderMisplaced', what: 'times' }])
  expect(checkTemplate('absent', '{name} {number} vắng mặt', vi)).toEqual([{ code: 'noClip', what: '{name}' }])
})

test('the longest phrase is taken, large letters or small', () => {
  expect(clips('ĐẾN QUẦY SỐ {counter}')).toEqual(['to-counter-number', 'placeholder'])
  expect(clips('đến quầy {counter}')).toEqual(['to-counter', 'placeholder'])
  expect(clips('Công dân có số thứ tự {number}')).toEqual(['ticket-again', 'placeholder'])
})

test('an accent makes another word', () => {
  expect(isSayable('Xin cám ơn', vi)).toBe(false)
  expect(isSayable('Xin cảm ơn'.normalize('NFD'), vi)).toBe(true)
})

test('whatever an administrator types is read to its end', () => {
  const word = fc.oneof(fc.constantFrom('{number}', '{counter}', '{', '}', 'Xin', 'mời', 'số', ',', '…'), fc.string({ maxLength: 8 }))
  fc.assert(fc.property(fc.array(word), (words) => {
    const template = words.join(' ')
    const unsaid = readTemplate(template, vi).flatMap((piece) => piece.kind === 'unsaid' ? [piece.word] : [])
    expect(isSayable(template, vi)).toBe(unsaid.length === 0)
    for (const one of unsaid) expect(template.normalize('NFC')).toContain(one)
  }))
})

test('an administrator is offered every phrase once, and each can be said', () => {
  for (const script of Object.values(shipped)) {
    const phrases = phrasesToUse(script)
    expect(new Set(phrases.map((phrase) => phrase.toLowerCase())).size).toBe(phrases.length)
    expect(phrases.filter((phrase) => !isSayable(phrase, script))).toEqual([])
  }
  expect(phrasesToUse(vi)).toContain('chuyển sang quầy số')
  expect(phrasesToUse(vi)).not.toContain('bê')
})
