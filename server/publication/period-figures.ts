import type { DateRange } from '../../domain/evaluation/period.ts'
import type { Office } from '../../domain/office.ts'
import { petitionFigures } from '../../domain/petitions/figures.ts'
import { publicFigures, type PublicFigures } from '../../domain/publication/figures.ts'
import { mergeStatistics, total, type Statistics } from '../../domain/statistics/statistics.ts'
import { talliedBetween, type TalliedParts } from '../ratings/tallied-days.ts'
import type { Petitions } from '../store/petitions.ts'
import type { MeasuredDays } from './measured-days.ts'

export interface FigureParts extends TalliedParts { readonly measuredDays: MeasuredDays, readonly petitions: Pick<Petitions, 'inPeriod'> }

export interface FigureRules {
  /** Today's local date. */
  readonly date: string
  /** With fewer ratings on a scale nothing is said of it. */
  readonly fewestRatings: number
}

/** The figures that an office publishes, of the days of a period that are closed: with all that came in until now. */
export async function figuresOf(office: Office, dates: DateRange, { date, fewestRatings }: FigureRules, parts: FigureParts): Promise<PublicFigures> {
  const [measured, said, cases] = await Promise.all([
    measuredBetween(office.id, dates, parts), talliedBetween(office.id, { ...dates, closedOnly: true }, parts), parts.petitions.inPeriod(office.id, dates),
  ])
  return publicFigures(office.publication.figures, {
    measured: total(measured), tallies: total(said).tallies, targets: office.targets, date: dates.to, fewestRatings,
    petitions: petitionFigures(cases.map(({ events }) => events), dates, date, office),
  })
}

/** From the records of closed days; a day whose record was never written is folded from its ledger. */
async function measuredBetween(office: string, { from, to }: DateRange, { measuredDays, ledgerDays, offices }: FigureParts): Promise<Statistics> {
  const [recorded, lengths] = await Promise.all([measuredDays.between(office, from, to), ledgerDays.lengths(office, from, to)])
  const days = [...recorded.values()]
  for (const { date } of lengths.filter((length) => !recorded.has(length.date))) {
    const { day } = await offices.on(office, date)
    if (day.closed) days.push(day.statistics)
  }
  return mergeStatistics(days)
}
