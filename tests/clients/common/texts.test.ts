import { readdirSync, readFileSync, existsSync } from 'node:fs'
import path from 'node:path'
import { createI18n } from 'vue-i18n'
import { mergeTexts, type Texts } from '../../../client-common/merge-texts.ts'
import { speakingTexts } from '../../../client-common/speaking-texts.ts'
import { codes } from '../../../contract/refusals.ts'

const root = path.join(__dirname, '../../..')

function read(folder: string, language: 'vi' | 'en'): Texts {
  return JSON.parse(readFileSync(path.join(root, folder, 'texts', `${language}.json`), 'utf8')) as Texts
}

function keysOf(texts: Texts, under = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [under + key] : keysOf(text, `${under}${key}.`))
}

function namesIn(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, text]) => typeof text === 'string'
    ? [...new Set(text.match(/\{\w+\}/g))].sort().map((name) => `${key} ${name}`)
    : namesIn(text))
}

const folders = readdirSync(root)
  .filter((folder) => folder.startsWith('client-') && existsSync(path.join(root, folder, 'texts')))
  .concat('client-common/film', 'client-common/hours', 'client-phone/take', 'client-phone/dossier', 'client-common/publication', 'domain/publication', 'domain/reports')

test.each(folders)('%s says the same things in both languages, in the order of their keys', (folder) => {
  const keys = keysOf(read(folder, 'vi'))
  expect(keysOf(read(folder, 'en'))).toEqual(keys)
  expect(keys).toEqual([...keys].sort())
  expect(namesIn(read(folder, 'en'))).toEqual(namesIn(read(folder, 'vi')))
})

test.each(['vi', 'en'] as const)('every refusal has a sentence in %s', (language) => {
  const { refusal } = read('client-common', language)
  expect(Object.keys(refusal ?? {})).toEqual([...codes].sort())
})

test('a text puts in what is handed to it and counts', () => {
  const { t } = createI18n({
    legacy: false, locale: 'vi',
    messages: { vi: speakingTexts({ hall: { call: 'Mời {number} đến quầy {label}', waiting: 'Không ai | 1 người | {n} người' } }) },
  }).global
  expect(t('hall.call', { number: 'A001', label: '5' })).toBe('Mời A001 đến quầy 5')
  expect([0, 1, 12].map((n) => t('hall.waiting', n))).toEqual(['Không ai', '1 người', '12 người'])
})

test('a screen\'s own texts join the shared ones and win where both name one', () => {
  expect(mergeTexts({ rating: { thanks: 'Cảm ơn', decline: 'Bỏ qua' } }, { rating: { thanks: 'Xin cảm ơn' }, own: 'x' }))
    .toEqual({ rating: { thanks: 'Xin cảm ơn', decline: 'Bỏ qua' }, own: 'x' })
})
