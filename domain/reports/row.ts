import { stretches, type Dates } from '../judgement.ts'
import type { Kpi, Target, Text } from '../office.ts'
import type { Cell } from '../statistics/cell.ts'
import { isMet, targetInForce } from '../targets.ts'
import type { Figure, Held, Measure, Row, ShownTarget } from './figure.ts'
import { figureKinds, type FigureId } from './figures.ts'
import { measureOf, ratedScales } from './measures.ts'
import { notesOf } from './notes-of.ts'
import type { Sources } from './sources.ts'

/** Which target a figure is held against. */
const kpis: Readonly<Partial<Record<FigureId, Kpi>>> = {
  waitMean: 'waitPerTransaction', waitWithinLimit: 'waitPerTransaction', visitWaitMean: 'waitPerVisit', processingMean: 'processing',
  satisfaction5: 'satisfaction', satisfaction3: 'satisfaction', onTheSpotShareAll: 'onTheSpotShare', onTheSpotShareFrequent: 'onTheSpotShare',
}

/** The figures asked for, each with its target and what must be said of it. */
export function rowOf(id: string, name: Text | null, figures: readonly FigureId[], sources: Sources): Row {
  return { id, name, figures: figures.map((figure) => figureOf(figure, sources)) }
}

function figureOf(id: FigureId, sources: Sources): Figure {
  const { dates, cell } = sources
  const measure = measured(id, dates, cell, sources)
  const held = heldAt(id, dates, cell, measure, sources)
  const changes = stretchesOf(id, sources)
  const parts = changes.flatMap((part) => partOf(id, part, sources) ?? [])
  const { group, unit } = figureKinds[id]
  return {
    id, group, unit, ...measure, target: held.target, met: held.met,
    notes: notesOf(id, { measure, cell, isPart: sources.isPart, hasChanged: changes.length > 1 }),
    ...parts.length > 1 ? { parts } : {},
  }
}

function partOf(id: FigureId, dates: Dates, sources: Sources): NonNullable<Figure['parts']>[number] | null {
  const cell = sources.partOf(dates)
  if (cell === null) return null
  const { value, n } = measured(id, dates, cell, sources)
  const { target, met } = heldAt(id, dates, cell, { value, n }, sources)
  return { ...dates, value, n, target, met }
}

/** Where its targets changed; a period without a change is one stretch. */
function stretchesOf(id: FigureId, { targets, level, dates }: Sources): Dates[] {
  const kpi = kpis[id]
  return kpi === undefined ? [] : stretches({ targets, level, kpi }, dates)
}

function measured(id: FigureId, dates: Dates, cell: Cell, sources: Sources): Measure {
  const { fewestRatings, whole } = sources
  const waitLimit = targetAt('waitPerTransaction', dates, sources)?.limit ?? null
  return measureOf(id, { cell, waitLimit, fewestRatings, whole })
}

function heldAt(id: FigureId, dates: Dates, cell: Cell, { value, n }: Measure, sources: Sources): Held {
  const kpi = kpis[id]
  const target = kpi === undefined ? null : targetAt(kpi, dates, sources)
  if (target === null || isOfOther(id, target)) return { value, n, target: null, met: null }
  const met = value === null || !isJudged(id, cell) ? null : isMet(target, value)
  return { value, n, target: shown(target), met }
}

/** A period is judged by the target at its end. */
function targetAt(kpi: Kpi, { to }: Dates, { targets, level }: Sources): Target | null {
  return targetInForce(targets, kpi, to, level)
}

/** A target for a share of procedures says what it is a share of (T7, T8). */
function isOfOther(id: FigureId, { denominator = 'all' }: Target): boolean {
  return (id === 'onTheSpotShareAll' && denominator !== 'all') || (id === 'onTheSpotShareFrequent' && denominator !== 'frequent')
}

/** The share within the limit is shown beside the mean, which alone has a target; of two scales neither is the rate. */
function isJudged(id: FigureId, { tallies }: Cell): boolean {
  if (figureKinds[id].group === 'satisfaction') return ratedScales(tallies).length === 1
  return id !== 'waitWithinLimit'
}

function shown({ kpi, limit, source, from, to, reading = 'information', baselineSeconds = null }: Target): ShownTarget {
  const handling = kpi === 'processing' ? { reading, ...baselineSeconds === null ? {} : { baselineSeconds } } : {}
  return { limit, source, from, to, ...handling }
}
