import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { DayRecordStore } from '../store/day-records.ts'

export interface ClosingParts {
  readonly offices: Offices
  readonly clock: Clock
  readonly openDays: (office: string) => Promise<string[]>
  readonly dayRecords: DayRecordStore
  readonly log: Logger
}

/** Closes, of every office, each ledger whose closing time is past: today's, and any that a stopped server left open. */
export async function closeDueDays(parts: ClosingParts): Promise<void> {
  for (const { id } of parts.offices.all()) {
    try {
      for (const date of await parts.openDays(id)) await closeIfDue(await parts.offices.on(id, date), parts)
    } catch (err) {
      // One office's trouble keeps no other office open; the next minute tries again.
      parts.log.error({ err, office: id }, 'a day could not be closed')
    }
  }
}

async function closeIfDue(officeDay: OfficeDay, { offices, clock, dayRecords, log }: ClosingParts): Promise<void> {
  if (offices.businessDayOf(officeDay).closesAt > clock.now()) return
  await close(officeDay)
  await dayRecords.save(officeDay.key, officeDay.seq, officeDay.day.statistics)
  log.info({ ...officeDay.key, tickets: officeDay.day.tickets.length }, 'day closed')
}

async function close(officeDay: OfficeDay): Promise<void> {
  const outcome = await officeDay.submit('day:close', { type: 'day:close', by: { kind: 'system' } })
  if ('refusal' in outcome && outcome.refusal !== 'dayClosed') throw new Error(`a day could not be closed: ${outcome.refusal}`)
}
