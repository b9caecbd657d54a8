import { readFileSync } from 'node:fs'
import path from 'node:path'
import { views } from '../../contract/views.ts'
import { emptyDay, type Day } from '../../domain/day.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Cell } from '../../domain/statistics/cell.ts'
import { completeStatistics, placesOf, type Statistics, type StoredStatistics } from '../../domain/statistics/statistics.ts'
import { declinedCount, endedCount, levelCounts } from '../../domain/statistics/tallies.ts'
import { firstBreak } from '../../server/ledger/chain.ts'
import { hashOf, type Entry } from '../../server/ledger/entry.ts'
import { seenOn } from './support/screens.ts'

interface Record1 {
  readonly entries: readonly Entry[]
  readonly tickets: readonly {
    readonly number: string, readonly state: string, readonly rank: number, readonly spans: number
    readonly transactions: readonly { readonly service: string, readonly counter: string | null, readonly outcome: string | null, readonly rating: string | null }[]
  }[]
  readonly statistics: StoredStatistics
}

const record = JSON.parse(readFileSync(path.join(import.meta.dirname, '../records/ledger-version-1.json'), 'utf8')) as Record1
const facts = record.entries.flatMap(({ events }) => events)
const folded = facts.reduce(evolve, emptyDay)

/** What was measured when that ledger was written; what a counter's time is spent on came later. */
const known = ['wait', 'visitWait', 'walk', 'processing'] as const

function measured({ counts, durations, tallies }: Cell) {
  const kept = known.flatMap((name) => durations[name] === undefined ? [] : [[name, durations[name]]])
  return {
    counts, durations: Object.fromEntries(kept) as Cell['durations'],
    ratings: levelCounts(tallies, 5), declined: declinedCount(tallies), ended: endedCount(tallies),
  }
}

/** Every cell with something in it that was measured then. */
function cellsOf(statistics: Statistics): Record<string, unknown> {
  return Object.fromEntries(placesOf(statistics).flatMap(({ place: { hour, service, counter, officer }, cell }) => {
    const all = measured(cell)
    const isEmpty = [all.counts, all.durations, cell.tallies].every((part) => Object.keys(part).length === 0)
    return isEmpty ? [] : [[[hour, service, counter, officer].join(), all]]
  }))
}

function asRecorded({ tickets }: Day): Record1['tickets'] {
  return tickets.map(({ number, state, rank, spans, transactions }) => ({
    number, state, rank, spans: spans.length,
    transactions: transactions.map(({ service, counter, outcome, rating }) => ({ service, counter, outcome, rating: rating?.kind ?? null })),
  }))
}

test('a ledger of the first version is whole: every hash is the one that was written', () => {
  expect(record.entries.length).toBeGreaterThan(70)
  expect(firstBreak(record.entries)).toBeNull()
  expect(record.entries.map(({ hash, ...entry }) => hashOf(entry) === hash)).toEqual(record.entries.map(() => true))
})

test('a word changed in it is found out', () => {
  const doctored = record.entries.map((entry, index) => index === 40 ? { ...entry, events: [] } : entry)
  expect(firstBreak(doctored)).toEqual({ seq: 41, why: 'content' })
})

test('it was written before what came later: no fact says more than facts said then', () => {
  const text = JSON.stringify(facts)
  expect(['appointedAt', 'backAt', 'dossier', '"passed"', 'atKiosk', 'priorityBound', '"only"'].filter((word) => text.includes(word))).toEqual([])
})

test('it tells of the same tickets as when it was written', () => {
  expect(asRecorded(folded)).toEqual(record.tickets)
})

test('its waits, walks, services, ratings and counts are what they were, cell by cell', () => {
  const cells = cellsOf(folded.statistics)
  expect(Object.keys(cells).length).toBeGreaterThan(10)
  expect(cells).toEqual(cellsOf(completeStatistics(record.statistics)))
})

test('nothing that was not counted then is counted into it now, but the time of its counters', () => {
  const later = placesOf(folded.statistics).flatMap(({ place, cell }) =>
    Object.keys(cell.durations).filter((name) => !known.includes(name as typeof known[number])).map((name) => [place.service, name]))
  expect(later.length).toBeGreaterThan(0)
  expect(later.filter(([service]) => service !== '')).toEqual([])
  expect(new Set(later.map(([, name]) => name?.split('-')[0]))).toEqual(new Set(['staffed', 'idle', 'pause']))
})

test('what the office did not say then is as it was before it could be said', () => {
  const begun = facts.slice(0, 1).reduce(evolve, emptyDay)
  for (const { office } of [begun, folded]) {
    expect(office?.priorityBound).toBeNull()
    expect(office?.counters.map(({ only }) => only)).toEqual(office?.counters.map(() => null))
    expect(office?.priorityClasses.every(({ atKiosk }) => atKiosk)).toBe(true)
  }
  expect(folded.tickets.every(({ appointedAt, backAt }) => appointedAt === null && backAt === null)).toBe(true)
})

test('every screen can show that day, at every moment of it', () => {
  let day = emptyDay
  const wrong: string[] = []
  for (const fact of facts) {
    day = evolve(day, fact)
    for (const [screen, view] of seenOn(day)) {
      const { success, error } = views[screen].safeParse(view)
      if (!success) wrong.push(`${screen}: ${error.message}`)
    }
  }
  expect(wrong).toEqual([])
})
