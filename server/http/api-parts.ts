import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Directory } from '../../domain/person.ts'
import type { Access } from '../access.ts'
import type { Clock } from '../clock.ts'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Limits } from '../limits.ts'
import type { Operations } from '../operations/open-operations.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Printers } from '../printing/printers.ts'
import type { SelfTest } from '../self-test/self-test.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { StoredSettings } from '../store/office-settings.ts'
import type { Links, Stores } from '../stores.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { DeviceRouteParts } from './device-routes.ts'
import type { PrintingRouteParts } from './printing-routes.ts'
import type { OpenSessions } from './session-routes.ts'

/** What the routes under /api are put together from. */
export interface ApiParts {
  readonly stores: Stores
  readonly links: Links
  readonly access: Access
  readonly offices: Offices
  readonly estimates: EstimatedWaits
  readonly settings: RunningSettings
  readonly organisation: Organisation
  /** Reads an office's people again. */
  readonly peopleChanged: (office: string) => Promise<void>
  readonly webhooks: Webhooks
  readonly printers: Printers
  readonly selfTest: SelfTest
  readonly operations: Pick<Operations, 'metrics' | 'night'>
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  readonly session: RequestHandler
  readonly known: readonly StoredSettings[]
  readonly demoOffice: string | null
  readonly directoryOf: (office: string) => Directory
  readonly endSession: (id: string) => void
  /** Ends everything that somebody has open. */
  readonly endSessionsOf: (staff: string) => Promise<void>
  readonly openSessions: OpenSessions
  /** Says that an office is there, or has settings, that it had not before. */
  readonly settingsChanged: () => void
  /** What screens hear when something about them is changed. */
  readonly telling: Pick<DeviceRouteParts, 'paired' | 'revoked'> & Pick<PrintingRouteParts, 'changed'> & { rehung: (office: string | null) => Promise<void> }
}
