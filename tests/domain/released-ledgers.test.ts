import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { emptyDay } from '../../domain/day.ts'
import type { EventType } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { completeStatistics, type StoredStatistics } from '../../domain/statistics/statistics.ts'
import { firstBreak } from '../../server/ledger/chain.ts'
import type { Entry } from '../../server/ledger/entry.ts'

interface Released { readonly entries: readonly Entry[], readonly tickets: readonly (readonly [string, string])[], readonly statistics: StoredStatistics }

const folder = path.join(__dirname, '../fixtures/ledgers')
const versions = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name)
const days = versions.flatMap((version) => readdirSync(path.join(folder, version)).map((name) => `${version}/${name}`))

function read(name: string): Released {
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Released
}

/** Named one by one, so that the compiler misses whatever is new. */
const kinds: Readonly<Record<EventType, true>> = {
  dayOpened: true, officeChanged: true, dayClosed: true, counterOpened: true, counterPaused: true, counterResumed: true,
  counterHandedOver: true, counterClosed: true, ticketIssued: true, numbersLeased: true, walkInTaken: true, priorityChanged: true,
  ticketCalled: true, ticketRecalled: true, callShown: true, callSpoken: true, serviceStarted: true, serviceFinished: true,
  serviceContinued: true, serviceLeftOpen: true, ticketMissed: true, ticketReturned: true, ticketHeld: true, ticketResumed: true,
  ticketTransferred: true, ticketWithdrawn: true, ticketExpired: true, actionUndone: true, serviceRated: true, ratingDeclined: true,
}

test('every release has left ledgers, and together they hold everything that can happen', () => {
  const { version } = JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')) as { version: string }
  expect(versions).toContain(version)
  const found = new Set(days.flatMap((name) => read(name).entries.flatMap(({ events }) => events.map(({ type }) => type))))
  expect([...found].sort()).toEqual(Object.keys(kinds).sort())
})

test.each(days)('the ledger %s is whole: every hash is the one that was written', (name) => {
  expect(read(name).entries.length).toBeGreaterThan(2)
  expect(firstBreak(read(name).entries)).toBeNull()
})

test.each(days)('the ledger %s tells of the same tickets and the same figures as when it was written', (name) => {
  const { entries, tickets, statistics } = read(name)
  const day = entries.flatMap(({ events }) => events).reduce(evolve, emptyDay)
  expect(day.tickets.map(({ number, state }) => [number, state])).toEqual(tickets)
  // What is measured since then may stand beside it.
  expect(day.statistics).toMatchObject(completeStatistics(statistics))
})
