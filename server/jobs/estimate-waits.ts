import type { Logger } from 'pino'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'

export interface EstimateParts {
  readonly offices: Offices
  readonly estimates: EstimatedWaits
  readonly watchedTickets: (officeDay: OfficeDay) => readonly string[]
  readonly show: (officeDay: OfficeDay) => void
  readonly log: Logger
}

/** Estimates the waits of every office at work anew, one office after the other, and shows what changed. */
export async function estimateWaits({ offices, estimates, watchedTickets, show, log }: EstimateParts): Promise<void> {
  for (const officeDay of offices.atWork()) {
    try {
      if (await estimates.refresh(officeDay, watchedTickets(officeDay))) show(officeDay)
    } catch (err) {
      // Nobody waits for an estimate: the screens go on with the one before.
      log.error({ err, ...officeDay.key }, 'the waits could not be estimated')
    }
  }
}
