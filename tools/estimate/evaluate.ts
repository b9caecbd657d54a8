import { expectedWaitOf } from '../../domain/estimate/expected-wait.ts'
import { nothingKnown } from '../../domain/estimate/situation-of.ts'
import type { Estimate, Outcome } from '../../domain/estimate/situation.ts'
import type { Row } from '../replay/record.ts'
import { scriptOf, type Deed } from '../replay/script.ts'
import { countAhead, openRecordedHall, type RecordedHall } from './hall.ts'
import { average, lastTenRule, zmsRule, type Seen } from './rivals.ts'

/** What was said to somebody who took a number, in seconds. */
export interface Said { readonly ours: Estimate, readonly zms: number, readonly lastTen: number }

/** One who had to wait and was served, and what was said at the time of joining. */
export interface Judged extends Said { readonly row: number, readonly waitSeconds: number }

interface Evaluation {
  readonly hall: RecordedHall
  readonly rows: readonly Row[]
  readonly said: Map<number, Said>
  readonly judged: Judged[]
  readonly serviceSeconds: number[]
  readonly calledWaits: number[]
  /** Per counter: when its last service ended; Infinity while it serves. */
  readonly freeAt: Map<number, number>
  outcomes: readonly Outcome[]
}

/**
 * Walks a recorded day and asks for an estimate for everybody who is still waiting at the end of the second of joining:
 * who was called in that second needed none. Whatever comes later is not known to anybody who answers.
 */
export function evaluate(rows: readonly Row[]): Judged[] {
  const script = scriptOf(rows)
  const evaluation: Evaluation = {
    hall: openRecordedHall(rows, script), rows, said: new Map(), judged: [], serviceSeconds: [], calledWaits: [], freeAt: new Map(), outcomes: [],
  }
  for (const deeds of bySecond(script.deeds)) {
    for (const deed of deeds) {
      evaluation.hall.act(deed)
      note(evaluation, deed)
    }
    ask(evaluation, deeds)
  }
  return evaluation.judged
}

function bySecond(deeds: readonly Deed[]): Deed[][] {
  const seconds = new Map<number, Deed[]>()
  for (const deed of deeds) seconds.set(deed.at, [...seconds.get(deed.at) ?? [], deed])
  return [...seconds.values()]
}

function note(evaluation: Evaluation, deed: Deed): void {
  const row = evaluation.rows[deed.row]
  if (row === undefined || !('counter' in deed)) return
  evaluation.freeAt.set(deed.counter, deed.kind === 'begin' ? Infinity : deed.at)
  if (deed.kind === 'end') evaluation.serviceSeconds.push((deed.at - row.called) / 1000)
  else noteCalled(evaluation, deed.row, (row.called - row.joined) / 1000)
}

function noteCalled(evaluation: Evaluation, row: number, waitSeconds: number): void {
  evaluation.calledWaits.push(waitSeconds)
  const said = evaluation.said.get(row)
  if (said === undefined) return
  evaluation.judged.push({ ...said, row, waitSeconds })
  evaluation.outcomes = [...evaluation.outcomes, { estimate: said.ours, waitSeconds }]
}

function ask(evaluation: Evaluation, deeds: readonly Deed[]): void {
  const { hall, outcomes, said } = evaluation
  const waiting = deeds.filter(({ kind, row }) => kind === 'take' && hall.ticket(row)?.state === 'waiting')
  for (const { row, at } of waiting) {
    hall.noticeAbsent(at)
    const ticket = hall.ticket(row)
    if (ticket === null) continue
    const ours = expectedWaitOf(hall.day(), ticket.number, at, { ...nothingKnown, outcomes }) ?? silent
    const seen = seenAt(evaluation, countAhead(hall.day(), ticket), at)
    said.set(row, { ours, zms: zmsRule(seen, nothingKnown.priorServiceMs / 1000), lastTen: lastTenRule(seen) })
  }
}

/** Before any counter has opened nobody can say; it is judged as if we had said: at once. */
const silent: Estimate = { p50: 0, p90: 0, stretch: 1 }

/** Open: it serves, or ended a service no longer ago than an average service takes. */
function seenAt({ serviceSeconds, calledWaits, freeAt }: Evaluation, ahead: number, at: number): Seen {
  const usualMs = (average(serviceSeconds) ?? nothingKnown.priorServiceMs / 1000) * 1000
  const openCounters = [...freeAt.values()].filter((free) => at - free <= usualMs).length
  return { serviceSeconds, calledWaits, ahead, openCounters }
}
