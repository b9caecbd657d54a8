import { Router, type Request } from 'express'
import { OwnSatisfactionQuery, SatisfactionQuery, type OwnSatisfaction, type SatisfactionReport } from '../../contract/ratings.ts'
import { allFigures, figuresBy, ownFigures } from '../../domain/rating/figures.ts'
import type { Office } from '../../domain/office.ts'
import { looksOver } from '../../domain/organisation/rights.ts'
import type { Directory } from '../../domain/person.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { nameOfRow } from '../ratings/name-of-row.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { talliedBetween, type DayParts } from '../statistics/days-of-office.ts'
import { allow, signedIn } from './allow.ts'
import { officeRead, readsFigures } from './reads-figures.ts'
import { refuseWith } from './refusal.ts'

const longestDays = 400
const dayMs = 86_400_000

export interface SatisfactionParts extends DayParts {
  readonly offices: Offices
  /** Names of an office's staff. */
  readonly directoryOf: (office: string) => Directory
  readonly organisation: Organisation
}

/** How satisfied citizens are: for managers by any dimension, for an officer the own figures and nobody else's. */
export function satisfactionRoutes(parts: SatisfactionParts): Router {
  const router = Router()
  router.get('/satisfaction', readsFigures(parts.organisation), async (request, response) => {
    const parsed = SatisfactionQuery.safeParse(request.query)
    if (parsed.success && isReadable(parsed.data)) response.json(await satisfactionReport(officeRead(response), parsed.data, within(request, parts)))
    else refuseWith(response, 'invalidInput')
  })
  router.get('/satisfaction/own', allow('officer', 'manager', 'administrator'), async (request, response) => {
    const parsed = OwnSatisfactionQuery.safeParse(request.query)
    if (parsed.success) response.json(await ownOf(request, parsed.data.month, parts))
    else refuseWith(response, 'invalidInput')
  })
  return router
}

/** At most so many days are added up at once. */
export function isReadable({ from, to }: Pick<SatisfactionQuery, 'from' | 'to'>): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs
  return days >= 0 && days < longestDays
}

/** Officers' names are told within their office only: who looks over it from above needs none (domain.md 4.9). */
function within(request: Request, parts: SatisfactionParts): SatisfactionParts {
  return looksOver(signedIn(request).role) ? { ...parts, directoryOf: () => ({}) } : parts
}

/** Of an office, as managers and programs read it. */
export async function satisfactionReport(of: string, { from, to, by }: SatisfactionQuery, parts: SatisfactionParts): Promise<SatisfactionReport> {
  const office = settingsOf(of, parts)
  const statistics = await talliedBetween(office.id, { from, to }, parts)
  const directory = parts.directoryOf(office.id)
  const rows = figuresBy(statistics, by, office).map((row) => ({ ...row, name: nameOfRow(by, row.of, office, directory) }))
  return { office: office.id, from, to, by, all: allFigures(total(statistics)), rows }
}

/** Not of today: who sees the figures change sees who changed them. */
async function ownOf(request: Request, month: string, parts: SatisfactionParts): Promise<OwnSatisfaction> {
  const office = settingsOf(signedIn(request).office, parts)
  const statistics = await talliedBetween(office.id, { from: `${month}-01`, to: `${month}-31`, closedOnly: true }, parts)
  return { month, minimum: office.rating.minimumForOfficer, ...ownFigures(statistics, signedIn(request).id, office) }
}

function settingsOf(office: string, { offices }: SatisfactionParts): Office {
  const settings = offices.settingsOf(office)
  if (settings === null) throw new Error(`staff of an office that is not there: ${office}`)
  return settings
}
