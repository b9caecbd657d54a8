import type { OfficeDay } from '../ledger/office-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { Stores } from '../stores.ts'
import { AlertWatch, type AlertWatchParts } from './alert-watch.ts'

export interface AlertParts extends Pick<AlertWatchParts, 'estimates' | 'webhooks' | 'duties' | 'clock' | 'log'> {
  readonly stores: Pick<Stores, 'devices' | 'raised'>
  readonly offices: Pick<Offices, 'atWork'>
  /** Opened later than this. */
  readonly realtime: () => Realtime
}

/** The watch over all offices at work; what it sees is shown on their screens. */
export function openAlerts({ stores, offices, realtime, ...parts }: AlertParts): AlertWatch {
  return new AlertWatch({
    ...stores, ...parts, atWork: () => offices.atWork(), connected: () => realtime().connectedDevices(),
    show: (officeDay: OfficeDay) => { realtime().publisher.lookAgain(officeDay) },
  })
}
