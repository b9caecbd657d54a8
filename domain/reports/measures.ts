import { onTheSpotShares } from '../on-the-spot.ts'
import { scales, type Scale } from '../rating/scale.ts'
import { count, durations, type Cell, type DurationName } from '../statistics/cell.ts'
import { averageSeconds, countWithin, percentileSeconds } from '../statistics/distribution.ts'
import { satisfactionOf } from '../statistics/satisfaction.ts'
import { declinedCount, endedCount, levelCounts, type Tallies } from '../statistics/tallies.ts'
import type { Measure } from './figure.ts'
import type { FigureId } from './figures.ts'
import type { WholeSources } from './sources.ts'

/** What a figure is taken from: `waitLimit` is that of the target for waits, in seconds. */
export interface Measured {
  readonly cell: Cell
  readonly waitLimit: number | null
  readonly fewestRatings: number
  readonly whole: WholeSources | null
}

type Taking = (measured: Measured) => Measure

/** How each figure is taken. Nothing is rounded here: that is for whoever shows it. */
const takings: Readonly<Record<FigureId, Taking>> = {
  issued: counted('issued'), walkIns: counted('walkIns'), served: counted('served'), leftOpen: counted('leftOpen'),
  missed: counted('missed'), withdrawn: counted('withdrawn'), expired: counted('expired'), transferred: counted('transferred'),
  waitMean: mean('wait'), waitMedian: percentile('wait', 50), waitP90: percentile('wait', 90), waitWithinLimit: withinLimit,
  visitWaitMean: mean('visitWait'), visitWaitMedian: percentile('visitWait', 50), visitWaitP90: percentile('visitWait', 90),
  processingMean: mean('processing'), processingMedian: percentile('processing', 50), processingP90: percentile('processing', 90),
  satisfaction5: satisfaction(5), satisfaction3: satisfaction(3),
  ratings: ({ cell }) => ({ value: ratingsIn(cell.tallies), n: null }),
  declined: ({ cell }) => ({ value: declinedCount(cell.tallies), n: null }),
  responseRate: ({ cell: { tallies } }) => share(ratingsIn(tallies), endedCount(tallies)),
  feedbackReceived: cases('received'), feedbackCarriedOver: cases('carriedOver'), feedbackClosed: cases('closed'),
  feedbackOnTime: cases('onTime'), feedbackLate: cases('late'), feedbackOverdue: cases('overdue'),
  feedbackOnTimeShare: ({ whole }) => whole === null ? nothing : share(whole.petitions.onTime, dueOf(whole.petitions)),
  onTheSpotShareAll: onTheSpot('all'), onTheSpotShareFrequent: onTheSpot('frequent'),
  evaluationPoints: ({ whole }) => ({ value: whole?.evaluation?.points ?? null, n: whole?.evaluation?.forms ?? null }),
}

const nothing: Measure = { value: null, n: null }

export function measureOf(id: FigureId, measured: Measured): Measure {
  return takings[id](measured)
}

/** The scales on which somebody rated. */
export function ratedScales(tallies: Tallies): Scale[] {
  return scales.filter((scale) => levelCounts(tallies, scale).some((n) => n > 0))
}

function counted(name: Parameters<typeof count>[1]): Taking {
  return ({ cell }) => ({ value: count(cell, name), n: null })
}

function mean(name: DurationName): Taking {
  return ({ cell }) => ({ value: averageSeconds(durations(cell, name)), n: durations(cell, name).count })
}

function percentile(name: DurationName, percent: number): Taking {
  return ({ cell }) => ({ value: percentileSeconds(durations(cell, name), percent), n: durations(cell, name).count })
}

function withinLimit({ cell, waitLimit }: Measured): Measure {
  const waits = durations(cell, 'wait')
  return waitLimit === null ? { value: null, n: waits.count } : share(countWithin(waits, waitLimit), waits.count)
}

function satisfaction(scale: Scale): Taking {
  return ({ cell, fewestRatings }) => {
    const levels = levelCounts(cell.tallies, scale)
    const { rate, ratings, interval } = satisfactionOf(scale, levels)
    if (rate === null || interval === null || ratings < fewestRatings) return { value: null, n: ratings }
    return { value: rate, n: ratings, levels, interval }
  }
}

function cases(name: 'received' | 'carriedOver' | 'closed' | 'onTime' | 'late' | 'overdue'): Taking {
  return ({ whole }) => ({ value: whole?.petitions[name] ?? null, n: null })
}

function dueOf({ onTime, late, overdue }: WholeSources['petitions']): number {
  return onTime + late + overdue
}

function onTheSpot(of: 'all' | 'frequent'): Taking {
  return ({ whole }) => {
    const procedures = whole?.procedures ?? null
    return procedures === null ? nothing : { value: onTheSpotShares(procedures)[of], n: procedures[of] }
  }
}

function ratingsIn(tallies: Tallies): number {
  return scales.flatMap((scale) => levelCounts(tallies, scale)).reduce((sum, n) => sum + n, 0)
}

function share(part: number, all: number): Measure {
  return { value: all === 0 ? null : part / all, n: all }
}
