import { named, ordered } from '../../../client-manager/province/board-order.ts'
import { provincePageAt } from '../../../client-manager/province/province-page.ts'
import type { Board } from '../../../contract/province.ts'
import { emptyDay } from '../../../domain/day.ts'
import { boardRow, daySums, type BoardRow } from '../../../domain/organisation/board.ts'

const idle = boardRow(daySums(emptyDay), { targets: [], level: 'commune', date: '2026-11-20', alerts: 0 })

function row(vi: string, now: Partial<BoardRow> = {}): Board['rows'][number] {
  return { office: vi, unit: vi, kind: 'centre', name: { vi, en: vi }, path: [{ vi: 'Tỉnh', en: 'Province' }, { vi: 'Xã Đông Hải', en: 'Dong Hai' }], timeZone: 'Asia/Ho_Chi_Minh', now: { ...idle, ...now } }
}

const rows = [row('Bến Tre'), row('An Bình', { alerts: 2, waiting: 3 }), row('Cẩm Giàng', { alerts: 2, longestSince: 100, wait: { figure: 900, limit: 900, isMet: true } })]
const names = (some: readonly Board['rows'][number][]) => some.map(({ name }) => name.vi)

test('offices that need somebody come first, and those alike by their name', () => {
  expect(names(ordered(rows, 'alerts', 'vi'))).toEqual(['An Bình', 'Cẩm Giàng', 'Bến Tre'])
  expect(names(ordered(rows, 'longest', 'vi'))).toEqual(['Cẩm Giàng', 'An Bình', 'Bến Tre'])
  expect(names(ordered(rows, 'wait', 'vi'))).toEqual(['Cẩm Giàng', 'An Bình', 'Bến Tre'])
  expect(names(ordered(rows, 'satisfaction', 'vi'))).toEqual(['An Bình', 'Bến Tre', 'Cẩm Giàng'])
})

test('an office is found by its name or that of its commune, typed without marks', () => {
  expect(names(named(rows, 'an binh'))).toEqual(['An Bình'])
  expect(names(named(rows, 'dong hai'))).toHaveLength(3)
  expect(named(rows, 'nowhere')).toEqual([])
})

test.each([
  ['', { name: 'board' }], ['#province', { name: 'board' }], ['#province/compare', { name: 'compare' }],
  ['#province/office/demo', { name: 'office', office: 'demo' }], ['#province/office', { name: 'board' }], ['#today', { name: 'board' }],
])('the address %s opens its page', (hash, page) => { expect(provincePageAt(hash)).toEqual(page) })
