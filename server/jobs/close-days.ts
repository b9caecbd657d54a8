import type { Logger } from 'pino'
import { listClosedDays, type ListingParts } from '../api/feed.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { RecordKeeper } from '../statistics/record-keeper.ts'

export interface ClosingParts extends ListingParts {
  readonly offices: Offices
  readonly clock: Clock
  readonly openDays: (office: string) => Promise<string[]>
  readonly records: RecordKeeper
  readonly log: Logger
}

/**
 * Closes, of every office, each ledger whose closing time is past: today's, and any that a stopped server left open.
 * Then the records of closed days are brought to what their ledgers say, and listed for programs.
 */
export async function closeDueDays(parts: ClosingParts): Promise<void> {
  for (const { id } of parts.offices.all()) {
    try {
      for (const date of await parts.openDays(id)) await closeIfDue(await parts.offices.on(id, date), parts)
    } catch (err) {
      // One office's trouble keeps no other office open; the next minute tries again.
      parts.log.error({ err, office: id }, 'a day could not be closed')
    }
  }
  await parts.records.keep(parts.offices)
  await listClosedDays(parts)
}

async function closeIfDue(officeDay: OfficeDay, { offices, clock, records, log }: ClosingParts): Promise<void> {
  if (offices.businessDayOf(officeDay).closesAt > clock.now()) return
  await close(officeDay)
  records.note(officeDay)
  log.info({ ...officeDay.key, tickets: officeDay.day.tickets.length }, 'day closed')
}

async function close(officeDay: OfficeDay): Promise<void> {
  const outcome = await officeDay.submit('day:close', { type: 'day:close', by: { kind: 'system' } })
  if ('refusal' in outcome && outcome.refusal !== 'dayClosed') throw new Error(`a day could not be closed: ${outcome.refusal}`)
}
