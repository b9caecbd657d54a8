import { createServer, type Server } from 'node:http'
import express, { json } from 'express'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import type { Directory } from '../domain/person.ts'
import type { Clock } from './clock.ts'
import { demoRoutes } from './http/demo-routes.ts'
import { deviceRoutes } from './http/device-routes.ts'
import { healthRoutes } from './http/health.ts'
import { installationRoutes } from './http/installation.ts'
import { pageRoutes } from './http/pages.ts'
import { faults, nothingHere } from './http/refusal.ts'
import { sameOriginWrites, securityHeaders } from './http/security.ts'
import { staffSessions } from './http/session.ts'
import { signInRoutes } from './http/sign-in.ts'
import { statisticsRoutes } from './http/statistics-routes.ts'
import { devicesOf } from './identity/devices.ts'
import { secretNamed } from './identity/secrets.ts'
import { staffOf } from './identity/staff.ts'
import { ticketLinks } from './identity/ticket-links.ts'
import { closeDueDays } from './jobs/close-days.ts'
import { openJournal } from './ledger/journal.ts'
import type { OfficeDay } from './ledger/office-day.ts'
import { Offices } from './ledger/offices.ts'
import type { Limits } from './limits.ts'
import { openRealtime, type Realtime } from './realtime/realtime.ts'
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
  /** Stops taking requests and ends every socket. The database is the caller's to close. */
  close(): Promise<void>
}

/** How long a command waits for a database that does not answer. */
const patienceMs = 10_000

/** Puts the parts together: nothing but this file knows them all. */
export async function createApp(parts: AppParts): Promise<App> {
  const { models, clock, limits, log, connection } = parts
  const known = await officeSettings(models).all()
  const staff = staffOf(models)
  const devices = devicesOf(models)
  const links = ticketLinks(await secretNamed(models, 'ticketLinks'))
  const directories = await readDirectories(known.map(({ settings }) => settings.id), (office) => staff.directoryOf(office))
  const entries = ledgerStore(models)
  const grown = new Set<OfficeDay>()

  const offices = new Offices(new Map(known.map(({ settings }) => [settings.id, settings])), {
    clock, entries, patienceMs,
    journal: openJournal(entries),
    onGrown: (officeDay) => {
      // Entries that became durable in one write are shown together.
      if (grown.size === 0) queueMicrotask(publishGrown)
      grown.add(officeDay)
    },
  })

  function publishGrown(): void {
    for (const officeDay of grown) realtime.publisher.publish(officeDay)
    grown.clear()
  }

  const session = staffSessions(await secretNamed(models, 'sessions'), connection.getClient(), connection.name)
  const demoOffice = known.find(({ demo }) => demo)?.settings.id ?? null
  const web = express()
  const http = createServer(web)
  const realtime = openRealtime(http, {
    clock, devices, links, offices, limits, log, session,
    remarks: remarksOf(models),
    knowsOffice: (office) => offices.settingsOf(office) !== null,
    directoryOf: (office) => directories.get(office) ?? {},
    isDemo: demoOffice !== null,
  })
  const devicePairing = {
    devices, offices, clock,
    paired: (code: string, token: string) => { realtime.paired(code, token) },
    revoked: (device: string) => { realtime.end(`device|${device}`, 'notPaired') },
  }

  web.disable('x-powered-by').set('trust proxy', parts.proxies)
  web.use(healthRoutes(connection), securityHeaders(), pageRoutes(parts.webFolder, parts.voicesFolder))
  web.use('/api', sameOriginWrites, json({ limit: limits.messageSize }), session,
    installationRoutes(known),
    signInRoutes({ staff, limits, endSession: (id) => { realtime.end(`session|${id}`, 'signedOut') } }),
    deviceRoutes(devicePairing),
    demoRoutes({ ...devicePairing, demoOffice, staff }),
    statisticsRoutes({ offices }))
  web.use(nothingHere)
  web.use(faults(log))

  return {
    http, realtime, offices,
    closeDueDays: () => closeDueDays({
      offices, clock, log, openDays: (office) => entries.openDays(office), dayRecords: dayRecordStore(models),
    }),
    close: () => realtime.close(),
  }
}

async function readDirectories(offices: readonly string[], read: (office: string) => Promise<Directory>): Promise<Map<string, Directory>> {
  return new Map(await Promise.all(offices.map(async (office) => [office, await read(office)] as const)))
}
