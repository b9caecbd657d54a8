import type { DateRange } from '../../domain/evaluation/period.ts'
import type { Office } from '../../domain/office.ts'
import { petitionFigures } from '../../domain/petitions/figures.ts'
import { publicFigures, type PublicFigures } from '../../domain/publication/figures.ts'
import { mergeStatistics, total, type Statistics } from '../../domain/statistics/statistics.ts'
import { daysOfOffice, type DayParts } from '../statistics/days-of-office.ts'
import type { Petitions } from '../store/petitions.ts'

export interface FigureParts extends DayParts { readonly petitions: Pick<Petitions, 'inPeriod'> }

export interface FigureRules {
  /** Today's local date. */
  readonly date: string
  /** With fewer ratings on a scale nothing is said of it. */
  readonly fewestRatings: number
}

/** The figures that an office publishes, of the days of a period that are closed: with all that came in until now. */
export async function figuresOf(office: Office, dates: DateRange, { date, fewestRatings }: FigureRules, parts: FigureParts): Promise<PublicFigures> {
  const [measured, cases] = await Promise.all([measuredBetween(office.id, dates, parts), parts.petitions.inPeriod(office.id, dates)])
  return publicFigures(office.publication.figures, {
    measured: total(measured), targets: office.targets, date: dates.to, fewestRatings,
    petitions: petitionFigures(cases.map(({ events }) => events), dates, date, office),
  })
}

async function measuredBetween(office: string, dates: DateRange, parts: DayParts): Promise<Statistics> {
  const days: Statistics[] = []
  for await (const { statistics } of daysOfOffice(office, { ...dates, closedOnly: true }, parts)) days.push(statistics)
  return mergeStatistics(days)
}
