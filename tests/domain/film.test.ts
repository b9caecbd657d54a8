import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { emptyDay, type Day } from '../../domain/day.ts'
import { isRefused } from '../../domain/decision.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { apart, Film } from '../../server/film/film.ts'
import { stripOf } from '../../server/film/strip.ts'
import { entryAfter, type Entry, type Tip } from '../../server/ledger/entry.ts'
import { date } from './support/office.ts'
import { randomDay } from './support/random-day.ts'
import type { History } from './support/history.ts'

/** The ledger that a day would have left. */
function ledgerOf({ steps }: History): Entry[] {
  let tip: Tip = { seq: 0, hash: '' }
  return steps.flatMap(({ command, decision }, index) => {
    if (isRefused(decision) || decision.events.length === 0) return []
    const entry = entryAfter(tip, { office: 'o', day: date }, { id: `command-${index}`, command }, decision)
    tip = entry
    return [entry]
  })
}

const timeOf = ({ events }: Entry) => events.at(-1)?.at ?? 0

/** The long way: everything from the beginning. */
function cut(entries: readonly Entry[], moment: number): Day {
  return entries.filter((entry) => timeOf(entry) <= moment).flatMap(({ events }) => events).reduce(evolve, emptyDay)
}

function filmOf(entries: readonly Entry[]): Film {
  const film = new Film()
  film.add(entries)
  return film
}

test('wherever a film is sought, and in whatever order, it shows the ledger cut at that moment', () => {
  fc.assert(fc.property(randomDay, fc.array(fc.tuple(fc.nat(9999), fc.integer({ min: -1, max: 1 })), { minLength: 1, maxLength: 8 }), (history, seeks) => {
    const entries = ledgerOf(history)
    const film = filmOf(entries)
    for (const [which, beside] of seeks) {
      const moment = timeOf(entries[which % entries.length] as Entry) + beside
      const { day, next } = film.cutAt(moment)
      expect(day).toEqual(cut(entries, moment))
      expect(next).toEqual(entries.map(timeOf).find((at) => at > moment) ?? null)
    }
  }), { numRuns: 20, seed: 2026 })
})

test('a film that grows while it is watched shows what it would have shown if it had been whole from the beginning', () => {
  fc.assert(fc.property(randomDay, fc.array(fc.nat(9999), { maxLength: 6 }), (history, pieces) => {
    const entries = ledgerOf(history)
    const film = new Film()
    const ends = [...pieces.map((piece) => piece % (entries.length + 1)).sort((one, other) => one - other), entries.length]
    for (const end of ends) {
      film.add(entries.slice(0, end))
      expect(film.cutAt(Infinity).day).toEqual(entries.slice(0, end).flatMap(({ events }) => events).reduce(evolve, emptyDay))
    }
  }), { numRuns: 20, seed: 2026 })
})

const { entries: old } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../records/ledger-version-1.json'), 'utf8')) as { entries: Entry[] }

test('a ledger of the first version plays forwards and backwards', () => {
  const film = filmOf(old)
  for (const moment of [...old.map(timeOf), ...old.map(timeOf).reverse()]) expect(film.cutAt(moment).day).toEqual(cut(old, moment))
})

test('a long day is folded in pieces, and a moment late in it is right at once', () => {
  const opening = old.slice(0, 1)
  const issued = Array.from({ length: 3 * apart }, (_, index): Entry => {
    const before = opening[0] as Entry
    const number = `A${String(index + 1).padStart(3, '0')}`
    const at = timeOf(before) + (index + 1) * 1000
    return {
      ...before, seq: index + 2,
      events: [{ type: 'ticketIssued', at, ticket: number, service: 'land', rank: at, creditSeconds: 0, language: 'vi', source: 'kiosk' }],
    }
  })
  const film = filmOf([...opening, ...issued])
  expect([film.foldPiece(), film.foldPiece(), film.foldPiece(), film.foldPiece()]).toEqual([true, true, true, false])
  for (const back of [1, apart, 2 * apart + 3]) {
    const moment = timeOf(issued.at(-back) as Entry)
    expect(film.cutAt(moment).day).toEqual(cut([...opening, ...issued], moment))
  }
})

test('a ledger with a hole is not played over the hole', () => {
  expect(() => filmOf(old.filter(({ seq }) => seq !== 20))).toThrow('jumps from 19 to 21')
})

test('the strip tells how long the day was, and how many numbers were given in each quarter of an hour', () => {
  const film = filmOf(old)
  const strip = stripOf(film, null)
  const closing = old.flatMap(({ events }) => events).find(({ type }) => type === 'dayClosed')
  expect([strip.from, strip.to, strip.closedAt]).toEqual([timeOf(old[0] as Entry), closing?.at, closing?.at])
  const given = old.flatMap(({ events }) => events).filter(({ type, at }) => type === 'ticketIssued' && at <= strip.to)
  expect(strip.quarters.reduce((sum, { issued }) => sum + issued, 0)).toBe(given.length)
  for (const { at, issued } of strip.quarters) {
    expect(issued).toBe(given.filter((event) => event.at >= at && event.at < at + 900_000).length)
  }
})
