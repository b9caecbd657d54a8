import type { Logger } from 'pino'
import { listClosedDays, type ListingParts } from '../api/feed.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { RecordKeeper } from '../statistics/record-keeper.ts'
import type { OpenDays } from './open-days.ts'

export interface ClosingParts extends ListingParts {
  readonly offices: Offices
  readonly clock: Clock
  readonly openDays: OpenDays
  readonly records: RecordKeeper
  readonly log: Logger
}

/**
 * Closes, of every office, each ledger whose closing time is past: today's, and any that a stopped server left open.
 * Then the records of closed days are brought to what their ledgers say, and listed for programs.
 */
export async function closeDueDays(parts: ClosingParts): Promise<void> {
  // One office's trouble keeps no other office open; the next minute tries again.
  const failed = (err: unknown, office: string) => { parts.log.error({ err, office }, 'a day could not be closed') }
  for (const { office, day } of await parts.openDays.look(parts.offices, failed)) {
    try {
      await closeIfDue(await parts.offices.on(office, day), parts)
    } catch (err) {
      failed(err, office)
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
