import type { ScreenView } from '../../contract/views.ts'

type Hall = Pick<ScreenView<'hall'>, 'date' | 'calls' | 'absent' | 'closings' | 'announcing'>
export type Call = ScreenView<'hall'>['calls'][number]
/** Something that is said besides the calls: somebody is absent, or the office will close. */
export type Besides = ScreenView<'hall'>['absent'][number] | ScreenView<'hall'>['closings'][number]
export type Saying = Call | Besides

/** A call that a screen knows to be behind it. */
export interface Heard { readonly call: number, readonly at: number }

/** What a screen said before it was loaded anew: the last call, and the keys of what else it said that day. */
export interface Memory { readonly heard: Heard | null, readonly besides: readonly string[] }

export const noMemory: Memory = { heard: null, besides: [] }

/** What a loudspeaker still has to say: `heard` and `besides` are what it took in, `queue` is what waits to be said. */
export interface ToSay extends Memory {
  readonly date: string
  readonly queue: readonly Saying[]
}

/** A loudspeaker that begins and knows of nothing before says nothing that is older than this. */
const freshMs = 30_000

/**
 * Where a loudspeaker begins: at what was called in the last moments. One that knows what it said last, of this ledger,
 * repeats none of that and makes up for what it missed meanwhile, as far back as the office wants.
 */
export function begin(hall: Hall, memory: Memory, now: number): ToSay {
  const known = isOtherLedger(hall, memory.heard) ? noMemory : memory
  const catchUpMs = hall.announcing.catchUpSeconds * 1000
  const empty = { date: hall.date, heard: known.heard, besides: known.besides, queue: [] }
  return withNews(empty, hall, now, known.heard === null ? Math.min(freshMs, catchUpMs) : catchUpMs)
}

/** Takes in what came since: in order, nothing twice, and left out only what is older than the office wants to hear. */
export function takeIn(toSay: ToSay, hall: Hall, now: number): ToSay {
  if (hall.date !== toSay.date || isOtherLedger(hall, toSay.heard)) return begin(hall, noMemory, now)
  return withNews(withoutReturned(toSay, hall), hall, now, hall.announcing.catchUpSeconds * 1000)
}

/** The first in the queue was said to its end. */
export function said(toSay: ToSay, saying: Saying): ToSay {
  return { ...toSay, queue: toSay.queue.filter((waiting) => keyOf(waiting) !== keyOf(saying)) }
}

export function isCall(saying: Saying): saying is Call {
  return saying.kind !== 'absent' && saying.kind !== 'closing'
}

/** One absence is said of a call, and one closing of a session, whatever becomes of the settings. */
export function keyOf(saying: Saying): string {
  return `${isCall(saying) ? 'call' : saying.kind}:${saying.kind === 'closing' ? saying.ends : saying.call}`
}

/** Numbers of calls only grow over a day: an old one at a later time is of a day that has begun anew. */
function isOtherLedger({ calls }: Hall, heard: Heard | null): boolean {
  return heard !== null && calls.some(({ call, at }) => call <= heard.call && at > heard.at)
}

function withNews(toSay: ToSay, hall: Hall, now: number, madeUpForMs: number): ToSay {
  const calls = hall.calls.filter(({ call }) => call > (toSay.heard?.call ?? 0))
  const besides = toldBesides(hall, now).filter((one) => !toSay.besides.includes(keyOf(one)))
  if (calls.length === 0 && besides.length === 0) return toSay
  const news = [...calls, ...besides].filter(({ at }) => now - at <= madeUpForMs).toSorted(inOrder)
  return {
    ...toSay, queue: [...toSay.queue, ...news], besides: [...toSay.besides, ...besides.map(keyOf)],
    heard: calls.reduce<Heard | null>((last, { call, at }) => last === null || call > last.call ? { call, at } : last, toSay.heard),
  }
}

/** Absences if the office wants to hear of them, and the closing from its time until the office has closed. */
function toldBesides({ announcing, absent, closings }: Hall, now: number): readonly Besides[] {
  return [...announcing.absent ? absent : [], ...closings.filter(({ at, ends }) => at <= now && now < ends)]
}

/** Calls keep the order of their numbers; whatever else happened comes after the calls that were made before it. */
function inOrder(one: Saying, other: Saying): number {
  if (isCall(one) && isCall(other)) return one.call - other.call
  return one.at - other.at || Number(isCall(other)) - Number(isCall(one))
}

/** Somebody who is no longer absent is not said to be. */
function withoutReturned(toSay: ToSay, { absent }: Hall): ToSay {
  const queue = toSay.queue.filter((waiting) => waiting.kind !== 'absent' || absent.some(({ call }) => call === waiting.call))
  return queue.length === toSay.queue.length ? toSay : { ...toSay, queue }
}
