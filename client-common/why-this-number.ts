import { strictCreditSeconds } from '../domain/office.ts'
import type { Passed, PassingReason } from '../domain/queue/call-reason.ts'
import type { ShownReason } from '../domain/views/call-reason.ts'

export interface Called { readonly reason: ShownReason | null, readonly isWalkIn: boolean }

/** The words to tell it in: a text with what is put in and what is counted, and a moment as a time of day. */
export interface Telling {
  readonly say: (key: string, named: Readonly<Record<string, string | number>>, count: number) => string
  readonly clock: (ms: number) => string
}

interface Told { readonly reason: ShownReason, readonly telling: Telling }

/**
 * "Why this number?" in one plain sentence: why the called one stands where it stands, and of those who were passed over
 * the first group with its reason. Never names the class of priority. Null before the first call.
 */
export function whyThisNumber({ reason, isWalkIn }: Called, telling: Telling): string | null {
  if (reason === null) return isWalkIn ? sentence(telling, telling.say('why.walkIn', {}, 1)) : null
  const told = { reason, telling }
  const own = reason.rule === 'next' ? ownAdvantage(reason) : null
  const others = reason.passed.filter((group) => group !== own)
  const first = own === null ? standing(told) : lead(told, own)
  const second = others.find(({ why }) => isTold(reason, why)) ?? null
  return sentence(telling, first, second === null ? null : passed(told, second))
}

/** Those who were passed over because of what the called one has: credit, or an appointment. */
function ownAdvantage({ passed, creditSeconds, appointedAt }: ShownReason): Passed | null {
  const has: Partial<Record<PassingReason, boolean>> = { credit: creditSeconds > 0, appointment: appointedAt !== null }
  return passed.find(({ why }) => has[why] === true) ?? null
}

/** After a choice or a bound, the group that this rule passed over says all. */
function isTold({ rule }: ShownReason, why: PassingReason): boolean {
  return rule === 'next' || why === rule
}

function lead(told: Told, group: Passed): string {
  const { reason, telling } = told
  const named = { ...counted(told, group), minutes: Math.round(reason.creditSeconds / 60), time: timeOf(told) }
  const isStrict = reason.creditSeconds >= strictCreditSeconds
  return telling.say(`why.lead.${group.why === 'credit' && isStrict ? 'strict' : group.why}`, named, group.count)
}

function passed(told: Told, group: Passed): string {
  return told.telling.say(`why.passed.${group.why}`, counted(told, group), group.count)
}

/** The place in the line alone, or whose decision it was. */
function standing(told: Told): string {
  const { rule, waiting, passedOver, appointedAt } = told.reason
  const { say } = told.telling
  if (rule !== 'next') return say(`why.${rule}`, {}, 1)
  if (waiting <= 1) return say('why.alone', {}, 1)
  if (appointedAt !== null) return say('why.lead.appointmentEarliest', { waiting, time: timeOf(told) }, 1)
  return say(passedOver === 0 ? 'why.earliest' : 'why.first', { waiting }, 1)
}

function counted({ telling }: Told, { count, tickets }: Passed): { count: number, tickets: string } {
  const named = tickets.join(', ')
  const more = count - tickets.length
  return { count, tickets: more > 0 ? telling.say('why.more', { tickets: named, count: more }, more) : named }
}

function timeOf({ reason, telling }: Told): string {
  return reason.appointedAt === null ? '' : telling.clock(reason.appointedAt)
}

function sentence({ say }: Telling, first: string, second: string | null = null): string {
  return second === null ? say('why.one', { first }, 1) : say('why.and', { first, second }, 1)
}
