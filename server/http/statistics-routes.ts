import { Router } from 'express'
import { StatisticsQuery, type DayStatistics, type Figures } from '../../contract/http.ts'
import { count, durations, type Cell } from '../../domain/statistics/cell.ts'
import { averageSeconds, percentileSeconds } from '../../domain/statistics/distribution.ts'
import { satisfactionOf } from '../../domain/statistics/satisfaction.ts'
import { total, totalBy } from '../../domain/statistics/statistics.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** The statistics of one day of the manager's own office, as folded from its ledger. */
export function statisticsRoutes({ offices }: { offices: Offices }): Router {
  const router = Router()
  router.get('/statistics', allow('manager', 'administrator'), async (request, response) => {
    const parsed = StatisticsQuery.safeParse(request.query)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const officeDay = await offices.on(signedIn(request).office, parsed.data.date)
    if (officeDay.day.opened) response.json(statisticsOf(officeDay))
    else refuseWith(response, 'unknownDay')
  })
  return router
}

function statisticsOf({ key, day }: OfficeDay): DayStatistics {
  const services = [...totalBy(day.statistics, 'service')].filter(([id]) => id !== '').map(([id, cell]) => [id, figuresOf(cell)] as const)
  return {
    office: key.office, date: key.day, closed: day.closed,
    all: figuresOf(total(day.statistics)), services: Object.fromEntries(services),
  }
}

function figuresOf(cell: Cell): Figures {
  const wait = durations(cell, 'wait')
  const { ratings, rate } = satisfactionOf(cell.ratings)
  return {
    tickets: count(cell, 'issued'), served: count(cell, 'served'), left: count(cell, 'withdrawn'),
    missed: count(cell, 'missed'), expired: count(cell, 'expired'),
    averageWait: averageSeconds(wait), medianWait: percentileSeconds(wait, 50), p90Wait: percentileSeconds(wait, 90),
    averageVisitWait: averageSeconds(durations(cell, 'visitWait')),
    averageService: averageSeconds(durations(cell, 'processing')),
    ratings, satisfaction: rate,
  }
}
