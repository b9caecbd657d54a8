import { indicator8 } from '../petitions/figures.ts'
import type { FiguresOf, OnlineFigures, OnTheSpotFigures } from './figures.ts'
import type { Points, UnitIndicator } from './indicator.ts'
import type { Level } from './rules.ts'

type Suggestion<I extends UnitIndicator> = (figures: FiguresOf[I], level: Level) => Points | null

const suggestions: { readonly [I in UnitIndicator]: Suggestion<I> } = {
  'indicator-5': onTheSpot,
  'indicator-8': ({ due, onTime, draggingOn }) => indicator8(onTime, due, draggingOn),
  'indicator-9': online,
}

/** The points that the wording of an indicator gives for what was counted; null when there is nothing to divide by. */
export function suggestedPoints<I extends UnitIndicator>(id: I, figures: FiguresOf[I], level: Level): Points | null {
  return suggestions[id](figures, level)
}

/** Percent of the listed procedures to be handled on the spot (domain.md 2.3, T7). */
const onTheSpotPercent: Readonly<Record<Level, number>> = { ministry: 20, province: 20, district: 50, commune: 100 }

function onTheSpot({ listed, onTheSpot: done, eligible, receivedHere }: OnTheSpotFigures, level: Level): Points | null {
  if (listed > 0 && reaches(done, listed, onTheSpotPercent[level])) return 2
  if (eligible === 0) return null
  return reaches(receivedHere, eligible, 100) ? 1 : 0
}

/**
 * An office with 30 % of its dossiers but less than 20 % of its procedures online is in no line of the form: it has
 * what 1 point asks for, and gets that.
 */
function online({ eligible, online: offered, dossiers, onlineDossiers, overdue }: OnlineFigures): Points | null {
  if (dossiers === 0) return null
  if (overdue > 0 || !reaches(onlineDossiers, dossiers, 15)) return 0
  return reaches(onlineDossiers, dossiers, 30) && eligible > 0 && reaches(offered, eligible, 20) ? 2 : 1
}

/** In whole numbers, so that a share of exactly the limit reaches it. */
function reaches(part: number, whole: number, percent: number): boolean {
  return part * 100 >= whole * percent
}
