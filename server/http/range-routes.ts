import { Router } from 'express'
import { RangeQuery, type RangeStatistics } from '../../contract/http.ts'
import type { Office } from '../../domain/office.ts'
import { formInForce } from '../../domain/rating/forms.ts'
import { mergeCells } from '../../domain/statistics/cell.ts'
import type { Marginal } from '../../domain/statistics/marginals.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { statisticsOf, type PeriodParts } from '../statistics/period-statistics.ts'
import { figuresOf } from './figures-of.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

export interface RangeParts extends PeriodParts { readonly offices: Offices, readonly organisation: Organisation }

const longestDays = 400
const dayMs = 86_400_000

/** The statistics of any period of an office, the day that goes on included. */
export function rangeRoutes(parts: RangeParts): Router {
  const router = Router()
  router.get('/statistics/range', readsFigures(parts.organisation), async (request, response) => {
    const parsed = RangeQuery.safeParse(request.query)
    const office = parts.offices.settingsOf(officeRead(response))
    if (!parsed.success || !isReadable(parsed.data)) refuseWith(response, 'invalidInput')
    else if (office === null) refuseWith(response, 'notFound')
    else response.json(await rangeOf(office, parsed.data, parts))
  })
  return router
}

function isReadable({ from, to }: RangeQuery): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days >= 0 && days < longestDays
}

async function rangeOf(office: Office, query: RangeQuery, parts: RangeParts): Promise<RangeStatistics> {
  const { from, to, by } = query
  const marginal = (await statisticsOf([office.id], { from, to }, by, parts)).get(office.id) ?? new Map<string, never>()
  const { scale } = formInForce(office, to)
  return { office: office.id, from, to, by, all: figuresOf(mergeCells([...marginal.values()]), scale), rows: rowsOf(marginal, office, query) }
}

/** In the order of the values; what counters and officers do without a service has no row. */
function rowsOf(marginal: Marginal, office: Office, { to, by }: RangeQuery): RangeStatistics['rows'] {
  const { scale } = formInForce(office, to)
  const minimum = by === 'officer' ? office.rating.minimumForOfficer : 0
  return [...marginal].filter(([of]) => of !== '')
    .sort(([one], [other]) => Number(one) - Number(other) || (one < other ? -1 : 1))
    .map(([of, cell]) => {
      const figures = figuresOf(cell, scale)
      return { of, ...figures, satisfaction: figures.ratings < minimum ? null : figures.satisfaction }
    })
}
