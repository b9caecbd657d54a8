import 'vue'
import type * as Language from '../../../client-common/language.ts'
import type * as Groups from '../../../client-common/publication/figure-groups.ts'
import type * as Say from '../../../client-common/publication/say-figures.ts'
import type { PublicFigures } from '../../../domain/publication/figures.ts'

let setLanguage: typeof Language.setLanguage
let figureGroups: typeof Groups.figureGroups
let periodInWords: typeof Say.periodInWords

beforeAll(async () => {
  Object.assign(globalThis, { localStorage: { getItem: () => null }, document: { documentElement: { lang: '' } } })
  ;({ setLanguage } = await import('../../../client-common/language.ts'))
  ;({ figureGroups } = await import('../../../client-common/publication/figure-groups.ts'))
  ;({ periodInWords } = await import('../../../client-common/publication/say-figures.ts'))
})

const times = { count: 1234, averageSeconds: 897, medianSeconds: 600, p90Seconds: 1500 }
const figures: PublicFigures = {
  waiting: {
    perTransaction: { ...times, target: { limit: 900, source: 'T2', isMet: true }, withinLimit: 0.7 },
    perVisit: { ...times, target: null }, missed: 3, withdrawn: 0, expired: 1,
  },
  satisfaction: {
    scales: [{ scale: 5, ratings: 22, satisfied: 21, rate: 21 / 22, percent: 95.5, interval: { low: 0.782, high: 0.992 }, isSmall: true }],
    ratings: 22, ended: 40, responseRate: 0.55, target: { limit: 0.95, source: 'T4', isMet: true },
  },
}

const plain = (words: string | null) => words?.replaceAll('\u00A0', ' ')

afterEach(() => { setLanguage('vi', false) })

test('a wait is said in minutes, with its target and how many it is of', () => {
  setLanguage('vi', false)
  const [waiting] = figureGroups(figures)
  expect([waiting?.label, plain(waiting?.value ?? null), plain(waiting?.target ?? null)])
    .toEqual(['Chờ trung bình một lượt giao dịch', '15,0 phút', 'Chỉ tiêu: không quá 15,0 phút – đạt'])
  expect(waiting?.rows[0]).toEqual({ label: 'Số lượt giao dịch đã được gọi', value: '1.234' })
})

test('a rate never stands without its number of ratings, response rate and interval, and says when they are few', () => {
  setLanguage('vi', false)
  const satisfaction = figureGroups(figures).find(({ figure }) => figure === 'satisfaction')
  expect(plain(satisfaction?.value ?? null)).toBe('95,5 %')
  expect(satisfaction?.rows.map(({ value }) => plain(value))).toEqual(['22', '78,2 % – 99,2 %', '40', '55,0 %'])
  expect(satisfaction?.remark).toMatch(/còn ít/)
})

test.each([['vi', 0, 'Chưa có đánh giá'], ['en', 0, 'No ratings yet'], ['vi', 3, 'Còn ít đánh giá, chưa hiện tỷ lệ']] as const)('in %s, %d ratings without a rate are said as "%s"', (language, ratings, words) => {
  setLanguage(language, false)
  const [none] = figureGroups({ satisfaction: { scales: [], ratings, ended: 5, responseRate: ratings / 5, target: null } })
  expect([none?.value, none?.isNone]).toEqual([words, true])
})

test('periods have names', () => {
  setLanguage('vi', false)
  expect(['2026-Q3', '2026-09', '2026'].map(periodInWords)).toEqual(['Quý 3 năm 2026', 'Tháng 9 năm 2026', 'Năm 2026'])
})
