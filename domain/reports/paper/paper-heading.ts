import type { Language } from '../../office.ts'
import { dateAndTime } from '../../date-and-time.ts'
import { monthlyKinds, type PeriodKind } from '../period.ts'
import { paperDate, type PaperReport, type PaperSignature } from './paper-report.ts'
import { filled, reportTexts } from './report-texts.ts'

/** The head of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I): who issues it on the left, the country on the right. */
export interface PaperHeading {
  /** The body above the office; null at the root. */
  readonly above: string | null
  readonly subject: string
  readonly number: string
  /** "DỰ THẢO" while nobody has signed. */
  readonly draft: string | null
  readonly country: string
  readonly motto: string
  readonly placeAndDate: string
  readonly title: string
  readonly subtitle: string
  /** "tại …": on a line of its own. */
  readonly at: string
  readonly period: string
  readonly dates: string
  /** What must be known of the figures before they are read. */
  readonly remarks: readonly string[]
}

export function paperHeading(report: PaperReport, signed: PaperSignature | null, language: Language): PaperHeading {
  const { paper: { number, draft, country, motto, title, subtitle, at, dates } } = reportTexts(language)
  const { subject, period } = report
  const [name, above] = [subject.name[language], aboveOf(report, language)]
  const issuedAt = signed === null ? report.producedAt : signed.signedAt
  return {
    above: above === null ? null : above.toLocaleUpperCase(language), subject: name.toLocaleUpperCase(language), number,
    draft: signed === null ? draft : null, country, motto, placeAndDate: placeAndDate(above ?? name, issuedAt, subject.timeZone, language),
    title, subtitle, at: filled(at, { name }), period: period.label[language],
    dates: filled(dates, { from: paperDate(period.from), to: paperDate(period.to) }), remarks: remarksOf(report, signed, language),
  }
}

/** The name of the body right above, which is also where the paper is issued. */
export function aboveOf({ subject: { above } }: PaperReport, language: Language): string | null {
  return above.at(-1)?.[language] ?? null
}

function remarksOf({ isOver, countedTo, period }: PaperReport, signed: PaperSignature | null, language: Language): string[] {
  const { paper } = reportTexts(language)
  return [
    ...period.calendar === 'day14' && isMonthly(period.kind) ? [paper.day14Period] : [],
    ...isOver ? [] : [filled(paper.countedTo, { date: paperDate(countedTo) })],
    ...signed === null || signed.version === 1 ? [] : [filled(paper.correction, { version: signed.version, note: signed.note ?? '–' })],
  ]
}

function isMonthly(kind: PeriodKind): boolean {
  return monthlyKinds.some((monthly) => monthly === kind)
}

/** In the order of NĐ 30/2020: single days, and January and February, have a zero before them. */
function placeAndDate(place: string, at: number, timeZone: string, language: Language): string {
  const [day = '', month = '', year = ''] = (dateAndTime(at, timeZone, language).split(' ')[0] ?? '').split('/')
  const shown = language === 'vi' && Number(month) > 2 ? String(Number(month)) : month
  return filled(reportTexts(language).paper.placeAndDate, { place, day, month: shown, year })
}
