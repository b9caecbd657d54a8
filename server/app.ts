import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { openAccess } from './access.ts'
import { openAlerts } from './alerts/open-alerts.ts'
import { voiceFolders, type AppParts } from './app-parts.ts'
import { systemClock } from './clock.ts'
import { EstimatedWaits } from './estimates/expected-waits.ts'
import { apiRoutes, type ApiParts } from './http/api.ts'
import { healthRoutes } from './http/health.ts'
import { publicMedia } from './http/media-routes.ts'
import { countRefusals, metricsRoutes } from './http/metrics.ts'
import { pageRoutes } from './http/pages.ts'
import { faults, nothingHere } from './http/refusal.ts'
import { securityHeaders } from './http/security.ts'
import { staffSessions } from './http/session.ts'
import { tellingBy } from './http/telling-by.ts'
import { voicesIn } from './http/voices.ts'
import { openDirectories } from './identity/directories.ts'
import { HungDisplays } from './identity/hung-displays.ts'
import { secretNamed } from './identity/secrets.ts'
import { clockWork, type ClockWork } from './jobs/clock-work.ts'
import { openJournal } from './ledger/journal.ts'
import { Offices } from './ledger/offices.ts'
import { Duties } from './nodes/duties.ts'
import { GrowthTeller } from './nodes/growth-teller.ts'
import { Newsroom } from './nodes/newsroom.ts'
import { openOperations, type Operations } from './operations/open-operations.ts'
import { followSettings, openOrganisation } from './organisation/open-organisation.ts'
import { openPrintDesk } from './printing/print-desk.ts'
import { openPrinters } from './printing/printers.ts'
import { bucketsByAddress } from './realtime/bucket.ts'
import { openRealtime, type Realtime } from './realtime/realtime.ts'
import { rehanging } from './realtime/rehanging.ts'
import { serving, type Serving } from './serving.ts'
import { RunningSettings } from './settings/running-settings.ts'
import { RecordKeeper } from './statistics/record-keeper.ts'
import { dutyStore } from './store/duties.ts'
import { sessionsIn } from './store/sessions.ts'
import { openLinks, storesOf } from './stores.ts'
import { toldRefusals } from './told-refusals.ts'
import { openWebhooks } from './webhooks/webhooks.ts'

export interface App extends ClockWork {
  readonly http: Serving['http']
  /** Every page and route, as they are tried one after the other. */
  readonly web: Express
  readonly realtime: Realtime
  readonly offices: Offices
  /** And make a backup every night. */
  backUp(): Promise<void>
  /** And say when the disk is nearly full. */
  watchDisk(): Promise<void>
  /** And take the certificate that lies there now. */
  renewCertificate(): Promise<void>
  /** Stops taking requests and ends every socket. The database is the caller's to close. */
  close(): Promise<void>
}

/** How long a command waits for a database that does not answer. */
const patienceMs = 10_000

/** Puts the parts together: nothing but this file knows them all. */
export async function createApp(parts: AppParts): Promise<App> {
  const { models, clock, log } = parts
  const stores = storesOf(models)
  const { entries } = stores
  const known = await stores.settings.all()
  const duties = new Duties(dutyStore(models))
  const printers = openPrinters()
  const operations = openOperations({ app: parts, stores, duties, printers, offices: () => offices, realtime: () => realtime })
  const offices: Offices = new Offices(new Map(known.map(({ settings }) => [settings.id, settings])), {
    clock, entries, patienceMs, journal: openJournal(operations.measured),
    onGrown(officeDay, how) {
      realtime.publisher.publish(officeDay)
      records.note(officeDay)
      if (how === 'appended') growth.note(officeDay)
    },
  })
  const growth = new GrowthTeller((news) => { realtime.tell(news) })
  const records = new RecordKeeper({ ...stores, clock, log })
  const estimates = new EstimatedWaits(clock)
  const settings = new RunningSettings(known, { voices: () => voicesIn(voiceFolders(parts)), offices, store: stores.settings, clock, log, onChanged: () => { realtime.tell({ kind: 'settings' }) } })
  const webhooks = openWebhooks({ store: stores.webhooks, clock })
  const alerts = openAlerts({ stores, offices, estimates, webhooks, duties, clock, log, realtime: () => realtime })
  const organisation = await openOrganisation(stores, known, clock)
  const { web, http, renewCertificate, realtime, followDisplays, directoryOf, peopleChanged } = await openDoors(parts, {
    known, stores, offices, estimates, settings, organisation, webhooks, printers, operations, watchedOf: (officeDay) => alerts.of(officeDay),
    followSettings: () => followSettings({ organisation, offices, running: settings, store: stores.settings }),
  })
  web.use(nothingHere, faults(log))
  return {
    http, web, realtime, offices, renewCertificate: () => Promise.resolve().then(renewCertificate), backUp: operations.backUp, watchDisk: operations.watchDisk,
    ...clockWork({ ...parts, stores, offices, estimates, organisation, settings, webhooks, alerts, records, realtime, directoryOf, followDisplays, peopleChanged }),
    async close() {
      operations.readiness.stop()
      await realtime.close()
      await operations.stop()
      await duties.release()
      parts.link?.close()
    },
  }
}

type Running = Pick<ApiParts, 'known' | 'stores' | 'offices' | 'estimates' | 'settings' | 'organisation' | 'webhooks' | 'printers'>
  & Pick<Parameters<typeof openRealtime>[1], 'watchedOf'> & { readonly followSettings: () => Promise<void>, readonly operations: Operations }

/** HTTP and sockets on one server, with one session between them. */
async function openDoors(parts: AppParts, running: Running) {
  const { models, connection, clock, limits, log, link = null } = parts
  const { known, stores, offices, printers, operations, followSettings } = running
  const web = express()
  const { http, renewCertificate } = serving(web, parts.certificate ?? null)
  const displays = new HungDisplays(stores.devices)
  await displays.follow()
  const links = await openLinks(models)
  const session = staffSessions(await secretNamed(models, 'sessions'), connection, systemClock)
  const directories = await openDirectories(known, stores.staff)
  const directoryOf = (office: string) => directories.of(office)
  const demoOffice = known.find(({ demo }) => demo)?.settings.id ?? null
  const realtime = openRealtime(http, {
    ...stores, ...running, clock, limits, log, links: links.tickets, ratingLinks: links.ratings, directoryOf,
    prints: openPrintDesk({ ...stores, offices, links: links.tickets, printers }),
    session: forHandshakes(session),
    knowsOffice: (office) => offices.settingsOf(office) !== null,
    mayPair: bucketsByAddress({ burst: limits.pairings, perSecond: limits.pairings / 900 }),
    displaysOf: (office) => displays.of(office),
    mayTryCode: bucketsByAddress(limits.codes), mayConnect: bucketsByAddress(limits.connections), mayAsk: bucketsByAddress(limits.senders), proxies: parts.proxies,
    isDemo: demoOffice !== null, refused: (code) => { operations.metrics.refused(code) }, isTold: toldRefusals(),
    link, heartbeatSeconds: parts.heartbeatSeconds ?? 5, hear: (news) => { void newsroom.hear(news) },
  })
  const rehung = rehanging({ displays, realtime, offices })
  const newsroom = new Newsroom({ offices, realtime, followSettings, followDisplays: rehung, followPeople: (office) => directories.follow(office), log })
  addPages(web, parts, operations)
  web.use(publicMedia(stores))
  web.use('/api', apiRoutes({
    ...running, links, access: await openAccess(models, limits, parts.factorRule ?? 'choice'), clock, limits, log, session, demoOffice, directoryOf, selfTest: operations.selfTest,
    ...tellingBy(newsroom, sessionsIn(connection)), settingsChanged: () => { realtime.tell({ kind: 'settings' }) },
  }))
  return { web, http, renewCertificate, realtime, directoryOf, followDisplays: () => rehung(null), peopleChanged: (office: string) => newsroom.spread({ kind: 'people', office }) }
}

/** The session needs nothing of express beyond node's own request, which is what a handshake has. */
function forHandshakes(session: RequestHandler): Parameters<typeof openRealtime>[1]['session'] {
  return (request, response, next) => { session(request as Request, response as Response, next) }
}

function addPages(web: Express, parts: AppParts, { metrics, metricsToken, readiness }: Operations): void {
  const { proxies, webFolder } = parts
  web.disable('x-powered-by').set('trust proxy', proxies)
  web.use(
    countRefusals(metrics), securityHeaders(), healthRoutes({ reasons: () => readiness.reasons() }), metricsRoutes({ metrics, token: metricsToken }),
    pageRoutes(webFolder, voiceFolders(parts)),
  )
}
