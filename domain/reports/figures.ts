/** How a figure's value is meant: how many, how many seconds, a share from 0 to 1, or points. */
export type FigureUnit = 'count' | 'seconds' | 'share' | 'points'

interface FigureKind { readonly group: FigureGroup, readonly unit: FigureUnit }

export const figureGroups = ['volumes', 'waiting', 'processing', 'satisfaction', 'feedback', 'onTheSpot', 'evaluation'] as const
export type FigureGroup = typeof figureGroups[number]

/** Everything that a report can say, in its order. What each means and is counted over: docs/reports.md. */
export const figureKinds = {
  issued: { group: 'volumes', unit: 'count' },
  walkIns: { group: 'volumes', unit: 'count' },
  served: { group: 'volumes', unit: 'count' },
  leftOpen: { group: 'volumes', unit: 'count' },
  missed: { group: 'volumes', unit: 'count' },
  withdrawn: { group: 'volumes', unit: 'count' },
  expired: { group: 'volumes', unit: 'count' },
  transferred: { group: 'volumes', unit: 'count' },
  /** T2: mean wait of a transaction. */
  waitMean: { group: 'waiting', unit: 'seconds' },
  waitMedian: { group: 'waiting', unit: 'seconds' },
  waitP90: { group: 'waiting', unit: 'seconds' },
  waitWithinLimit: { group: 'waiting', unit: 'share' },
  /** T1: mean wait of a visit. */
  visitWaitMean: { group: 'waiting', unit: 'seconds' },
  visitWaitMedian: { group: 'waiting', unit: 'seconds' },
  visitWaitP90: { group: 'waiting', unit: 'seconds' },
  /** T3. */
  processingMean: { group: 'processing', unit: 'seconds' },
  processingMedian: { group: 'processing', unit: 'seconds' },
  processingP90: { group: 'processing', unit: 'seconds' },
  /** T4, on the scale of five and on that of three: never as one. */
  satisfaction5: { group: 'satisfaction', unit: 'share' },
  satisfaction3: { group: 'satisfaction', unit: 'share' },
  ratings: { group: 'satisfaction', unit: 'count' },
  declined: { group: 'satisfaction', unit: 'count' },
  responseRate: { group: 'satisfaction', unit: 'share' },
  feedbackReceived: { group: 'feedback', unit: 'count' },
  feedbackCarriedOver: { group: 'feedback', unit: 'count' },
  feedbackClosed: { group: 'feedback', unit: 'count' },
  feedbackOnTime: { group: 'feedback', unit: 'count' },
  feedbackLate: { group: 'feedback', unit: 'count' },
  feedbackOverdue: { group: 'feedback', unit: 'count' },
  feedbackOnTimeShare: { group: 'feedback', unit: 'share' },
  /** T7, T8: of all procedures, and of those that often receive dossiers. */
  onTheSpotShareAll: { group: 'onTheSpot', unit: 'share' },
  onTheSpotShareFrequent: { group: 'onTheSpot', unit: 'share' },
  /** Of 18, as it was published for the same period. */
  evaluationPoints: { group: 'evaluation', unit: 'points' },
} as const satisfies Record<string, FigureKind>

export type FigureId = keyof typeof figureKinds

export const figureIds = Object.keys(figureKinds) as FigureId[]

export const reportDimensions = ['all', 'unit', 'service', 'field', 'officer', 'counter', 'staffType'] as const
/** What the rows of a report stand for; with "all" there are none. */
export type ReportDimension = typeof reportDimensions[number]

/** What a dossier's office counts as a whole only: by service or person there is no such thing. */
const ofTheWhole: readonly FigureGroup[] = ['feedback', 'onTheSpot', 'evaluation']
/** Whoever has not been called yet is at no counter and with nobody. */
const beforeTheCall: readonly FigureId[] = ['issued', 'walkIns', 'withdrawn', 'expired', 'transferred']

/** The figures that rows of a dimension have, in order; the whole has all of them. */
export function figuresOfRows(by: ReportDimension): FigureId[] {
  if (by === 'all' || by === 'unit') return figureIds
  const atCounters = by === 'officer' || by === 'counter' || by === 'staffType'
  return figureIds.filter((id) => !ofTheWhole.includes(figureKinds[id].group) && !(atCounters && beforeTheCall.includes(id)))
}
