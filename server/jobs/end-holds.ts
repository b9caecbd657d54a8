import type { Logger } from 'pino'
import { dueBack } from '../../domain/queue/held.ts'
import type { Clock } from '../clock.ts'
import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'

export interface HoldParts {
  readonly offices: Offices
  readonly clock: Clock
  readonly log: Logger
}

/** Puts back into the line whoever was held until now, in every ledger that somebody is working on. */
export async function endHolds({ offices, clock, log }: HoldParts): Promise<void> {
  for (const officeDay of offices.atWork()) {
    try {
      await endHoldsOf(officeDay, clock.now())
    } catch (err) {
      // One office's trouble keeps nobody else on hold; the next second tries again.
      log.error({ err, ...officeDay.key }, 'a hold could not be ended')
    }
  }
}

/** The id says which hold it is: however many processes ask, it ends once. */
async function endHoldsOf(officeDay: OfficeDay, now: number): Promise<void> {
  const due = dueBack(officeDay.day, now)
  await Promise.all(due.map(({ number, backAt }) => officeDay.submit(`comeBack ${number} ${String(backAt)}`, {
    type: 'ticket:comeBack', by: { kind: 'system' }, ticket: number,
  })))
}
