import type { LeasedNumber } from '../../contract/lease.ts'
import { enoughNumbers } from '../../domain/leases.ts'
import { officeUnavailable, quotaUsedUp } from '../../client-common/hours/availability.ts'
import type { KioskView, Service } from '../offer.ts'
import type { Kept } from './kept.ts'

/** What a kiosk knows of the day: its last picture, and the server's clock as it runs on. */
export interface Known { readonly kept: Kept, readonly view: KioskView, readonly now: number }

/** The next number for a service; null when there is none, or when the office would give none now. */
export function numberFor(known: Known, id: string): LeasedNumber | null {
  const service = known.view.services.find((one) => one.id === id)
  if (service?.open !== true || !givesNumbersNow(known) || isUsedUp(known, service)) return null
  return numbersLeft(known, service.prefix)[0] ?? null
}

/** True when there is something to give to somebody. */
export function canGive(known: Known): boolean {
  return known.view.services.some(({ id }) => numberFor(known, id) !== null)
}

/** Of the service that has the fewest. */
export function fewestLeft(known: Known): number {
  const open = known.view.services.filter((service) => service.open)
  return open.length === 0 ? 0 : Math.min(...open.map(({ prefix }) => numbersLeft(known, prefix).length))
}

/** Before the office's last number of the day: a day on which it gives none needs no lease, and no ledger. */
export function needsLease(known: Known): boolean {
  const { view: { closed, opening: { sessions }, services }, now } = known
  if (closed || sessions?.every(({ lastNumberAt }) => lastNumberAt <= now) === true) return false
  return services.some(({ prefix }) => numbersLeft(known, prefix).length < enoughNumbers)
}

/** Of the office and the day that the picture shows. */
function numbersLeft({ kept: { lease }, view }: Known, prefix: string): readonly LeasedNumber[] {
  if (lease?.office !== view.office.id || lease.date !== view.date) return []
  return lease.numbers[prefix] ?? []
}

/** An office with hours says itself when they are; of one without, the picture must be of today. */
function givesNumbersNow({ view, now }: Known): boolean {
  return officeUnavailable(view, now) === null && (view.opening.sessions !== null || isToday(view, now))
}

function isToday({ date, office }: KioskView, now: number): boolean {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: office.timeZone }).format(now) === date
}

/** With those that this kiosk has given since the picture was made. */
function isUsedUp({ kept, view, now }: Known, { id, quota, taken }: Service): boolean {
  const ours = kept.waiting.filter(({ service, date }) => service === id && date === view.date)
  const sessions = view.opening.sessions ?? [{ from: -Infinity, to: Infinity }]
  const withOurs = sessions.map(({ from, to }, session) =>
    (taken[session] ?? 0) + ours.filter(({ takenAt }) => from <= takenAt && takenAt < to).length)
  return quotaUsedUp(view, { quota, taken: withOurs }, now) !== null
}
