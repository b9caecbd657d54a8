import { createI18n } from 'vue-i18n'
import { z } from 'zod'
import { OfficeSettings } from '../../../contract/office.ts'
import { speakingTexts } from '../../../client-common/speaking-texts.ts'
import { differences, type Step } from '../../../client-manager/settings/history/differences.ts'
import { sectionOf } from '../../../client-manager/settings/history/section-of.ts'
import { settingWords } from '../../../client-manager/settings/history/setting-words.ts'
import { missingDays } from '../../../client-manager/settings/hours/shipped-days.ts'
import { usualHours } from '../../../client-manager/settings/hours/usual-week.ts'
import { rearranged } from '../../../client-manager/settings/rearranged.ts'
import { isSame } from '../../../client-manager/settings/same-value.ts'
import vi from '../../../client-manager/texts/vi.json' with { type: 'json' }
import type { Office } from '../../../domain/office.ts'
import { smallOffice } from '../../support/small-office.ts'

const i18n = createI18n({ legacy: false, locale: 'vi', messages: { vi: speakingTexts(vi) } }).global

/** What the page says of everything that differs. */
function said(before: unknown, after: unknown, office: Office = smallOffice): string[] {
  const { place, values } = settingWords({ t: (key) => i18n.t(key), te: (key) => i18n.te(key), language: 'vi' }, office)
  return differences(before, after).map((difference) => `${place(difference.steps)}: ${Object.values(values(difference)).join(' → ')}`)
}

const words = (steps: readonly Step[]) => steps.map((step) => typeof step === 'string' ? step : step.entry).join(' ')
const told = (before: unknown, after: unknown) => differences(before, after).map(({ steps, kind }) => `${words(steps)}: ${kind}`)

test('the same settings differ in nothing, and one changed setting is told alone', () => {
  expect(differences(smallOffice, structuredClone(smallOffice))).toEqual([])
  expect(differences({ closesAt: '17:30' }, { closesAt: '16:00' })).toEqual([{ steps: ['closesAt'], kind: 'changed', before: '17:30', after: '16:00' }])
})

test('entries of lists are told by their names: added, removed, changed inside, and in another order', () => {
  const [first, ...rest] = smallOffice.services
  if (first === undefined) throw new Error('the office lost its services')
  const { services } = smallOffice
  expect(told({ services }, { services: rest })).toEqual(['services Dịch vụ ho-tich: removed'])
  expect(told({ services: rest }, { services })).toEqual(['services Dịch vụ ho-tich: added'])
  expect(told({ services }, { services: [{ ...first, quota: 5 }, ...rest] })).toEqual(['services Dịch vụ ho-tich quota: changed'])
  expect(told({ services }, { services: rearranged(services, 0, 1) })).toEqual(['services: reordered'])
})

test('versions of one form have one id and are told by their version, targets by their figure and first day', () => {
  const forms = [{ id: 'phieu', version: 1 }, { id: 'phieu', version: 2 }]
  expect(told({ forms: forms.slice(0, 1) }, { forms })).toEqual(['forms phieu 2: added'])
  const { targets } = smallOffice
  expect(told({ targets }, { targets: targets.slice(1) })).toEqual([`targets ${targets[0]?.kpi ?? ''} ${targets[0]?.from ?? ''}: removed`])
})

test('counters, services, fields and zones are told by what people call them, wherever a setting names one', () => {
  const [first, ...rest] = smallOffice.counters
  if (first === undefined) throw new Error('the office lost its counters')
  const office = { ...smallOffice, counters: [{ ...first, label: 'Tiếp dân' }, ...rest], zones: [{ id: 'tang-2', name: { vi: 'Tầng hai', en: 'Upstairs' }, counters: ['1'] }] }
  expect(said({ counters: smallOffice.counters }, { counters: [{ ...first, secondary: [] }, ...rest] }, office)).toEqual(['Quầy › 1 › Dịch vụ phụ: Dịch vụ dat-dai → (không có)'])
  expect(said({ zones: [{ ...office.zones[0], counters: ['2'] }] }, { zones: office.zones }, office)).toEqual(['Khu vực › Tầng hai › Quầy: 2 → Tiếp dân'])
  expect(said({ zone: null }, { zone: 'tang-2' }, office)).toEqual(['Khu vực: (không có) → Tầng hai'])
  expect(said({ field: 'g' }, { field: 'f' }, office)).toEqual(['Lĩnh vực: g → Lĩnh vực'])
})

test('a number or a text that reads like the id of a counter or a service is told as it is', () => {
  const [first, second, ...rest] = smallOffice.counters
  if (first === undefined || second === undefined) throw new Error('the office lost its counters')
  const counters = [{ ...first, label: '12' }, { ...second, label: '11' }, ...rest]
  const office = { ...smallOffice, counters, services: smallOffice.services.map((service) => ({ ...service, id: 'A' })) }
  expect(said({ priorityBound: 1 }, { priorityBound: 2 }, office)).toEqual(['Số ưu tiên gọi liền: 1 → 2'])
  expect(said({ counters: [{ ...first, label: '1' }] }, { counters: [{ ...first, label: '2' }] }, office)).toEqual(['Quầy › 1 › Số quầy: 1 → 2'])
  expect(said({ services: [{ id: 's', prefix: 'A' }] }, { services: [{ id: 's', prefix: 'B' }] }, office)).toEqual(['Dịch vụ › s › Chữ: A → B'])
  expect(said({ counters: smallOffice.counters.slice(0, 2) }, { counters: [second, first] }, office)).toEqual(['Quầy: 1, 2 → 2, 1'])
})

test('hours of a day are told as they were and as they are', () => {
  const [morning, afternoon] = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '17:00' }]
  expect(told({ week: { 1: [morning] } }, { week: { 1: [morning, afternoon] } })).toEqual(['week 1: changed'])
})

test('the order in which the parts of a setting are written down is no difference', () => {
  expect(told({ distance: { perDay: 1, perDevice: 2 } }, { distance: { perDevice: 2, perDay: 1 } })).toEqual([])
  expect(isSame({ law: undefined, id: 'a' }, { id: 'a' })).toBe(true)
  expect([isSame([1, 2], [2, 1]), isSame({}, []), isSame(null, {})]).toEqual([false, false, false])
})

test('shipped holidays are entered once, and a day that the office has entered itself stays as it is', () => {
  const own = { date: '2026-09-02', name: { vi: 'Trực lễ', en: 'On duty' }, sessions: [{ from: '08:00', to: '10:00' }] }
  const missing = missingDays({ ...usualHours, specialDays: [own] })
  expect(missing.map(({ date }) => date)).not.toContain('2026-09-02')
  expect(missingDays({ ...usualHours, specialDays: [own, ...missing] })).toEqual([])
  expect(missing.filter(({ sessions }) => sessions.length > 0).map(({ date }) => date)).toEqual(['2026-08-22'])
})

test('a list is rearranged by one place, and stays as it is at its ends', () => {
  expect([rearranged(['a', 'b', 'c'], 1, -1), rearranged(['a', 'b', 'c'], 1, 1)]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b']])
  expect([rearranged(['a', 'b'], 0, -1), rearranged(['a', 'b'], 1, 1)]).toEqual([['a', 'b'], ['a', 'b']])
})

/** Names of all settings and of what is inside them. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, inside]: [string, unknown]) =>
    [...key === 'properties' ? Object.keys(inside as object) : [], ...namesIn(inside)])
}

test('the history has a word for every setting, and knows where most of them are edited', () => {
  const schema = z.toJSONSchema(OfficeSettings, { io: 'input', unrepresentable: 'any' })
  expect([...new Set(namesIn(schema))].filter((name) => !(name in vi.settings.key))).toEqual([])
  expect(['services', 'priorityBound', 'openingHours', 'evaluation'].map(sectionOf)).toEqual(['services', 'priority', 'hours', null])
})
