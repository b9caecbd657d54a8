import { z } from 'zod'
import type { Figures } from '../domain/organisation/comparison.ts'
import type { BoardRow } from '../domain/organisation/board.ts'
import type { Judgement } from '../domain/judgement.ts'
import type { Ranked } from '../domain/organisation/ranking.ts'
import type { Text } from '../domain/office.ts'
import type { UnitKind } from '../domain/organisation/unit.ts'
import { LocalDate } from './texts.ts'

const longestComparedDays = 400

/** Dates, both inclusive; without `offices` all that the asker may read, else ids with commas between them. */
export const ComparisonQuery = z.object({
  from: LocalDate, to: LocalDate, offices: z.string().regex(/^[A-Za-z0-9_,-]+$/).max(8200).optional(),
}).refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < longestComparedDays * 86_400_000, 'too long')

/** An office in the tree: its unit, and the names of those above it. */
export interface OfficeHere { readonly office: string, readonly unit: string, readonly kind: UnitKind, readonly name: Text, readonly path: readonly Text[] }

/** What goes on in every office under the reader's unit; complete in itself, made anew about every second. */
export interface Board {
  readonly at: number
  readonly unit: { readonly id: string, readonly name: Text }
  readonly rows: readonly (OfficeHere & { readonly timeZone: string, readonly now: BoardRow })[]
  /** The offices' current day as one, merged exactly. */
  readonly all: BoardRow
}

export interface ComparedOffice extends OfficeHere {
  readonly figures: Figures
  readonly wait: Judgement
  readonly visitWait: Judgement
  readonly satisfaction: Judgement
}

export interface Comparison {
  readonly from: string, readonly to: string
  readonly offices: readonly ComparedOffice[]
  /** All of them as one: the same statistics merged, not an average of averages. */
  readonly all: Figures
  readonly rankings: Readonly<Record<'wait' | 'satisfaction', readonly Ranked[]>>
}
