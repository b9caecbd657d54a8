import type { Command } from '../../../domain/commands.ts'
import { emptyDay, type Day } from '../../../domain/day.ts'
import { decide } from '../../../domain/decide/decide.ts'
import { isRefused } from '../../../domain/decision.ts'
import { businessDayOf } from '../../../server/ledger/business-day.ts'
import { entryAfter, type Entry } from '../../../server/ledger/entry.ts'
import { foldEntries } from '../../../server/ledger/folded.ts'
import { openJournal } from '../../../server/ledger/journal.ts'
import { Offices } from '../../../server/ledger/offices.ts'
import { nine, setClock } from '../../support/hall.ts'
import { smallOffice } from '../../support/small-office.ts'
import type { FakeStore } from './fake-store.ts'

export const key = { office: smallOffice.id, day: '2026-11-20' }
export const officer = { kind: 'staff', id: 'officer1', role: 'officer' } as const
export const taking: Command = { type: 'ticket:take', by: officer, service: 'ho-tich', procedure: null, priorityClass: null, reason: null, language: 'vi', appointedAt: null }
export const opening: Command = { type: 'counter:open', by: officer, counter: '1' }
export const calling: Command = { type: 'ticket:callNext', by: officer, counter: '1' }
export const withdrawing = (ticket: string): Command => ({ type: 'ticket:withdraw', by: officer, ticket })

const startsAt = businessDayOf(smallOffice, key.day).startsAt
const blank: Day = { ...emptyDay, office: smallOffice, date: key.day, startsAt }

/** The small office on a store that does as it is told, in a process that has just started. */
export async function startOffice(store: FakeStore, patienceMs = 1000) {
  const offices = new Offices(new Map([[smallOffice.id, smallOffice]]), {
    clock: setClock(), entries: store, journal: openJournal(store), patienceMs, onGrown: () => undefined,
  })
  const officeDay = await offices.current(smallOffice.id)
  return { offices, officeDay, submit: (id: string, command: Command) => offices.submit(officeDay, id, command) }
}

/** What the ledger says, whoever wrote it. */
export function foldOf(store: FakeStore): Day {
  return foldEntries(blank, store.entries).day
}

/** Another process: it takes a number, or opens the day, just before we would have written. */
export function rivalOf(store: FakeStore): (place: Entry) => Entry {
  return (place) => {
    const day = foldOf(store)
    const command: Command = day.opened ? taking : { type: 'day:open', by: { kind: 'system' }, office: smallOffice, date: key.day, startsAt }
    const decision = decide(day, command, nine)
    if (isRefused(decision)) throw new Error(`the rival was refused: ${decision.refusal}`)
    const last = store.entries.at(-1)
    const tip = last ?? { seq: 0, hash: '' }
    return entryAfter(tip, key, { id: day.opened ? `rival ${String(place.seq)}` : 'day:open', command }, decision)
  }
}
