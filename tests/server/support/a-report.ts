import { figureIds, figureKinds, figuresOfRows, type FigureId } from '../../../domain/reports/figures.ts'
import type { Figure, Row } from '../../../domain/reports/figure.ts'
import type { WrittenReport } from '../../../server/reports/format.ts'
import { reportSchema, type Report } from '../../../contract/reports.ts'

const values: Readonly<Partial<Record<FigureId, Partial<Figure>>>> = {
  issued: { value: 1234 }, walkIns: { value: 12 }, served: { value: 1180 }, leftOpen: { value: 2 }, missed: { value: 30, notes: ['servedOnly'] },
  withdrawn: { value: 14, notes: ['servedOnly'] }, expired: { value: 8, notes: ['servedOnly'] }, transferred: { value: 41 },
  waitMean: {
    value: 754.5, n: 1196, met: true, notes: ['arithmeticMean', 'servedOnly'],
    target: { limit: 900, source: 'T2: trung bình tối đa 15 phút/01 lượt giao dịch (2023–2025), Đề án theo QĐ 468/QĐ-TTg', from: '2023-01-01', to: null },
  },
  waitMedian: { value: 600, n: 1196, notes: ['extraFigure', 'withinBuckets'] },
  processingMean: {
    value: 1065, n: 1180, notes: ['arithmeticMean', 'handlingClause'],
    target: { limit: 1800, source: 'T3: “tối thiểu 30 phút/01 hồ sơ”', from: '2023-01-01', to: null, reading: 'information' },
  },
  satisfaction5: {
    value: 0.9535, n: 430, met: true, notes: ['notSipas'], levels: [2, 3, 15, 120, 290], interval: { low: 0.929, high: 0.97 },
    target: { limit: 0.95, source: 'T4: mức độ hài lòng tối thiểu 95 %', from: '2025-01-01', to: null },
  },
  satisfaction3: { value: null, n: 0, notes: ['notSipas', 'noRatings'] },
  ratings: { value: 430 }, declined: { value: 55 }, responseRate: { value: 0.3644, n: 1180 },
  feedbackReceived: { value: 9 }, feedbackOnTimeShare: { value: 0.875, n: 8, notes: ['onTimeShare'] },
}

function figure(id: FigureId, changed: Partial<Figure> = {}): Figure {
  return { id, ...figureKinds[id], value: null, n: null, target: null, met: null, notes: [], ...values[id], ...changed }
}

function row(id: string, vi: string, changed: Readonly<Partial<Record<FigureId, Partial<Figure>>>> = {}): Row {
  return { id, name: { vi, en: vi }, figures: figuresOfRows('service').map((figureId) => figure(figureId, changed[figureId])) }
}

/** The third quarter of an office, by service; one service is named as a formula would be. */
export const quarter: Report = {
  schema: reportSchema,
  subject: {
    kind: 'office', id: 'demo', name: { vi: 'Trung tâm Phục vụ hành chính công xã An Bình', en: 'An Bình one-stop centre' },
    above: [{ vi: 'Tỉnh Hưng Yên', en: 'Hưng Yên province' }, { vi: 'Xã An Bình', en: 'An Bình commune' }], timeZone: 'Asia/Ho_Chi_Minh',
  },
  period: { kind: 'quarter', name: '2026-Q3', calendar: 'day14', label: { vi: 'Quý III năm 2026', en: 'Quarter III of 2026' }, from: '2026-06-15', to: '2026-09-14' },
  countedTo: '2026-09-14', isOver: true, producedAt: Date.parse('2026-09-15T08:00:00+07:00'), by: 'service',
  all: { id: 'all', name: null, figures: figureIds.map((id) => figure(id)) },
  rows: [
    row('ho-tich', 'Hộ tịch', { waitMean: { value: 1020, met: false } }),
    row('dat-dai', '=HYPERLINK("http://x";"Đất đai")', { satisfaction5: { value: null, n: 2, met: null, notes: ['notSipas', 'fewRatings'] } }),
    { id: '', name: null, figures: row('', '').figures },
  ],
  notes: ['arithmeticMean', 'servedOnly', 'extraFigure', 'withinBuckets', 'handlingClause', 'notSipas', 'noRatings', 'fewRatings', 'onTimeShare'],
}

export const draft: WrittenReport = { report: quarter, signed: null }

export const signed: WrittenReport = {
  report: quarter,
  signed: {
    version: 2, signedAt: Date.parse('2026-09-20T14:05:00+07:00'), by: { name: 'Nguyễn Thị Hằng', position: 'Phó Giám đốc Trung tâm' },
    note: 'Bổ sung đánh giá đến muộn', hash: 'a1b2c3d4'.repeat(8),
  },
}
