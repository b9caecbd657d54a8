import { blankVersion, stateOf, type AppraisedScores, type CitizensPart, type EvaluationVersion, type SelfScores } from './evaluation.ts'
import { cutToTenths, inWords } from './fraction.ts'
import { unitIndicators, type Indicator, type UnitIndicator } from './indicator.ts'
import { currentIndicators, indicatorSetOf } from './indicator-sets.ts'
import { scoreOf, type Score, type UnitPoints } from './score.ts'
import { averageOf, type CitizenTallies } from './tallies.ts'

/**
 * One version as people see it: a fixed one with what citizens had said when it was fixed, one that is being made
 * with what they have said so far. Points in tenths, cut; `exact` as a fraction in words.
 */
export function evaluationView(version: EvaluationVersion | undefined, soFar: CitizensPart) {
  const { number, indicators, self, correction, entered, submitted, fixed, published } = version ?? blankVersion(0, currentIndicators.id)
  const set = indicatorSetOf(indicators)
  const { tallies, dates, countedTo } = fixed === null ? soFar : fixed.citizens
  const appraised = fixed === null ? null : fixed.scores
  return {
    version: number, state: stateOf(version), indicators, dates, countedTo, correction,
    forms: tallies.forms,
    rows: set.indicators.map((indicator) => indicator.source === 'citizens' ? citizensRow(indicator, tallies) : unitRow(indicator, self, appraised)),
    self: shown(scoreOf(set, tallies, pointsIn(self))),
    appraised: appraised === null ? null : shown(scoreOf(set, tallies, pointsIn(appraised))),
    signed: { entered, submitted, fixed: fixed === null ? null : fixed.by, published },
  }
}

function citizensRow({ number, source, id }: Indicator & { source: 'citizens' }, tallies: CitizenTallies) {
  const average = averageOf(tallies, id)
  return {
    number, source, id,
    answers: tallies.indicators[id]?.answers ?? 0,
    averageTenths: average === null ? null : cutToTenths(average),
    exact: average === null ? null : inWords(average),
  }
}

function unitRow({ number, source, id }: Indicator & { source: 'unit' }, self: Partial<SelfScores>, appraised: AppraisedScores | null) {
  return { number, source, id, self: self[id] ?? null, appraised: appraised === null ? null : appraised[id] }
}

function shown({ exact, shownTenths, counted, grade }: Score) {
  return { exact: inWords(exact), shownTenths, counted, grade }
}

function pointsIn(scores: Readonly<Partial<Record<UnitIndicator, { readonly points: 0 | 1 | 2 }>>>): UnitPoints {
  return Object.fromEntries(unitIndicators.flatMap((id) => {
    const score = scores[id]
    return score === undefined ? [] : [[id, score.points]]
  }))
}
