import { createI18n } from 'vue-i18n'
import { comparedPeriod, isAskable, queryOf, type Choice } from '../../../client-manager/trends/choice.ts'
import { csvOf } from '../../../client-manager/trends/csv.ts'
import { heatLimits, heatRows } from '../../../client-manager/trends/heat-map.ts'
import { summaryOf } from '../../../client-manager/trends/summary.ts'
import { trendTable } from '../../../client-manager/trends/trend-table.ts'
import type { Words } from '../../../client-manager/trends/trend-words.ts'
import { speakingTexts } from '../../../client-common/speaking-texts.ts'
import vi from '../../../client-manager/texts/vi.json' with { type: 'json' }
import type { TrendAnswer, TrendSide } from '../../../contract/trends.ts'
import type { Point, Trend } from '../../../domain/trends/trend.ts'

const { t } = createI18n({ legacy: false, locale: 'vi', messages: { vi: speakingTexts(vi) } }).global
const words: Words = { t: (key, named = {}) => t(key, named), language: 'vi' }

const target = { kpi: 'waitPerTransaction', from: '2023-01-01', to: null, limit: 900, source: 'T2' } as const
const point = (value: number | null, n: number): Point => ({ value, n })

function side(trend: Partial<Trend>, about: Partial<TrendSide> = {}): TrendSide {
  const dates = { from: '2026-11-16', to: '2026-11-20' }
  return {
    office: 'office', name: { vi: 'Bộ phận Một cửa', en: 'Office' }, ...dates, names: {},
    trend: { unit: 'seconds', labels: [], series: [], targets: [], marks: [], dates, ...trend }, ...about,
  }
}

const byHour: Partial<Trend> = {
  labels: ['08', '09'], targets: [{ target, first: 0, last: 1 }],
  series: [{ of: 'average', points: [point(600, 4), point(1230, 2)] }, { of: 'p90', points: [point(900, 4), point(1500, 2)] }],
}
const hours: TrendAnswer = { chart: 'wait', by: 'hour', sides: [side(byHour)] }

test('a chart as a table says the unit in its columns, of how many cases it is, and what it is held against', () => {
  expect(trendTable(hours, words)).toEqual({
    heads: 1, columns: ['Giờ', 'Trung bình (phút)', '90 % không quá (phút)', 'Số lượt'],
    rows: [['8:00–9:00', '10,0', '15,0', '4'], ['9:00–10:00', '20,5', '25,0', '2']], notes: ['Chỉ tiêu 15,0\u00A0phút. Nguồn: T2.'],
  })
})

test('who hears a chart hears its ends and how many miss the target', () => {
  expect(summaryOf(hours, words)).toBe('Cao nhất: 9:00–10:00, 20,5\u00A0phút (n = 2). Thấp nhất: 8:00–9:00, 10,0\u00A0phút (n = 4). Không đạt chỉ tiêu: 1/2.')
})

test('days of two periods stand in one row in their order, and a rate of few ratings is not told', () => {
  const rates = (labels: string[], points: Point[], from: string) =>
    side({ unit: 'share', labels, series: [{ of: 'scale5', points }] }, { from, to: labels.at(-1) ?? '' })
  const { columns, rows } = trendTable({ chart: 'satisfaction', by: 'date', sides: [
    rates(['2026-11-19', '2026-11-20'], [{ value: 0.9, n: 10, interval: { low: 0.596, high: 0.982 } }, point(null, 3)], '2026-11-19'),
    rates(['2026-11-12'], [point(null, 0)], '2026-11-12'),
  ] }, words)
  expect(columns.slice(0, 3)).toEqual(['Ngày, 19/11/2026–20/11/2026', 'Ngày, 12/11/2026–12/11/2026', 'Hài lòng, thang 5 mức (%), 19/11/2026–20/11/2026'])
  expect(rows).toEqual([
    ['19/11/2026', '12/11/2026', '90,0', '59,6', '98,2', '10', '–', '–', '–', '0'],
    ['20/11/2026', '–', 'ít đánh giá, không hiện', '–', '–', '3', '–', '–', '–', '–'],
  ])
})

test('counters of another office are rows of their own, and an officer without a name has the end of an id', () => {
  const one = (office: string, label: string) => side({ labels: [label], series: [{ of: 'average', points: [point(60, 1)] }] }, { office, name: { vi: office, en: office } })
  expect(trendTable({ chart: 'wait', by: 'counter', sides: [one('A', '1'), one('B', '1')] }, words).rows)
    .toEqual([['Quầy 1', '1,0', '1', '–', '–'], ['Quầy 1', '–', '–', '1,0', '1']])
  expect(trendTable({ chart: 'wait', by: 'officer', sides: [one('A', '6540f1d2')] }, words).rows[0]?.[0]).toBe('Cán bộ …f1d2')
})

test('a cell of the heat map over the target has a mark, and the third colour begins there', () => {
  const sides = [side({ labels: ['08', '09', '10'], targets: [{ target, first: 0, last: 2 }], series: [{ of: 'weekday1', points: [point(840, 3), point(960, 1), point(null, 0)] }] })]
  expect(heatLimits(sides)).toEqual([0, 450, 900, 1350, 1800])
  expect(heatRows(sides[0] ?? side({}), heatLimits(sides))).toMatchObject([{ weekday: 1, cells: [
    { step: 1, isOver: false }, { step: 2, isOver: true }, { point: null, isOver: false },
  ] }])
})

test('a file for spreadsheets is in UTF-8 with its mark, has semicolons, and no text in it becomes a formula', () => {
  const file = csvOf({ heads: 1, columns: ['Giờ', 'Chờ (phút)'], rows: [['=1+1', '10,5'], ['a;b', 'nói "vâng"']], notes: ['Chỉ tiêu'] })
  expect(file).toBe('\uFEFFGiờ;Chờ (phút)\r\n\'=1+1;10,5\r\n"a;b";"nói ""vâng"""\r\nChỉ tiêu\r\n')
})

const choice: Choice = {
  period: { from: '2026-11-16', to: '2026-11-20' }, by: 'hour', comparison: 'none', other: { from: '2026-01-05', to: '2026-01-09' }, office: null, otherOffice: null,
}

test('the period before has as many days, and that of a year before the same dates', () => {
  const compared = (part: Partial<Choice>) => comparedPeriod({ ...choice, ...part })
  expect(compared({})).toBeNull()
  expect(compared({ comparison: 'before' })).toEqual({ from: '2026-11-11', to: '2026-11-15' })
  expect(compared({ comparison: 'yearBefore' })).toEqual({ from: '2025-11-16', to: '2025-11-20' })
  expect(compared({ comparison: 'yearBefore', period: { from: '2028-02-29', to: '2028-03-01' } })).toEqual({ from: '2027-02-28', to: '2027-03-01' })
  expect(compared({ comparison: 'period' })).toEqual(choice.other)
})

test('nothing is asked for of a period that ends before it begins, on either side', () => {
  expect(isAskable(choice)).toBe(true)
  expect(isAskable({ ...choice, period: { from: '2026-11-20', to: '2026-11-16' } })).toBe(false)
  expect(isAskable({ ...choice, comparison: 'period', other: { from: '2026-01-09', to: '' } })).toBe(false)
  expect(queryOf({ ...choice, comparison: 'before', otherOffice: 'other' })).toBe('from=2026-11-16&to=2026-11-20&by=hour&compareFrom=2026-11-11&compareTo=2026-11-15&compareOffice=other')
})
