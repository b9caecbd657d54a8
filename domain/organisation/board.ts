import type { Day } from '../day.ts'
import type { Level } from '../evaluation/rules.ts'
import type { Office } from '../office.ts'
import { ticketsIn } from '../queue/next.ts'
import { allFigures, type SatisfactionFigures } from '../rating/figures.ts'
import { sumsOf } from '../statistics/sums.ts'
import { mergeTallies, type Tallies } from '../statistics/tallies.ts'
import { isMet, targetInForce } from '../targets.ts'
import { waitsSince } from '../ticket.ts'
import { onlyRate } from './comparison.ts'

/** What a day adds up to so far: enough to put offices together without an average of averages. */
export interface DaySums {
  readonly waiting: number
  /** Since when somebody waits longest, milliseconds since the epoch; null when nobody waits. */
  readonly longestSince: number | null
  readonly issued: number, readonly served: number
  readonly waits: number, readonly waitMs: number
  readonly visits: number, readonly visitMs: number
  readonly counters: { readonly open: number, readonly all: number }
  readonly tallies: Tallies
}

interface Against { readonly figure: number | null, readonly limit: number | null, readonly isMet: boolean | null }

/** One line of the board. Waits in seconds. */
export interface BoardRow extends Omit<DaySums, 'tallies'> {
  readonly wait: Against
  readonly visitWait: Against
  readonly satisfaction: Against & SatisfactionFigures
  readonly alerts: number
}

// A day never changes: what was summed up once holds until the ledger grows.
const summedUp = new WeakMap<Day, DaySums>()

/** Costs as much as the lines are long, once after every change of the day. */
export function daySums(day: Day): DaySums {
  const known = summedUp.get(day)
  if (known !== undefined) return known
  const { counts, totalMs, measured, tallies } = sumsOf(day.statistics, 'all')
  const since = Object.keys(day.lines).flatMap((line) => ticketsIn(day, line)).map(waitsSince)
  const sums = {
    waiting: since.length, longestSince: since.length === 0 ? null : Math.min(...since),
    issued: counts.issued, served: counts.served,
    waits: measured.wait, waitMs: totalMs.wait, visits: measured.visitWait, visitMs: totalMs.visitWait,
    counters: { open: Object.values(day.counters).filter(({ status }) => status === 'open').length, all: day.office?.counters.length ?? 0 },
    tallies,
  }
  summedUp.set(day, sums)
  return sums
}

export function mergeDaySums(parts: readonly DaySums[]): DaySums {
  const sum = (of: (part: DaySums) => number) => parts.reduce((total, part) => total + of(part), 0)
  const since = parts.flatMap(({ longestSince }) => longestSince ?? [])
  return {
    waiting: sum(({ waiting }) => waiting), longestSince: since.length === 0 ? null : Math.min(...since),
    issued: sum(({ issued }) => issued), served: sum(({ served }) => served),
    waits: sum(({ waits }) => waits), waitMs: sum(({ waitMs }) => waitMs),
    visits: sum(({ visits }) => visits), visitMs: sum(({ visitMs }) => visitMs),
    counters: { open: sum(({ counters }) => counters.open), all: sum(({ counters }) => counters.all) },
    tallies: mergeTallies(parts.map(({ tallies }) => tallies)),
  }
}

export interface Judging { readonly targets: Office['targets'], readonly level: Level, readonly date: string, readonly alerts: number }

export function boardRow({ tallies, ...sums }: DaySums, judging: Judging): BoardRow {
  const satisfaction = allFigures({ tallies })
  return {
    ...sums,
    wait: against(judging, 'waitPerTransaction', mean(sums.waitMs, sums.waits)),
    visitWait: against(judging, 'waitPerVisit', mean(sums.visitMs, sums.visits)),
    satisfaction: { ...satisfaction, ...against(judging, 'satisfaction', onlyRate(satisfaction).rate) },
    alerts: judging.alerts,
  }
}

function against({ targets, level, date }: Judging, kpi: 'waitPerTransaction' | 'waitPerVisit' | 'satisfaction', figure: number | null): Against {
  const target = targetInForce(targets, kpi, date, level)
  return { figure, limit: target?.limit ?? null, isMet: target === null || figure === null ? null : isMet(target, figure) }
}

/** Seconds. */
function mean(sumMs: number, count: number): number | null {
  return count === 0 ? null : sumMs / 1000 / count
}
