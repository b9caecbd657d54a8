import type { Office, PriorityClass } from '../../domain/office.ts'
import type { Ticket } from '../../domain/ticket.ts'

/** Ids of an office never begin with '@', so no class of an office is taken for these. */
const forgottenPrefix = '@forgotten-'

export const forgottenName = 'priority, class forgotten'

/**
 * The class of a ticket: what lies beside the ledger ("class" or "class/reason"); when that was forgotten, the only class
 * with its credit; else a class of our own with that credit. Null for people without priority.
 */
export function classOf({ priorityClasses }: Office, { creditSeconds }: Pick<Ticket, 'creditSeconds'>, remark: string | null): string | null {
  const named = remark?.split('/')[0]
  if (priorityClasses.some(({ id }) => id === named)) return named ?? null
  if (creditSeconds === 0) return null
  const alike = priorityClasses.filter((one) => one.creditSeconds === creditSeconds)
  return alike.length === 1 ? alike[0]?.id ?? null : `${forgottenPrefix}${String(creditSeconds)}`
}

export function isForgotten(priorityClass: string): boolean {
  return priorityClass.startsWith(forgottenPrefix)
}

/** The office with a class for each credit that nobody can name any more; every class may be given, every service taken. */
export function officeFor(office: Office, classes: readonly (string | null)[]): Office {
  const forgotten = [...new Set(classes)].filter((one) => one !== null).filter(isForgotten)
  return {
    ...office,
    services: office.services.map((service) => ({ ...service, open: true })),
    priorityClasses: [...office.priorityClasses, ...forgotten.map(forgottenClass)],
  }
}

function forgottenClass(id: string): PriorityClass {
  const creditSeconds = Number(id.slice(forgottenPrefix.length))
  return { id, name: { vi: 'Ưu tiên', en: 'Priority' }, creditSeconds, atKiosk: false }
}
