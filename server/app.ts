import { createServer, type Server } from 'node:http'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import type { Directory } from '../domain/person.ts'
import { openAlerts } from './alerts/open-alerts.ts'
import type { Clock } from './clock.ts'
import { EstimatedWaits } from './estimates/expected-waits.ts'
import { apiRoutes, type ApiParts } from './http/api.ts'
import { healthRoutes } from './http/health.ts'
import { publicMedia } from './http/media-routes.ts'
import { pageRoutes } from './http/pages.ts'
import { faults, nothingHere } from './http/refusal.ts'
import { securityHeaders } from './http/security.ts'
import { staffSessions } from './http/session.ts'
import { voicesIn } from './http/voices.ts'
import { HungDisplays } from './identity/hung-displays.ts'
import { secretNamed } from './identity/secrets.ts'
import type { Staff } from './identity/staff.ts'
import { closeDueDays } from './jobs/close-days.ts'
import { endHolds } from './jobs/end-holds.ts'
import { estimateWaits } from './jobs/estimate-waits.ts'
import { forgetPersonalData } from './jobs/forget-personal-data.ts'
import { openJournal } from './ledger/journal.ts'
import { Offices } from './ledger/offices.ts'
import type { Limits } from './limits.ts'
import { sweepMedia } from './media/sweep-media.ts'
import { followSettings, openOrganisation } from './organisation/open-organisation.ts'
import { openPrintDesk } from './printing/print-desk.ts'
import { openPrinters } from './printing/printers.ts'
import { bucketsByAddress } from './realtime/bucket.ts'
import { openRealtime, type Realtime } from './realtime/realtime.ts'
import { RunningSettings } from './settings/running-settings.ts'
import { RecordKeeper } from './statistics/record-keeper.ts'
import type { Connection } from './store/connect.ts'
import type { Models } from './store/models.ts'
import type { StoredSettings } from './store/office-settings.ts'
import { openLinks, storesOf } from './stores.ts'
import { openWebhooks } from './webhooks/webhooks.ts'

export interface AppParts {
  readonly connection: Connection
  readonly models: Models
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  readonly webFolder: string
  readonly voicesFolder: string
  /** Clips that are heard in place of those, one by one. */
  readonly ownVoicesFolder?: string
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
  /** And look what needs a manager, and tell other systems. */
  watchAlerts(): Promise<void>
  /** And forget what other systems were told long ago. */
  forgetDeliveries(): Promise<void>
  /** And bring running offices to what was changed in their settings. */
  followSettings(): Promise<void>
  /** And forget who filed cases that have long been closed. */
  forgetPersonalData(): Promise<void>
  /** And bring displays to where other processes have hung them. */
  followDisplays(): Promise<void>
  /** And delete the pictures and videos that no notice shows any more. */
  sweepMedia(): Promise<void>
  /** Stops taking requests and ends every socket. The database is the caller's to close. */
  close(): Promise<void>
}

/** How long a command waits for a database that does not answer. */
const patienceMs = 10_000

/** Puts the parts together: nothing but this file knows them all. */
export async function createApp(parts: AppParts): Promise<App> {
  const { models, clock, log } = parts
  const stores = storesOf(models)
  const { entries, petitions, media } = stores
  const known = await stores.settings.all()
  const offices = new Offices(new Map(known.map(({ settings }) => [settings.id, settings])), {
    clock, entries, patienceMs, journal: openJournal(entries),
    onGrown(officeDay) {
      realtime.publisher.publish(officeDay)
      records.note(officeDay)
    },
  })
  const records = new RecordKeeper({ ...stores, clock, log })
  const estimates = new EstimatedWaits(clock)
  const settings = new RunningSettings(known, { voices: () => voicesIn(voiceFolders(parts)), offices, store: stores.settings, clock, log })
  const webhooks = openWebhooks({ store: stores.webhooks, clock })
  const alerts = openAlerts({ stores, offices, estimates, webhooks, clock, log, realtime: () => realtime })
  const organisation = await openOrganisation(stores, known, clock)
  const { web, http, realtime, followDisplays } = await openDoors(parts, { known, stores, offices, estimates, settings, organisation, webhooks, watchedOf: (officeDay) => alerts.of(officeDay) })
  web.use(nothingHere, faults(log))
  return {
    http, realtime, offices, followDisplays,
    closeDueDays: () => closeDueDays({ offices, clock, log, openDays: (office) => entries.openDays(office), records, feed: stores.feed, webhooks }),
    endHolds: () => endHolds({ offices, clock, log }),
    estimateWaits: () => estimateWaits({
      offices, estimates, log, show: (officeDay) => { realtime.publisher.publish(officeDay) },
      watchedTickets: (officeDay) => realtime.publisher.watchedTickets(officeDay),
    }),
    watchAlerts: () => alerts.look(),
    forgetDeliveries: () => webhooks.forget(),
    followSettings: () => followSettings({ organisation, offices, running: settings, store: stores.settings }),
    forgetPersonalData: () => forgetPersonalData({ petitions, offices, clock, log }),
    sweepMedia: () => sweepMedia({ ...stores, offices, media, clock }),
    close: () => realtime.close(),
  }
}

type Running = Pick<ApiParts, 'known' | 'stores' | 'offices' | 'estimates' | 'settings' | 'organisation' | 'webhooks'> & Pick<Parameters<typeof openRealtime>[1], 'watchedOf'>

/** HTTP and sockets on one server, with one session between them. */
async function openDoors(parts: AppParts, running: Running) {
  const { models, connection, clock, limits, log } = parts
  const { known, stores, offices } = running
  const web = express()
  const http = createServer(web)
  const displays = new HungDisplays(stores.devices)
  await displays.follow()
  const links = await openLinks(models)
  const printers = openPrinters()
  const session = staffSessions(await secretNamed(models, 'sessions'), connection)
  const directories = await readDirectories(known, stores.staff)
  const directoryOf = (office: string) => directories.get(office) ?? {}
  const demoOffice = known.find(({ demo }) => demo)?.settings.id ?? null
  const realtime = openRealtime(http, {
    ...stores, ...running, clock, limits, log, links: links.tickets, ratingLinks: links.ratings, directoryOf,
    prints: openPrintDesk({ ...stores, offices, links: links.tickets, printers }),
    session: forHandshakes(session),
    knowsOffice: (office) => offices.settingsOf(office) !== null,
    mayPair: bucketsByAddress({ burst: limits.pairings, perSecond: limits.pairings / 900 }),
    displaysOf: (office) => displays.of(office),
    mayTryCode: bucketsByAddress(limits.codes),
    isDemo: demoOffice !== null,
  })
  const rehung = rehanging(displays, { realtime, offices })
  addPages(web, parts)
  web.use(publicMedia(stores))
  web.use('/api', apiRoutes({
    ...running, links, printers, clock, limits, log, session, demoOffice, directoryOf,
    async peopleChanged(office) {
      directories.set(office, await stores.staff.directoryOf(office))
      for (const officeDay of offices.atWork()) if (officeDay.key.office === office) realtime.publisher.publish(officeDay)
    },
    endSession: (id) => { realtime.end(`session|${id}`, 'signedOut') },
    telling: { ...tellingDevices(realtime), rehung },
  }))
  return { web, http, realtime, followDisplays: () => rehung(null) }
}

/** The session needs nothing of express beyond node's own request, which is what a handshake has. */
function forHandshakes(session: RequestHandler): Parameters<typeof openRealtime>[1]['session'] {
  return (request, response, next) => { session(request as Request, response as Response, next) }
}

/** Reads again where displays hang, and shows it: on them, and to who must know whether the hall sees a call. */
function rehanging(displays: HungDisplays, { realtime, offices }: { realtime: Realtime, offices: Offices }) {
  return async (office: string | null) => {
    await displays.follow()
    realtime.hang((of, device) => displays.placeOf(of, device))
    for (const officeDay of offices.atWork()) {
      if (office === null || officeDay.key.office === office) realtime.publisher.publish(officeDay)
    }
  }
}

/** What screens hear when an administrator changes something about them. */
function tellingDevices(realtime: Realtime): Omit<ApiParts['telling'], 'rehung'> {
  return {
    paired: (code, token) => { realtime.paired(code, token) },
    revoked: (device) => { realtime.end(`device|${device}`, 'notPaired') },
    changed: (device, printing) => { realtime.printing(device, printing) },
  }
}

function voiceFolders({ voicesFolder, ownVoicesFolder }: AppParts): readonly string[] {
  return ownVoicesFolder === undefined ? [voicesFolder] : [ownVoicesFolder, voicesFolder]
}

function addPages(web: Express, parts: AppParts): void {
  const { connection, proxies, webFolder } = parts
  web.disable('x-powered-by').set('trust proxy', proxies)
  web.use(healthRoutes(async () => { await connection.db?.admin().ping() }), securityHeaders(), pageRoutes(webFolder, voiceFolders(parts)))
}

/** Names of staff by office: what screens may say of them. */
async function readDirectories(known: readonly StoredSettings[], staff: Staff): Promise<Map<string, Directory>> {
  const offices = known.map(({ settings }) => settings.id)
  return new Map(await Promise.all(offices.map(async (office) => [office, await staff.directoryOf(office)] as const)))
}
