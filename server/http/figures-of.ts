import type { Figures } from '../../contract/http.ts'
import type { Scale } from '../../domain/rating/scale.ts'
import { count, durations, type Cell } from '../../domain/statistics/cell.ts'
import { averageSeconds, percentileSeconds } from '../../domain/statistics/distribution.ts'
import { satisfactionOf } from '../../domain/statistics/satisfaction.ts'
import { levelCounts } from '../../domain/statistics/tallies.ts'

export function figuresOf(cell: Cell, scale: Scale): Figures {
  const wait = durations(cell, 'wait')
  const { ratings, rate } = satisfactionOf(scale, levelCounts(cell.tallies, scale))
  return {
    tickets: count(cell, 'issued'), served: count(cell, 'served'), left: count(cell, 'withdrawn'),
    missed: count(cell, 'missed'), expired: count(cell, 'expired'),
    averageWait: averageSeconds(wait), medianWait: percentileSeconds(wait, 50), p90Wait: percentileSeconds(wait, 90),
    averageVisitWait: averageSeconds(durations(cell, 'visitWait')),
    averageService: averageSeconds(durations(cell, 'processing')),
    ratings, satisfaction: rate,
  }
}
