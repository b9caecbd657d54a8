import { z } from 'zod'
import type { Text } from '../domain/office.ts'
import { trendDimensions, type ChartName, type Trend, type TrendDimension } from '../domain/trends/trend.ts'
import { Id, LocalDate } from './texts.ts'

const longestTrendDays = 400

const isPeriod = (from: string, to: string) => from <= to && Date.parse(to) - Date.parse(from) < longestTrendDays * 86_400_000

/**
 * Dates, both inclusive. With `compareFrom` and `compareTo`, or with `compareOffice`, a second chart beside the first:
 * another period, another office, or both.
 */
export const TrendQuery = z.object({
  from: LocalDate, to: LocalDate, by: z.enum(trendDimensions).default('hour'),
  compareFrom: LocalDate.optional(), compareTo: LocalDate.optional(), compareOffice: Id.optional(),
}).refine(({ from, to }) => isPeriod(from, to), 'too long')
  .refine(({ compareFrom, compareTo }) => (compareFrom === undefined) === (compareTo === undefined), 'half a period')
  .refine(({ compareFrom = '', compareTo = '' }) => compareFrom === '' || isPeriod(compareFrom, compareTo), 'too long')
export type TrendQuery = z.infer<typeof TrendQuery>

/** A chart of one office over one period. `names`: what people call its labels, as far as the reader may know it. */
export interface TrendSide {
  readonly office: string
  readonly name: Text
  readonly from: string
  readonly to: string
  readonly trend: Trend
  readonly names: Readonly<Record<string, Text>>
}

export interface TrendAnswer { readonly chart: ChartName, readonly by: TrendDimension, readonly sides: readonly TrendSide[] }
