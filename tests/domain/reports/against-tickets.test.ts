import fc from 'fast-check'
import type { Day } from '../../../domain/day.ts'
import { figureIds, type FigureId } from '../../../domain/reports/figures.ts'
import { rowOf } from '../../../domain/reports/row.ts'
import type { Sources } from '../../../domain/reports/sources.ts'
import { emptyCell } from '../../../domain/statistics/cell.ts'
import { marginalOf, mergeMarginals } from '../../../domain/statistics/marginals.ts'
import { isSatisfied, levelsOf, type Scale } from '../../../domain/rating/scale.ts'
import type { Ticket } from '../../../domain/ticket.ts'
import { nationalTargets } from '../../../server/setup/targets.ts'
import { randomDay } from '../support/random-day.ts'

const date = '2026-11-20'
const limit = 900

/** What a report says of these days, merged as a period is. */
function figuresOf(days: readonly Day[]): Record<FigureId, number | null> {
  const cell = mergeMarginals(days.map((day) => marginalOf(day.statistics, 'all', date))).get('all') ?? emptyCell
  const sources: Sources = {
    dates: { from: date, to: date }, cell, partOf: () => null, targets: nationalTargets, level: 'commune', fewestRatings: 0, isPart: false, whole: null,
  }
  return Object.fromEntries(rowOf('all', null, figureIds, sources).figures.map(({ id, value }) => [id, value])) as Record<FigureId, number | null>
}

function msIn({ spans }: Ticket, state: string, index?: number): number {
  return spans.filter((span) => span.state === state && (index === undefined || index === span.transaction))
    .reduce((sum, { from, to }) => sum + to - from, 0)
}

function stood({ spans }: Ticket, state: string, index?: number): boolean {
  return spans.some((span) => span.state === state && (index === undefined || index === span.transaction))
}

/** Waits and processing of each transaction that was served, and of each visit of which one was, in seconds. */
function measured(tickets: readonly Ticket[]) {
  const served = tickets.flatMap((ticket) => ticket.transactions.flatMap(({ endedAt, outcome }, index) =>
    endedAt === null || outcome === 'leftOpen' ? [] : [{ ticket, index }]))
  const isOver = ({ state }: Ticket) => state === 'finished' || state === 'withdrawn'
  const visits = tickets.filter((ticket) => isOver(ticket) && stood(ticket, 'waiting') && ticket.transactions.at(-1)?.outcome !== 'leftOpen'
    && ticket.transactions.some(({ endedAt }) => endedAt !== null))
  return {
    served: served.length,
    waits: served.filter(({ ticket, index }) => stood(ticket, 'waiting', index)).map(({ ticket, index }) => msIn(ticket, 'waiting', index) / 1000),
    visits: visits.map((ticket) => msIn(ticket, 'waiting') / 1000),
    processing: served.map(({ ticket, index }) => msIn(ticket, 'serving', index) / 1000),
  }
}

function mean(seconds: readonly number[]): number | null {
  return seconds.length === 0 ? null : seconds.reduce((sum, one) => sum + one, 0) / seconds.length
}

/** By nearest rank, as the whole seconds lie. */
function percentile(seconds: readonly number[], percent: number): number | null {
  const sorted = seconds.map(Math.floor).sort((one, other) => one - other)
  return sorted[Math.ceil(percent * sorted.length / 100) - 1] ?? null
}

function expectNear(value: number | null, exact: number | null): void {
  if (value === null || exact === null) expect(value).toBe(exact)
  else expect(Math.abs(value - exact)).toBeLessThanOrEqual(Math.max(5, exact / 100))
}

const someDays = fc.array(randomDay, { minLength: 1, maxLength: 3 }).map((histories) => histories.map(({ day }) => day))

test('volumes, waits and processing of a report are those of the tickets in the ledgers', () => {
  fc.assert(fc.property(someDays, (days) => {
    const tickets = days.flatMap((day) => day.tickets)
    const figures = figuresOf(days)
    const { served, waits, visits, processing } = measured(tickets)
    expect(figures).toMatchObject({
      issued: tickets.length, served, withdrawn: tickets.filter(({ state }) => state === 'withdrawn').length,
      expired: tickets.filter(({ state }) => state === 'expired').length,
    })
    for (const [figure, seconds] of [['waitMean', waits], ['visitWaitMean', visits], ['processingMean', processing]] as const) {
      const exact = mean(seconds)
      if (exact === null) expect(figures[figure]).toBeNull()
      else expect(figures[figure]).toBeCloseTo(exact, 6)
    }
    for (const [name, seconds] of [['wait', waits], ['visitWait', visits], ['processing', processing]] as const) {
      expectNear(figures[`${name}Median`], percentile(seconds, 50))
      expectNear(figures[`${name}P90`], percentile(seconds, 90))
    }
    const within = waits.filter((wait) => Math.floor(wait) <= limit).length
    expect(figures.waitWithinLimit).toBe(waits.length === 0 ? null : within / waits.length)
  }), { numRuns: 40 })
})

test('satisfaction and the response rate are those of the ratings in the ledgers, each scale for itself', () => {
  fc.assert(fc.property(someDays, (days) => {
    const transactions = days.flatMap((day) => day.tickets).flatMap((ticket) => ticket.transactions)
    const ratings = transactions.flatMap(({ rating }) => rating?.kind === 'rated' ? [rating] : [])
    const figures = figuresOf(days)
    const rateOn = (scale: Scale) => {
      const own = ratings.filter((rating) => rating.scale === scale && levelsOf(scale).includes(rating.level))
      return own.length === 0 ? null : own.filter(({ level }) => isSatisfied(scale, level)).length / own.length
    }
    const ended = transactions.filter(({ endedAt }) => endedAt !== null).length
    expect(figures).toMatchObject({
      satisfaction5: rateOn(5), satisfaction3: rateOn(3), ratings: ratings.length,
      declined: transactions.filter(({ rating }) => rating?.kind === 'declined').length, responseRate: ended === 0 ? null : ratings.length / ended,
    })
  }), { numRuns: 40 })
})
