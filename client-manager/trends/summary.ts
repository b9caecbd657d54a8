import type { TrendAnswer, TrendSide } from '../../contract/trends.ts'
import { isMet } from '../../domain/targets.ts'
import type { Series } from '../../domain/trends/trend.ts'
import { labelOf, sideName, weekdayName, withUnit, type Words } from './trend-words.ts'

interface Named { readonly name: string, readonly place: number, readonly value: number, readonly n: number }

/** What a chart says, in sentences: its ends, and how many of its figures miss the target. */
export function summaryOf(answer: TrendAnswer, words: Words): string {
  return answer.sides.map((side, place) => {
    const said = sentences(answer, side, words)
    return answer.sides.length < 2 || said === '' ? said : `${sideName(answer.sides, place, words.language)}: ${said}`
  }).join(' ')
}

function sentences(answer: TrendAnswer, side: TrendSide, words: Words): string {
  const { t } = words
  const { marks, unit } = side.trend
  if (marks.length > 0) return marks.map(({ of, seconds }) => t(`trends.${of}`, { time: withUnit(seconds, 'seconds', words) })).join(' ')
  return leading(side, answer)
    .reduce<Named[][]>((groups, series) => grouped(groups, namedPoints(answer, side, series, words), answer.chart === 'heat'), [])
    .flatMap((figures) => {
      const [highest, lowest] = [ends(figures, 1), ends(figures, -1)]
      if (highest === null || lowest === null) return []
      const end = (name: 'highest' | 'lowest', { name: label, value, n }: Named) =>
        t(`trends.${name}`, { label, figure: `${withUnit(value, unit, words)}${unit === 'count' ? '' : ` (n = ${n})`}` })
      return [end('highest', highest), ...figures.length > 1 ? [end('lowest', lowest)] : [], ...missed(figures, side, words)]
    }).join(' ')
}

/** All scales, all weekdays; else the one series that is told first. */
function leading({ trend: { series } }: TrendSide, { chart }: TrendAnswer): readonly Series[] {
  if (chart === 'satisfaction' || chart === 'heat') return series
  return chart === 'load' ? series.filter(({ of }) => of === 'served') : series.slice(0, 1)
}

/** Every weekday of a heat map is of one and the same figure. */
function grouped(groups: readonly Named[][], figures: Named[], isOne: boolean): Named[][] {
  return isOne ? [[...groups[0] ?? [], ...figures]] : [...groups, figures]
}

function namedPoints(answer: TrendAnswer, side: TrendSide, { of, points }: Series, words: Words): Named[] {
  const weekday = of.startsWith('weekday') ? `${weekdayName(Number(of.replace('weekday', '')), words.language)} ` : ''
  return side.trend.labels.flatMap((label, place) => {
    const { value = null, n = 0 } = points[place] ?? {}
    return value === null ? [] : [{ name: weekday + labelOf(answer, label, side, words), place, value, n }]
  })
}

function ends(figures: readonly Named[], sign: 1 | -1): Named | null {
  return figures.reduce<Named | null>((end, one) => end === null || sign * one.value > sign * end.value ? one : end, null)
}

/** Nothing where no target is held against. */
function missed(figures: readonly Named[], { trend: { targets } }: TrendSide, { t }: Words): string[] {
  const judged = figures.flatMap(({ place, value }) => {
    const line = targets.find(({ first, last }) => first <= place && place <= last)
    const met = line === undefined ? null : isMet(line.target, value)
    return met === null ? [] : [met]
  })
  return judged.length === 0 ? [] : [t('trends.missed', { n: judged.filter((met) => !met).length, of: judged.length })]
}
