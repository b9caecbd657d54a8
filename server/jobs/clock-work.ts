import type { Logger } from 'pino'
import type { Directory } from '../../domain/person.ts'
import type { AlertWatch } from '../alerts/alert-watch.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import type { Offices } from '../ledger/offices.ts'
import { followSettings } from '../organisation/open-organisation.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Realtime } from '../realtime/realtime.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { RecordKeeper } from '../statistics/record-keeper.ts'
import type { Connection } from '../store/connect.ts'
import { sessionsIn } from '../store/sessions.ts'
import type { Stores } from '../stores.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import { closeDueDays } from './close-days.ts'
import { draftDueReports } from './report-schedule.ts'
import { endHolds } from './end-holds.ts'
import { endSessions } from './end-sessions.ts'
import { estimateWaits } from './estimate-waits.ts'
import { OpenDays } from './open-days.ts'
import { ledgerFollower } from '../nodes/follow-ledgers.ts'
import type { NodeLink } from '../nodes/node-link.ts'
import { rightsFollower } from '../nodes/follow-rights.ts'
import { forgetPersonalData } from './forget-personal-data.ts'
import { sweepMedia } from '../media/sweep-media.ts'

/** What is to be done from time to time. */
export interface ClockWork {
  /** What the clock has to do: close what is due. */
  closeDueDays(): Promise<void>
  /** And put back into the line whoever was held until now. */
  endHolds(): Promise<void>
  /** And say how long those wait who come now. */
  estimateWaits(): Promise<void>
  /** And look what needs a manager, and tell other systems. */
  watchAlerts(): Promise<void>
  /** And forget what other systems were told long ago. */
  forgetDeliveries(): Promise<void>
  /** And bring running offices to what was changed in their settings. */
  followSettings(): Promise<void>
  /** And end the sessions that have lasted long enough. */
  endSessions(): Promise<void>
  /** And forget who filed cases that have long been closed. */
  forgetPersonalData(): Promise<void>
  /** And draft the reports that an office wants on a day of the month. */
  draftReports(): Promise<void>
  /** And bring displays to where other processes have hung them. */
  followDisplays(): Promise<void>
  /** And read what other nodes have appended, of which nobody told. */
  followLedgers(): Promise<void>
  /** And end whoever was signed out or revoked at another node, and tell the others which counters are worked here. */
  followOthers(): Promise<void>
  /** And show people with the position that they have from today on. */
  settlePeople(): Promise<void>
  /** And delete the pictures and videos that no notice shows any more. */
  sweepMedia(): Promise<void>
}

export interface ClockWorkParts {
  readonly stores: Stores
  readonly connection: Connection
  readonly offices: Offices
  readonly estimates: EstimatedWaits
  readonly organisation: Organisation
  readonly settings: RunningSettings
  readonly webhooks: Webhooks
  readonly alerts: AlertWatch
  readonly records: RecordKeeper
  readonly realtime: Realtime
  /** Names of an office's staff. */
  readonly directoryOf: (office: string) => Directory
  readonly followDisplays: () => Promise<void>
  readonly peopleChanged: (office: string) => Promise<void>
  readonly clock: Clock
  readonly log: Logger
  readonly link?: Pick<NodeLink, 'isSteady'> | null
}

export function clockWork(parts: ClockWorkParts): ClockWork {
  const { stores, connection, offices, estimates, organisation, settings, webhooks, alerts, records, realtime, directoryOf, followDisplays, peopleChanged, clock, log, link = null } = parts
  const { entries, media } = stores
  const openDays = new OpenDays(entries)
  const isTold = () => link?.isSteady() ?? true
  const followRights = rightsFollower({ ...stores, realtime, sessions: sessionsIn(connection), isTold })
  return {
    followDisplays,
    closeDueDays: () => closeDueDays({ offices, clock, log, openDays, records, feed: stores.feed, webhooks }),
    endHolds: () => endHolds({ offices, clock, log }),
    estimateWaits: () => estimateWaits({
      offices, estimates, log, show: (officeDay) => { realtime.publisher.lookAgain(officeDay) },
      watchedTickets: (officeDay) => realtime.publisher.watchedTickets(officeDay),
    }),
    watchAlerts: () => alerts.look(),
    forgetDeliveries: () => webhooks.forget(),
    followSettings: () => followSettings({ organisation, offices, running: settings, store: stores.settings }),
    followLedgers: ledgerFollower({ offices, entries, log, isTold }),
    async followOthers() {
      await realtime.followSeats()
      await followRights()
    },
    endSessions: () => endSessions({ realtime, sessions: sessionsIn(connection), clock: systemClock }),
    forgetPersonalData: () => forgetPersonalData({ ...stores, offices, clock, log }),
    draftReports: () => draftDueReports({ stores, offices, organisation, directoryOf, clock, log }),
    async settlePeople() {
      for (const office of await stores.accounts.settle(organisation.today)) await peopleChanged(office)
    },
    sweepMedia: () => sweepMedia({ ...stores, offices, media, clock }),
  }
}
