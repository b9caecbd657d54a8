import type { Office, Text } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'

/**
 * A new office made after another: what it does, for whom, when and by which rules. What belongs to a house stays
 * there: its hall, its notices, its loudspeakers, its phones and where it reports to.
 */
export function officeFrom(template: Office, { id, name }: { readonly id: string, readonly name: Text }): Office {
  const {
    timeZone, fields, services, procedures, counters, priorityClasses, priorityBound, returnPenaltySeconds,
    openingHours, targets, evaluation, petitions, forms, rating,
  } = template
  return completeOffice({
    id, name, timeZone, closesAt: openingHours === null ? '18:00' : template.closesAt, openingHours, fields, services, procedures, counters,
    priorityClasses, priorityBound, returnPenaltySeconds, targets, evaluation, petitions, forms, rating,
  })
}
