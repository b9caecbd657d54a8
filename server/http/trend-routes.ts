import { Router } from 'express'
import { TrendQuery, type TrendAnswer, type TrendSide } from '../../contract/trends.ts'
import type { Office } from '../../domain/office.ts'
import { looksOver } from '../../domain/organisation/rights.ts'
import type { Directory } from '../../domain/person.ts'
import { chartNames, type ChartName, type TrendDimension } from '../../domain/trends/trend.ts'
import { marginalFor, trendsOf, type Measured } from '../../domain/trends/trends-of.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { nameOfRow } from '../ratings/name-of-row.ts'
import type { Dates } from '../statistics/months.ts'
import { statisticsOf, type PeriodParts } from '../statistics/period-statistics.ts'
import { signedIn } from './allow.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

export interface TrendParts extends PeriodParts {
  readonly offices: Offices
  readonly organisation: Organisation
  /** Names of an office's staff. */
  readonly directoryOf: (office: string) => Directory
}

/** What charts draw: figures of a period in order, beside those of another period or office if that is asked. */
export function trendRoutes(parts: TrendParts): Router {
  const { organisation, offices } = parts
  const router = Router()
  router.get('/trends/:chart', readsFigures(organisation), async (request, response) => {
    const chart = chartNames.find((name) => name === request.params['chart'])
    const parsed = TrendQuery.safeParse(request.query)
    const staff = signedIn(request)
    if (chart === undefined || !parsed.success) {
      refuseWith(response, chart === undefined ? 'notFound' : 'invalidInput')
      return
    }
    const sides = sidesOf(officeRead(response), parsed.data)
    const known = sides.flatMap(({ office, dates }) => {
      const settings = organisation.mayRead(staff, office) ? offices.settingsOf(office) : null
      return settings === null ? [] : [{ office: settings, dates }]
    })
    if (known.length < sides.length) refuseWith(response, 'notFound')
    else response.json(await answerOf(chart, parsed.data.by, known, parts, !looksOver(staff.role)))
  })
  return router
}

interface Side<O> { readonly office: O, readonly dates: Dates }

function sidesOf(office: string, { from, to, compareFrom, compareTo, compareOffice }: TrendQuery): Side<string>[] {
  const asked = { office, dates: { from, to } }
  if (compareFrom === undefined && compareOffice === undefined) return [asked]
  return [asked, { office: compareOffice ?? office, dates: { from: compareFrom ?? from, to: compareTo ?? to } }]
}

async function answerOf(chart: ChartName, by: TrendDimension, sides: readonly Side<Office>[], parts: TrendParts, tellsNames: boolean): Promise<TrendAnswer> {
  const measured = await Promise.all(sides.map((side) => measuredIn(chart, by, side, parts)))
  const trends = trendsOf(chart, by, measured)
  return {
    chart, by,
    sides: sides.flatMap(({ office, dates }, index): TrendSide[] => {
      const trend = trends[index]
      if (trend === undefined) return []
      const directory = tellsNames ? parts.directoryOf(office.id) : {}
      return [{ office: office.id, name: office.name, ...dates, trend, names: namesOf(trend.labels, by, office, directory) }]
    }),
  }
}

/** How many counters are open is known of a day when it is over: a counter's time is counted when it closes. */
async function measuredIn(chart: ChartName, by: TrendDimension, { office, dates }: Side<Office>, parts: TrendParts): Promise<Measured> {
  const period = { ...dates, closedOnly: chart === 'staffing' }
  const read = async (name: Parameters<typeof statisticsOf>[2]) =>
    (await statisticsOf([office.id], period, name, parts)).get(office.id) ?? new Map<string, never>()
  const place = parts.organisation.placeOf(office.id)
  return {
    marginal: await read(marginalFor(chart, by)),
    dates, office, level: place?.level ?? office.evaluation.level,
    days: chart === 'staffing' ? (await read('date')).size : 0,
  }
}

/** Officers' names are told within their office only: who looks over it from above needs none (domain.md 4.9). */
function namesOf(labels: readonly string[], by: TrendDimension, office: Office, directory: Directory): TrendSide['names'] {
  if (by !== 'service' && by !== 'officer' && by !== 'counter') return {}
  return Object.fromEntries(labels.flatMap((label) => {
    const name = nameOfRow(by, label, office, directory)
    return name === null ? [] : [[label, name]]
  }))
}
