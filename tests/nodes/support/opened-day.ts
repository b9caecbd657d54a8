import type { Command } from '../../../domain/commands.ts'
import { emptyDay, type Day } from '../../../domain/day.ts'
import { decide } from '../../../domain/decide/decide.ts'
import { isRefused } from '../../../domain/decision.ts'
import { businessDayOf } from '../../../server/ledger/business-day.ts'
import { beginning, entryAfter, type Entry } from '../../../server/ledger/entry.ts'
import { nine } from '../../support/hall.ts'
import { smallOffice } from '../../support/small-office.ts'

export const key = { office: smallOffice.id, day: '2026-11-20' }

const { startsAt } = businessDayOf(smallOffice, key.day)

/** The small office's day before its first entry. */
export const blank: Day = { ...emptyDay, office: smallOffice, date: key.day, startsAt }

/** The entry that opens it, three minutes before nine. */
export const opened: Entry = openedEntry()

function openedEntry(): Entry {
  const command: Command = { type: 'day:open', by: { kind: 'system' }, office: smallOffice, date: key.day, startsAt }
  const decision = decide(blank, command, nine - 180_000)
  if (isRefused(decision)) throw new Error(decision.refusal)
  return entryAfter({ seq: 0, hash: beginning }, key, { id: 'day:open', command }, decision)
}
