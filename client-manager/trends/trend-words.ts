import { oneDecimal, shortDate } from '../../client-common/format.ts'
import type { TrendAnswer, TrendSide } from '../../contract/trends.ts'
import type { Language } from '../../domain/office.ts'
import type { Trend } from '../../domain/trends/trend.ts'

export type Say = (key: string, named?: Record<string, string | number>) => string

/** How figures are said: in which language, and where its texts are. */
export interface Words { readonly t: Say, readonly language: Language }

type Told = Pick<TrendAnswer, 'chart' | 'by'>

const labelWords: Readonly<Partial<Record<string, (label: string, side: TrendSide, words: Words) => string>>> = {
  hour: (label, _side, { t }) => hours(label, t),
  weekday: (label, _side, { language }) => weekdayName(Number(label), language),
  date: (label) => shortDate(label),
  officer: (label, { names }, { t, language }) => names[label]?.[language] ?? t('trends.officer', { id: label.slice(-4) }),
  counter: (label, { names }, { t, language }) => t('satisfaction.counterName', { label: names[label]?.[language] ?? label }),
}

/** What people call a label. */
export function labelOf({ chart, by }: Told, label: string, side: TrendSide, words: Words): string {
  if (chart === 'distribution') return binOf(label, words.t)
  const say = chart === 'heat' || chart === 'staffing' ? labelWords['hour'] : labelWords[by]
  return say?.(label, side, words) ?? side.names[label]?.[words.language] ?? label
}

/** What the labels of a chart are. */
export function kindOfLabels({ chart, by }: Told, { t }: Words): string {
  if (chart === 'distribution') return t('trends.bin')
  return t(`trends.by.${chart === 'heat' || chart === 'staffing' ? 'hour' : by}`)
}

/** Monday is 1; the seventh of January 2024 was a Sunday. */
export function weekdayName(weekday: number, language: Language, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 0, 7 + weekday))
}

/** Without its unit: minutes and percent with one decimal, counts as they are. */
export function figure(value: number | null, unit: Trend['unit'], language: Language): string {
  if (value === null) return '–'
  if (unit === 'count' && Number.isInteger(value)) return String(value)
  return oneDecimal(drawn(value, unit), language)
}

/** In the unit of axes and columns: minutes, percent, or as it is. */
export function drawn(value: number, unit: Trend['unit']): number {
  if (unit === 'seconds') return value / 60
  return unit === 'share' ? value * 100 : value
}

/** "12,5 phút". */
export function withUnit(value: number, unit: Trend['unit'], { t, language }: Words): string {
  return unit === 'count' ? figure(value, unit, language) : `${figure(value, unit, language)}\u00A0${t(`trends.unit.${unit}`)}`
}

/** What tells this side from the other one: its office, its period, or both. */
export function sideName(sides: readonly TrendSide[], place: number, language: Language): string {
  const [first, side] = [sides[0], sides[place]]
  const other = sides.length > 1 ? sides[1] : undefined
  if (first === undefined || side === undefined) return ''
  const period = `${shortDate(side.from)}–${shortDate(side.to)}`
  if (other === undefined || first.office === other.office) return period
  const isSamePeriod = first.from === other.from && first.to === other.to
  return isSamePeriod ? side.name[language] : `${side.name[language]}, ${period}`
}

function hours(label: string, t: Say): string {
  return t('satisfaction.hour', { from: Number(label) % 24, to: (Number(label) + 1) % 24 })
}

function binOf(label: string, t: Say): string {
  const [from, to] = label.split('-').map((seconds) => seconds === '' ? null : Number(seconds) / 60)
  return to === null ? t('trends.longer', { minutes: from ?? 0 }) : `${from ?? 0}–${to ?? 0}`
}
