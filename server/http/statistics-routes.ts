import { Router } from 'express'
import { StatisticsQuery, type DayStatistics } from '../../contract/http.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { dayFigures } from './day-figures.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

/** The statistics of one day of an office, as folded from its ledger. */
export function statisticsRoutes({ offices, organisation }: { offices: Offices, organisation: Organisation }): Router {
  const router = Router()
  router.get('/statistics', readsFigures(organisation), async (request, response) => {
    const parsed = StatisticsQuery.safeParse(request.query)
    if (!parsed.success) {
      refuseWith(response, 'invalidInput')
      return
    }
    const officeDay = await offices.on(officeRead(response), parsed.data.date)
    if (officeDay.day.opened) response.json(statisticsOf(officeDay))
    else refuseWith(response, 'unknownDay')
  })
  return router
}

/** As managers and programs read it. */
export function statisticsOf({ key, day: { statistics, closed, office } }: OfficeDay): DayStatistics {
  return dayFigures({ office: key.office, date: key.day, closed, statistics }, office)
}
