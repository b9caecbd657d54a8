import fc from 'fast-check'
import type { Figure, Row } from '../../../domain/reports/figure.ts'
import { figureKinds, type FigureId } from '../../../domain/reports/figures.ts'
import { explanations } from '../../../domain/reports/paper/explanations.ts'
import { paperFoot } from '../../../domain/reports/paper/paper-foot.ts'
import { paperHeading } from '../../../domain/reports/paper/paper-heading.ts'
import { rowName, shownFigures, type PaperReport } from '../../../domain/reports/paper/paper-report.ts'
import { rowTables } from '../../../domain/reports/paper/row-tables.ts'
import { withMarks } from '../../../domain/reports/paper/superscript.ts'
import { numberedGroups, targetInWords, wholeGroups } from '../../../domain/reports/paper/whole-table.ts'
import { halfUp, writtenLimit, writtenValue } from '../../../domain/reports/paper/written-value.ts'

const plain = (words: string) => words.replaceAll('\u00A0', ' ')

function figure(id: FigureId, changed: Partial<Figure> = {}): Figure {
  return { id, ...figureKinds[id], value: null, n: null, target: null, met: null, notes: [], ...changed }
}

function report(all: readonly Figure[], changed: Partial<PaperReport> = {}): PaperReport {
  return {
    subject: { name: { vi: 'Trung tâm', en: 'Centre' }, above: [{ vi: 'Tỉnh mẫu', en: 'Province' }, { vi: 'Xã An Bình', en: 'Commune' }], timeZone: 'Asia/Ho_Chi_Minh' },
    period: { kind: 'month', name: '2026-01', calendar: 'calendar', label: { vi: 'Tháng 1 năm 2026', en: 'Month 1 of 2026' }, from: '2026-01-01', to: '2026-01-31' },
    countedTo: '2026-01-31', isOver: true, producedAt: Date.parse('2026-02-05T23:30:00+07:00'), by: 'service',
    all: { id: 'all', name: null, figures: all }, rows: [], notes: [], ...changed,
  }
}

const named = (id: string, name: string | null): Row => ({ id, name: name === null ? null : { vi: name, en: name }, figures: [] })

test('figures are rounded half up, as people do, and not as binary fractions would have it', () => {
  expect([halfUp(95.35, 1), halfUp(0.05, 1), halfUp(1.005, 2), halfUp(12.449, 1)]).toEqual([95.4, 0.1, 1.01, 12.4])
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
    expect(halfUp(hundredths / 100, 1)).toBe(Math.floor((hundredths + 5) / 10) / 10)
  }))
})

test('figures are written as people in the country write them', () => {
  expect([writtenValue(1234, 'count', 'vi'), writtenValue(754.5, 'seconds', 'vi'), writtenValue(0.9535, 'share', 'vi'), writtenValue(14.5, 'points', 'vi')].map(plain))
    .toEqual(['1.234', '12,6 phút', '95,4 %', '14,5 điểm'])
  expect([writtenValue(1234, 'count', 'en'), writtenValue(754.5, 'seconds', 'en'), writtenLimit(900, 'seconds', 'en'), writtenLimit(0.95, 'share', 'vi')].map(plain))
    .toEqual(['1,234', '12.6 min', '15 min', '95 %'])
})

test('a target says whether it is an upper or a lower limit, and the clause of handling how it is read', () => {
  const target = { limit: 1800, source: 'T3', from: '2023-01-01', to: null }
  expect(plain(targetInWords({ group: 'waiting' }, target, 'vi'))).toBe('không quá 30 phút')
  expect(plain(targetInWords({ group: 'satisfaction' }, { ...target, limit: 0.95 }, 'vi'))).toBe('ít nhất 95 %')
  expect(targetInWords({ group: 'processing' }, { ...target, reading: 'information' }, 'vi')).toBe('chỉ nêu số liệu')
  expect(plain(targetInWords({ group: 'processing' }, { ...target, reading: 'reductionVsBaseline', baselineSeconds: 5400 }, 'vi'))).toBe('giảm ít nhất 30 phút so với 90 phút')
  expect(targetInWords({ group: 'waiting' }, null, 'vi')).toBe('')
})

test('a scale on which nobody rated is left out, but one stays where nobody rated at all', () => {
  const shown = (five: number, three: number) => {
    const rated = report([figure('satisfaction5', { n: five }), figure('satisfaction3', { n: three })])
    return shownFigures(rated, rated.all).map(({ id }) => id)
  }
  expect([shown(4, 0), shown(0, 4), shown(2, 2), shown(0, 0)]).toEqual([['satisfaction5'], ['satisfaction3'], ['satisfaction5', 'satisfaction3'], ['satisfaction5']])
})

test('a rate that is not there says why, with its levels and interval where it is, and each part of a period by its own target', () => {
  const part = { from: '2026-01-01', to: '2026-01-14', value: 1200, n: 4, target: { limit: 900, source: 'A', from: '2025-01-01', to: null }, met: false }
  const [waiting, satisfaction] = wholeGroups(report([
    figure('waitMean', { value: 600, n: 9, parts: [part] }),
    figure('satisfaction3', { value: 0.75, n: 4, levels: [1, 2, 1], interval: { low: 0.3, high: 0.954 } }),
  ]), 'vi')
  expect(waiting?.lines[0]?.details.map(plain)).toEqual(['01/01/2026 – 14/01/2026: 20,0 phút (chỉ tiêu không quá 15 phút) chưa đạt'])
  expect(satisfaction?.lines[0]?.details.map(plain)).toEqual(['Rất hài lòng 1 · Hài lòng 2 · Không hài lòng 1', 'khoảng tin cậy 95 %: 30,0 % – 95,4 %'])
  const [few] = wholeGroups(report([figure('satisfaction5', { n: 2, notes: ['notSipas', 'fewRatings'] })]), 'vi')
  expect(few?.lines[0]?.value).toBe('Còn ít đánh giá')
})

test('lines are numbered through all groups, and marks are the numbers of the notes', () => {
  const groups = numberedGroups(report([figure('issued', { value: 1 }), figure('missed', { value: 0, notes: ['servedOnly'] }), figure('waitMean')], { notes: ['arithmeticMean', 'servedOnly'] }), 'vi')
  expect(groups.map(({ from, lines }) => [from, lines.length])).toEqual([[1, 2], [3, 1]])
  expect(groups[0]?.lines[1]?.marks).toEqual([2])
  expect(plain(withMarks('Số lượt vắng mặt', [2, 13]))).toBe('Số lượt vắng mặt ² ¹³')
})

test('a note that every row has stands above the column, any other at its figure; a miss has a sign', () => {
  const wait = (met: boolean, notes: Figure['notes']) => [figure('waitMean', { value: 600, met, notes })]
  const [table] = rowTables(report(wait(true, ['arithmeticMean']), {
    rows: [{ ...named('a', 'Đất đai'), figures: wait(false, ['arithmeticMean', 'smallNumber']) }], notes: ['arithmeticMean', 'smallNumber'],
  }), 'vi')
  expect(table?.columns).toEqual([{ name: 'Trung bình / lượt', marks: [1] }])
  expect(table?.rows.map(({ name, cells }) => [name, ...cells.map(({ text, marks }) => plain(withMarks(text, marks)))])).toEqual([['Đất đai', '10,0 phút × ²'], ['Toàn đơn vị', '10,0 phút']])
})

test('rows have names: of staff types, of counters, and of what nobody knows', () => {
  expect([rowName(named('postal', null), 'staffType', 'vi'), rowName(named('c1', '5'), 'counter', 'vi'), rowName(named('', null), 'service', 'vi'), rowName(named('gone', null), 'service', 'vi')])
    .toEqual(['Nhân viên bưu chính công ích', 'Quầy 5', 'Không rõ', 'gone'])
})

test('the head of the paper has the issuers in capitals, the place, and the date at the office with a zero before single days', () => {
  const heading = paperHeading(report([]), null, 'vi')
  expect([heading.above, heading.subject, heading.placeAndDate, heading.draft]).toEqual(['XÃ AN BÌNH', 'TRUNG TÂM', 'Xã An Bình, ngày 05 tháng 02 năm 2026', 'DỰ THẢO'])
  const inMarch = paperHeading(report([], { producedAt: Date.parse('2026-03-15T01:00:00+07:00') }), null, 'vi')
  expect(inMarch.placeAndDate).toBe('Xã An Bình, ngày 15 tháng 3 năm 2026')
})

test('who signed stands at the foot in capitals of the position, with version and hash; a correction says why', () => {
  const signed = { version: 2, signedAt: Date.parse('2026-02-10T08:00:00+07:00'), by: { name: 'Lê An', position: 'Giám đốc' }, note: 'Đánh giá đến muộn', hash: 'ab'.repeat(32) }
  expect(paperFoot(report([]), signed, 'vi')).toMatchObject({
    position: 'GIÁM ĐỐC', name: 'Lê An', recipientList: ['Xã An Bình;', 'Lưu: VT.'],
    lines: ['Ký lúc 10/02/2026 08:00, bản 2.', `Mã kiểm tra SHA-256: ${'ab'.repeat(32)}`],
  })
  expect(paperHeading(report([]), signed, 'vi')).toMatchObject({ draft: null, remarks: ['Bản 2 thay các bản trước. Lý do: Đánh giá đến muộn'] })
})

test('each target is told once, with its source and how long it holds', () => {
  const target = { limit: 900, source: 'T2: 15 phút', from: '2023-01-01', to: '2025-12-31' }
  expect(explanations(report([figure('waitMean', { target }), figure('waitWithinLimit', { target })]), 'vi').targets)
    .toEqual(['T2: 15 phút, áp dụng từ 01/01/2023 đến 31/12/2025.'])
})
