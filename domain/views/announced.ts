import { knownTicket, type Call, type Day } from '../day.ts'
import { minutesIn, openingsOf } from '../hours/opening.ts'
import { officeOf } from './office-day.ts'

/** What a hall display announces besides its calls, and how its office wants all of it to be said. */
export function toAnnounce(day: Day, calls: readonly Call[]) {
  return { announcing: officeOf(day).announcing, absent: absent(day, calls), closings: closings(day) }
}

/** Those who did not come to their last call; `call` names that, and there is one absence of a call at most. */
function absent(day: Day, calls: readonly Call[]) {
  return calls.flatMap(({ ticket: number, call }) => {
    const { state, since, language, call: last } = knownTicket(day, number)
    return state === 'missed' && last === call ? [{ kind: 'absent' as const, ticket: number, call, at: since, language }] : []
  })
}

/** When it is said that the office will close soon, and the end that is meant: of every session, or of the day. */
function closings(day: Day) {
  const office = officeOf(day)
  const { closingMinutes } = office.announcing
  if (closingMinutes === null || day.closed) return []
  const ends = openingsOf(day)?.map(({ to }) => to) ?? [day.startsAt + minutesIn(office.closesAt) * 60_000]
  return ends.map((end) => ({ kind: 'closing' as const, at: end - closingMinutes * 60_000, ends: end }))
}
