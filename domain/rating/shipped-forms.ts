import { circular012018 } from '../evaluation/indicators-circular-01-2018.ts'
import type { Indicator } from '../evaluation/indicator.ts'
import type { Text } from '../office.ts'
import type { Option, Question, RatingForm } from './form.ts'

const text = (vi: string, en: string): Text => ({ vi, en })

/** The day on which the one-stop mechanism of today began (NĐ 61/2018, domain.md 2.1). */
const oneStopSince = '2018-06-21'

const shipped = { version: 1, validUntil: null, owner: 'shipped', languages: ['vi', 'en'] } as const

/** What people complain of at counters: waiting, attitude, guidance, papers asked for again, the place. */
const reasons: readonly Option[] = [
  { id: 'waiting', text: text('Chờ lâu', 'Long wait') },
  { id: 'attitude', text: text('Thái độ phục vụ', 'Attitude') },
  { id: 'guidance', text: text('Hướng dẫn chưa rõ', 'Unclear guidance') },
  { id: 'papers', text: text('Phải bổ sung giấy tờ nhiều lần', 'Asked for papers more than once') },
  { id: 'overdue', text: text('Hồ sơ quá hạn', 'Dossier overdue') },
  { id: 'place', text: text('Cơ sở vật chất', 'Premises and equipment') },
]

const comment: Question = { id: 'comment', kind: 'words', text: text('Ý kiến khác', 'Anything else'), options: [], when: null }

function why(...levels: (1 | 2 | 3)[]): Question {
  return { id: 'reasons', kind: 'chips', text: text('Điều gì chưa tốt?', 'What could be better?'), options: reasons, when: { kind: 'level', levels } }
}

/** The short form at a counter: five levels, one tap (domain.md 2.5); whoever is not satisfied may say why. */
export const counterForm: RatingForm = {
  ...shipped, id: 'counter-5', scale: 5, validFrom: oneStopSince,
  name: text('Phiếu ngắn tại quầy, 5 mức', 'Short counter form, five levels'),
  questions: [why(1, 2, 3), comment],
}

/** "Không hài lòng / Hài lòng / Rất hài lòng", as on the forms of a provincial one-stop system (domain.md 2.3). */
const threeLevelForm: RatingForm = {
  ...shipped, id: 'counter-3', scale: 3, validFrom: oneStopSince,
  name: text('Phiếu ngắn tại quầy, 3 mức', 'Short counter form, three levels'),
  questions: [why(1), comment],
}

/**
 * What citizens answer of the nine indicators of Thông tư 01/2018/TT-VPCP: 1, 2, 3, 4, 6 and 7, with 2, 1 or 0 points
 * each; the unit itself answers for 5, 8 and 9 (domain.md 2.3). In force from 06/01/2019; for reference since 2025.
 */
const indicatorForm: RatingForm = {
  ...shipped, id: 'tt-01-2018', scale: 3, validFrom: '2019-01-06',
  name: text('Phiếu đánh giá theo Thông tư 01/2018/TT-VPCP (phần của công dân)', 'Form of Circular 01/2018 (the citizen’s part)'),
  questions: [...circular012018.indicators.filter(({ source }) => source === 'citizens').map(indicatorQuestion), comment],
}

function indicatorQuestion({ id, name, meaning: [none, some, most] }: Indicator): Question {
  const options: readonly Option[] = [
    { id: 'p2', text: most, points: 2 }, { id: 'p1', text: some, points: 1 }, { id: 'p0', text: none, points: 0 },
  ]
  return { id, kind: 'indicator', text: name, options, when: null }
}

/**
 * Forms that come with the product. Ratings name the version that they answered: a form is never changed here, it gets
 * a further version beside this one.
 */
export const shippedForms: readonly RatingForm[] = [counterForm, threeLevelForm, indicatorForm]
