import type { Logger } from 'pino'
import { dueDrafts } from '../../domain/reports/schedule.ts'
import { openReports, type OpeningParts } from '../reports/open-reports.ts'
import { officeSubject } from '../reports/subject.ts'

export interface DraftingParts extends OpeningParts { readonly log: Logger }

/** Drafts the reports whose day has come, each once, however many processes look and however late. */
export async function draftDueReports({ log, ...parts }: DraftingParts): Promise<void> {
  const { offices, organisation, clock } = parts
  const desk = openReports(parts)
  for (const office of offices.all()) {
    try {
      const subject = officeSubject(office, organisation, clock.now())
      const { schedule, by } = office.reports
      for (const period of dueDrafts(schedule, subject.calendar, subject.today)) {
        const isNew = await desk.draft(subject, { period, calendar: subject.calendar, by })
        if (isNew) log.info({ office: office.id, period: period.name }, 'report drafted')
      }
    } catch (err) {
      // One office's trouble keeps no other office waiting; the next hour tries again.
      log.error({ err, office: office.id }, 'a report could not be drafted')
    }
  }
}
