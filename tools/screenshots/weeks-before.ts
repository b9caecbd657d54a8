import { dateAfter } from '../../domain/hours/calendar.ts'
import { sessionsOn } from '../../domain/hours/opening.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import type { Models } from '../../server/store/models.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { generatedDay } from '../generate/generated-day.ts'
import { generatedOffice } from '../generate/generated-office.ts'

/** The last weeks of the third quarter and all since, so that reports and trends have something to tell. */
const first = '2026-08-31'
const ticketsPerDay = 80

/** Days that never happened, on every working day before the morning that is played. */
export async function writeWeeksBefore(models: Models, today: string): Promise<void> {
  const hours = generatedOffice(1, ticketsPerDay).openingHours
  const ledgers = ledgerStore(models)
  for (let date = first; date < today; date = dateAfter(date, 1)) {
    const isWorked = hours !== null && sessionsOn(hours, date).length > 0
    if (isWorked) await ledgers.insert(generatedDay({ office: demoOffice, date, ticketsPerDay, seed: 3 }).entries)
  }
}
