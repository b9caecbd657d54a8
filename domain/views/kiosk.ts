import { catalogueRevision } from '../catalogue.ts'
import type { Day } from '../day.ts'
import { nextOpeningDay, openingsOf, specialDay } from '../hours/opening.ts'
import { takenBySession } from '../hours/quota.ts'
import { countersTaking } from './counters-taking.ts'
import { nothingExpected, shownExpected, type ExpectedWaits } from './expected.ts'
import { heading, officeOf } from './office-day.ts'
import type { Office, Service } from '../office.ts'

/** What one who is about to take a number chooses from. Reasons for priority have no numbers attached here. */
export function kioskView(day: Day, expected: ExpectedWaits = nothingExpected) {
  const office = officeOf(day)
  return {
    ...heading(day),
    opening: opening(day),
    /** Which procedures there are is fetched apart; this says when anew. */
    catalogue: catalogueRevision(office),
    fields: office.fields.map(({ id, name }) => ({ id, name })),
    services: office.services.map((service) => ({
      ...kioskService(day, office, service), expected: shownExpected(expected.services[service.id]),
    })),
    priorityClasses: office.priorityClasses.filter(({ atKiosk }) => atKiosk).map(({ id, name, proof }) => ({ id, name, ...proof === undefined ? {} : { proof } })),
  }
}

function kioskService(day: Day, office: Office, service: Service) {
  const { id, prefix, name, field, open, quota } = service
  return {
    id, prefix, name, field, open, quota,
    /** Per session, how many citizens have taken; counted only where there is a quota. */
    taken: quota === null ? [] : takenBySession(day, service),
    waiting: day.lines[id]?.length ?? 0,
    counters: countersTaking(day, office, id),
  }
}

/** When numbers can be had: which of it is now, the screen knows by its clock. */
function opening(day: Day) {
  const office = officeOf(day)
  return {
    /** Null: always. */
    sessions: openingsOf(day),
    special: office.openingHours === null ? null : specialDay(office.openingHours, day.date)?.name ?? null,
    next: nextOpeningDay(office, day.date),
  }
}
