import { createServer, type Server } from 'node:http'
import express, { json, type Express, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import type { Office } from '../domain/office.ts'
import type { Directory } from '../domain/person.ts'
import type { Clock } from './clock.ts'
import { catalogueRoutes } from './http/catalogue-routes.ts'
import { EstimatedWaits } from './estimates/expected-waits.ts'
import { demoRoutes } from './http/demo-routes.ts'
import { deviceRoutes, type DeviceRouteParts } from './http/device-routes.ts'
import { healthRoutes } from './http/health.ts'
import { installationRoutes } from './http/installation.ts'
import { pageRoutes } from './http/pages.ts'
import { printingRoutes, type PrintingRouteParts } from './http/printing-routes.ts'
import { faults, nothingHere } from './http/refusal.ts'
import { remarkRoutes } from './http/remark-routes.ts'
import { sameOriginWrites, securityHeaders } from './http/security.ts'
import { staffSessions } from './http/session.ts'
import { signInRoutes } from './http/sign-in.ts'
import { statisticsRoutes } from './http/statistics-routes.ts'
import { devicesOf } from './identity/devices.ts'
import { secretNamed } from './identity/secrets.ts'
import { staffOf, type Staff } from './identity/staff.ts'
import { ticketLinks } from './identity/ticket-links.ts'
import { closeDueDays } from './jobs/close-days.ts'
import { endHolds } from './jobs/end-holds.ts'
import { estimateWaits } from './jobs/estimate-waits.ts'
import { openJournal } from './ledger/journal.ts'
import { Offices } from './ledger/offices.ts'
import type { Limits } from './limits.ts'
import { openPrintDesk } from './printing/print-desk.ts'
import { openPrinters } from './printing/printers.ts'
import { bucketsByAddress } from './realtime/bucket.ts'
import { openRealtime, type Realtime } from './realtime/realtime.ts'
import type { Connection } from './store/connect.ts'
import { dayRecordStore } from './store/day-records.ts'
import { ledgerStore } from './store/ledger-store.ts'
import type { Models } from './store/models.ts'
import { officeSettings } from './store/office-settings.ts'
import { remarksOf } from './store/remarks.ts'

export interface AppParts {
  readonly connection: Connection
  readonly models: Models
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  readonly webFolder: string
  readonly voicesFolder: string
  readonly proxies: number
}

export interface App {
  readonly http: Server
  readonly realtime: Realtime
  readonly offices: Offices
  /** What the clock has to do: close what is due. */
  closeDueDays(): Promise<void>
  /** And put back into the line whoever was held until now. */
  endHolds(): Promise<void>
  /** And say how long those wait who come now. */
  estimateWaits(): Promise<void>
  /** Stops taking requests and ends every socket. The database is the caller's to close. */
  close(): Promise<void>
}

/** How long a command waits for a database that does not answer. */
const patienceMs = 10_000

/** Puts the parts together: nothing but this file knows them all. */
export async function createApp(parts: AppParts): Promise<App> {
  const { models, clock, log } = parts
  const known = await officeSettings(models).all()
  const entries = ledgerStore(models)
  const offices = new Offices(new Map(known.map(({ settings }) => [settings.id, settings])), {
    clock, entries, patienceMs, journal: openJournal(entries),
    onGrown: (officeDay) => { realtime.publisher.publish(officeDay) },
  })
  const estimates = new EstimatedWaits(clock)
  const { web, http, realtime } = await openDoors(parts, known, { offices, estimates })
  web.use(nothingHere)
  web.use(faults(log))
  return {
    http, realtime, offices,
    closeDueDays: () => closeDueDays({
      offices, clock, log, openDays: (office) => entries.openDays(office), dayRecords: dayRecordStore(models),
    }),
    endHolds: () => endHolds({ offices, clock, log }),
    estimateWaits: () => estimateWaits({
      offices, estimates, log, show: (officeDay) => { realtime.publisher.publish(officeDay) },
      watchedTickets: (officeDay) => realtime.publisher.watchedTickets(officeDay),
    }),
    close: () => realtime.close(),
  }
}

type KnownOffices = readonly { settings: Office, demo: boolean }[]

/** HTTP and sockets on one server, with one session between them. */
async function openDoors(parts: AppParts, known: KnownOffices, { offices, estimates }: { offices: Offices, estimates: EstimatedWaits }) {
  const { models, clock, limits, log, connection } = parts
  const web = express()
  const http = createServer(web)
  const staff = staffOf(models)
  const devices = devicesOf(models)
  const remarks = remarksOf(models)
  const links = ticketLinks(await secretNamed(models, 'ticketLinks'))
  const printers = openPrinters()
  const session = staffSessions(await secretNamed(models, 'sessions'), connection)
  const directories = await readDirectories(known, staff)
  const demoOffice = known.find(({ demo }) => demo)?.settings.id ?? null
  const realtime = openRealtime(http, {
    clock, devices, offices, limits, log, links, remarks, estimates,
    prints: openPrintDesk({ devices, offices, links, printers }),
    // The session needs nothing of express beyond node's own request, which is what a handshake has.
    session: (request, response, next) => { session(request as Request, response as Response, next) },
    knowsOffice: (office) => offices.settingsOf(office) !== null,
    mayPair: bucketsByAddress({ burst: limits.pairings, perSecond: limits.pairings / 900 }),
    directoryOf: (office) => directories.get(office) ?? {},
    isDemo: demoOffice !== null,
  })
  const forDevices = { devices, offices, clock, limits, printers, ...tellingDevices(realtime) }
  addPages(web, parts)
  web.use('/api', sameOriginWrites, json({ limit: limits.messageSize }), session,
    installationRoutes(known),
    catalogueRoutes({ offices }),
    signInRoutes({ staff, limits, endSession: (id) => { realtime.end(`session|${id}`, 'signedOut') } }),
    deviceRoutes(forDevices),
    printingRoutes(forDevices),
    demoRoutes({ ...forDevices, demoOffice, staff }),
    remarkRoutes({ remarks }),
    statisticsRoutes({ offices }))
  return { web, http, realtime }
}

/** What screens hear when an administrator changes something about them. */
function tellingDevices(realtime: Realtime): Pick<DeviceRouteParts, 'paired' | 'revoked'> & Pick<PrintingRouteParts, 'changed'> {
  return {
    paired: (code, token) => { realtime.paired(code, token) },
    revoked: (device) => { realtime.end(`device|${device}`, 'notPaired') },
    changed: (device, printing) => { realtime.printing(device, printing) },
  }
}

function addPages(web: Express, { connection, proxies, webFolder, voicesFolder }: AppParts): void {
  web.disable('x-powered-by').set('trust proxy', proxies)
  web.use(healthRoutes(async () => { await connection.db?.admin().ping() }), securityHeaders(), pageRoutes(webFolder, voicesFolder))
}

/** Names of staff by office: what screens may say of them. */
async function readDirectories(known: KnownOffices, staff: Staff): Promise<Map<string, Directory>> {
  const offices = known.map(({ settings }) => settings.id)
  return new Map(await Promise.all(offices.map(async (office) => [office, await staff.directoryOf(office)] as const)))
}
