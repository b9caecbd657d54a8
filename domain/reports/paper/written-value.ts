import type { Language } from '../../office.ts'
import type { FigureUnit } from '../figures.ts'
import { reportTexts } from './report-texts.ts'

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }
/** Keeps a number and its unit on one line. */
const space = '\u00A0'

/** Half up; the noise of binary fractions is cut first, so that 95.35 is a half and goes up. */
export function halfUp(number: number, decimals: number): number {
  const shift = 10 ** decimals
  return Math.round(Number((number * shift).toPrecision(12))) / shift
}

/** As people read it: "1.234", "12,5 phút", "95,4 %", "14,5 điểm". */
export function writtenValue(value: number, unit: FigureUnit, language: Language): string {
  return written(value, unit, language, 1)
}

/** Limits are round numbers: "15 phút", "95 %". */
export function writtenLimit(value: number, unit: FigureUnit, language: Language): string {
  return written(value, unit, language, 0)
}

/** In the unit that people read: minutes of seconds, percent of shares. */
export function inShownUnit(value: number, unit: FigureUnit): number {
  if (unit === 'seconds') return value / 60
  return unit === 'share' ? value * 100 : value
}

function written(value: number, unit: FigureUnit, language: Language, fewestDecimals: number): string {
  const { paper } = reportTexts(language)
  if (unit === 'count') return new Intl.NumberFormat(locales[language]).format(value)
  const number = new Intl.NumberFormat(locales[language], { minimumFractionDigits: fewestDecimals, maximumFractionDigits: 1 })
    .format(halfUp(inShownUnit(value, unit), 1))
  const words = { seconds: paper.unitSeconds, share: paper.unitShare, points: paper.unitPoints }
  return `${number}${space}${words[unit]}`
}
