import { completeStatistics, type Statistics } from '../../domain/statistics/statistics.ts'
import type { Models } from '../store/models.ts'

export interface MeasuredDays {
  /** What was measured on the closed days of an office that have a record, by date. */
  between(office: string, from: string, to: string): Promise<Map<string, Statistics>>
}

export function measuredDaysOf({ dayRecords }: Pick<Models, 'dayRecords'>): MeasuredDays {
  return {
    async between(office, from, to) {
      const records = await dayRecords.find({ office, day: { $gte: from, $lte: to } }, { _id: 0, day: 1, statistics: 1 }).lean()
      return new Map(records.map(({ day, statistics }) => [day, completeStatistics(statistics)]))
    },
  }
}
