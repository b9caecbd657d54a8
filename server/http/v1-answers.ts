import type { ApiAnswer, ApiName, ApiQuery } from '../../contract/api.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import { targetsInForce } from '../../domain/targets.ts'
import { managerView } from '../../domain/views/manager.ts'
import { readFeed, type FeedParts } from '../api/feed.ts'
import type { Offices } from '../ledger/offices.ts'
import { reportPetitions } from '../petitions/report-petitions.ts'
import type { LedgerDays } from '../store/ledger-days.ts'
import type { PetitionParts } from '../petitions/petition-parts.ts'
import { scaleOn } from './day-figures.ts'
import { figuresOf } from './figures-of.ts'
import { statisticsOf as periodStatistics, type PeriodParts } from '../statistics/period-statistics.ts'
import { isReadable, satisfactionReport, type SatisfactionParts } from './satisfaction-routes.ts'
import { statisticsOf } from './statistics-routes.ts'
import { reportAnswers, type ReportAnswerParts } from './v1-report-answers.ts'

export interface AnswerParts extends PeriodParts, SatisfactionParts, FeedParts, ReportAnswerParts {
  readonly offices: Offices
  readonly days: LedgerDays
  readonly petitions: PetitionParts
}

/** Who asks, of which office and date if the path names them, and what. */
export interface Asked<N extends ApiName> { readonly offices: readonly string[], readonly office: Office, readonly date: string, readonly query: ApiQuery<N> }

/** The routes whose path names no office. */
export type OverOffices = 'offices' | 'feed'
type Without<N extends ApiName> = N extends OverOffices ? Omit<Asked<N>, 'office' | 'date'> : Asked<N>

export type Answers = { readonly [N in ApiName]: (asked: Without<N>, parts: AnswerParts) => Promise<ApiAnswer<N> | { readonly refusal: Code }> }

/** What each route answers: the same functions that the manager's pages ask. */
export const answers: Answers = {
  offices: ({ offices }, parts) => Promise.resolve({
    offices: offices.flatMap((id) => parts.offices.settingsOf(id) ?? []).map(({ id, name }) => ({ id, name })),
  }),
  office: ({ office: { id, name, timeZone, fields, services, counters } }) => Promise.resolve({
    id, name, timeZone, fields: fields.map((field) => ({ id: field.id, name: field.name })),
    services: services.map((service) => ({ id: service.id, name: service.name, prefix: service.prefix, field: service.field })),
    counters: counters.map(({ id: counter, label }) => ({ id: counter, label })),
  }),
  async days({ office: { id: office }, query: { from, to } }, { days }) {
    return { office, days: await days.dates(office, from, to) }
  },
  async day({ office: { id }, date }, { offices }) {
    const officeDay = await offices.on(id, date)
    if (!officeDay.day.closed) await officeDay.catchUp()
    return officeDay.day.opened ? statisticsOf(officeDay) : { refusal: 'unknownDay' }
  },
  async statistics({ office, query: { from, to, by } }, parts) {
    if (!isReadable({ from, to })) return { refusal: 'invalidInput' }
    const cells = await periodStatistics([office.id], { from, to }, by, parts)
    const scale = scaleOn(office, to)
    const rows = [...cells.get(office.id) ?? []].filter(([of]) => of !== '').sort(([one], [other]) => one < other ? -1 : 1)
    return { office: office.id, from, to, by, rows: rows.map(([of, cell]) => ({ of, ...figuresOf(cell, scale) })) }
  },
  async satisfaction({ office, query }, parts) {
    return isReadable(query) ? satisfactionReport(office.id, query, parts) : { refusal: 'invalidInput' }
  },
  targets: ({ office, query: { date } }) => Promise.resolve({
    office: office.id, date,
    targets: targetsInForce(office.targets, office.evaluation.level, date).map(({ kpi, from, to, limit, source }) => ({ kpi, from, to, limit, source })),
  }),
  async now({ office }, { offices }) {
    const officeDay = await offices.current(office.id)
    return nowOf(office.id, managerView(officeDay.day, {}))
  },
  async petitions({ office, query: { from, to } }, { petitions }) {
    if (!isReadable({ from, to })) return { refusal: 'invalidInput' }
    const { overdueCases: _cases, ...figures } = await reportPetitions(petitions, office, { from, to })
    return { office: office.id, ...figures }
  },
  ...reportAnswers,
  feed: ({ offices, query }, parts) => readFeed(offices, query, parts),
}

function nowOf(office: string, { date, closed, waiting, longestSince, counters, services, today }: ReturnType<typeof managerView>): ApiAnswer<'now'> {
  const { issued, served, waitPerTransaction, waitPerVisit } = today
  return {
    office, date, closed, waiting, longestWaitSince: longestSince, openCounters: counters.filter(({ status }) => status === 'open').length,
    issued, served, waitPerTransaction, waitPerVisit,
    services: services.map(({ id, waiting: inLine, longestSince: since, served: done, averageWaitSeconds }) =>
      ({ id, waiting: inLine, longestWaitSince: since, served: done, averageWait: averageWaitSeconds })),
  }
}
