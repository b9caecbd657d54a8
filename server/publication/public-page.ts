import { publicSchema, type PublicPage } from '../../contract/publication.ts'
import type { Day } from '../../domain/day.ts'
import type { Office } from '../../domain/office.ts'
import { newestOf, type Approval } from '../../domain/publication/approval.ts'
import { definitions } from '../../domain/publication/definitions.ts'
import { publicFigures, type PublicFigures } from '../../domain/publication/figures.ts'
import { runningQuarter } from '../../domain/publication/period.ts'
import { petitionFigures } from '../../domain/petitions/figures.ts'
import { total } from '../../domain/statistics/statistics.ts'
import type { EvaluationDesk } from '../evaluation/evaluation-desk.ts'
import { businessDayAt, dayBefore } from '../ledger/business-day.ts'
import { figuresOf } from './period-figures.ts'
import type { Offices } from '../ledger/offices.ts'
import type { PublicationParts } from './publication-desk.ts'

export interface PublicPageParts extends PublicationParts { readonly offices: Offices, readonly evaluations: Pick<EvaluationDesk, 'published'> }

/** What everybody may read of an office that has a public page: what was approved, and what goes on if it shows that. */
export async function publicPage(office: Office, parts: PublicPageParts): Promise<PublicPage> {
  const [approvals, live, { evaluations }] = await Promise.all([
    parts.approvals.of(office.id), office.publication.periods.includes('live') ? liveFigures(office, parts) : null, parts.evaluations.published(office),
  ])
  const published = newestOf(approvals)
    .filter(({ newest }) => office.publication.periods.includes(newest.kind))
    .sort((one, other) => endedLast(one.newest, other.newest))
  return {
    schema: publicSchema, office: { id: office.id, name: office.name, timeZone: office.timeZone },
    live, evaluations, definitions,
    periods: published.map(({ newest: { by: _by, ...content }, replaced }) => ({ ...content, replaced: replaced.map(withoutFigures) })),
  }
}

/** What ended last stands first; of those that ended together the longest. */
function endedLast({ dates: one }: Approval, { dates: other }: Approval): number {
  if (one.to !== other.to) return one.to < other.to ? 1 : -1
  return one.from < other.from ? -1 : 1
}

function withoutFigures({ version, approvedAt, hash }: Approval) {
  return { version, approvedAt, hash }
}

async function liveFigures(office: Office, parts: PublicPageParts): Promise<PublicPage['live']> {
  const at = parts.clock.now()
  const { date } = businessDayAt(office, at)
  const { day } = await parts.offices.current(office.id)
  const quarter = runningQuarter(office.evaluation.calendar, date, dayBefore(date))
  const fewestRatings = office.rating.minimumForOfficer
  return {
    at, date, waiting: day.opened && !day.closed ? waitingNow(day) : null, today: todaysFigures(day, date, office),
    quarter: quarter === null ? null : {
      period: quarter.name, dates: quarter.dates, figures: await figuresOf(office, quarter.dates, { date, fewestRatings }, parts),
    },
  }
}

function waitingNow({ lines }: Day): number {
  return Object.values(lines).reduce((sum, line) => sum + line.length, 0)
}

function todaysFigures({ statistics }: Day, date: string, office: Office): PublicFigures {
  const shown = office.publication.figures.filter((figure) => figure === 'waiting' || figure === 'processing')
  const today = { from: date, to: date }
  return publicFigures(shown, {
    measured: total(statistics), targets: office.targets, date, fewestRatings: 0, petitions: petitionFigures([], today, date, office),
  })
}
