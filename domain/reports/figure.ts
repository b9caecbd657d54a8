import type { HandlingReading, Text } from '../office.ts'
import type { FigureGroup, FigureId, FigureUnit } from './figures.ts'
import type { NoteId } from './notes.ts'

/** A target as a report tells it: limits of waits and of processing in seconds, others as a share. */
export interface ShownTarget {
  readonly limit: number, readonly source: string, readonly from: string, readonly to: string | null
  /** Of processing only (T3). */
  readonly reading?: HandlingReading
  readonly baselineSeconds?: number
}

/** What was measured: unrounded, and over how many; null for a count. */
export interface Measure {
  readonly value: number | null
  readonly n: number | null
  /** Of satisfaction: how many of each level, the worst first, and the 95 % interval. */
  readonly levels?: readonly number[]
  readonly interval?: { readonly low: number, readonly high: number }
}

/** A value held against the target at the end of its dates; `met` is null without either, and where the target only informs. */
export interface Held {
  readonly value: number | null, readonly n: number | null
  readonly target: ShownTarget | null
  readonly met: boolean | null
}

export interface Figure extends Held, Measure {
  readonly value: number | null, readonly n: number | null
  readonly id: FigureId, readonly group: FigureGroup, readonly unit: FigureUnit
  readonly notes: readonly NoteId[]
  /** Where targets changed within the period: each stretch by its own. */
  readonly parts?: readonly (Held & { readonly from: string, readonly to: string })[]
}

/** One value of what a report is told apart by; `name` is null where the id says it. */
export interface Row { readonly id: string, readonly name: Text | null, readonly figures: readonly Figure[] }
