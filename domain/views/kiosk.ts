import type { Day } from '../day.ts'
import { countersTaking } from './counters-taking.ts'
import { heading, officeOf } from './office-day.ts'

/** What one who is about to take a number chooses from. Reasons for priority have no numbers attached here. */
export function kioskView(day: Day) {
  const office = officeOf(day)
  return {
    ...heading(day),
    fields: office.fields.map(({ id, name }) => ({ id, name })),
    services: office.services.map(({ id, prefix, name, field, open }) => ({
      id, prefix, name, field, open,
      waiting: day.lines[id]?.length ?? 0,
      counters: countersTaking(day, office, id),
    })),
    priorityClasses: office.priorityClasses.filter(({ atKiosk }) => atKiosk).map(({ id, name }) => ({ id, name })),
  }
}
