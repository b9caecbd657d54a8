import type { DateRange } from '../../domain/evaluation/period.ts'
import type { CitizenTallies } from '../../domain/evaluation/tallies.ts'
import { citizenTallies } from '../../domain/evaluation/tally-ratings.ts'
import type { Office } from '../../domain/office.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { talliedBetween, type DayParts } from '../statistics/days-of-office.ts'

export interface CitizenForms {
  /** What citizens answered on the forms of these days: the day that goes on, and ratings after closing, included. */
  talliesOf(office: Pick<Office, 'id' | 'forms'>, dates: DateRange): Promise<CitizenTallies>
}

export function citizenForms(parts: DayParts): CitizenForms {
  return {
    async talliesOf(office, { from, to }) {
      const statistics = await talliedBetween(office.id, { from, to }, parts)
      return citizenTallies(total(statistics).answers, office)
    },
  }
}
