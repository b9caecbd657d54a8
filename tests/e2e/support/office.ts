import type { Office } from '../../../domain/office.ts'
import type { FactorRule } from '../../../domain/second-factor.ts'
import { createApp, type App } from '../../../server/app.ts'
import { auditLogOf } from '../../../server/audit/audit-log.ts'
import { accountsOf } from '../../../server/identity/accounts.ts'
import { staffOf } from '../../../server/identity/staff.ts'
import type { Entry } from '../../../server/ledger/entry.ts'
import { usualLimits } from '../../../server/limits.ts'
import { listenOn } from '../../../server/listen.ts'
import { addOperator } from '../../../server/organisation/add-operator.ts'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import { prepareFirstStart } from '../../../server/setup/first-start.ts'
import { ledgerStore } from '../../../server/store/ledger-store.ts'
import { officeSettings } from '../../../server/store/office-settings.ts'
import { unitsOf } from '../../../server/store/units.ts'
import { generatedDay } from '../../../tools/generate/generated-day.ts'
import { quiet, startDatabases, type Database } from '../../support/database.ts'
import { nine, password, quickHash } from '../../support/hall.ts'
import { walkingClock, type WalkingClock } from './clock.ts'
import { forTheFile } from './for-the-file.ts'

/** The demo office as a newcomer starts it: the real server, the real database, nothing prepared but what first start prepares. */
export interface DemoOffice {
  readonly url: string
  readonly clock: WalkingClock
  /** What the clock does every ten seconds. */
  watchAlerts(): Promise<void>
  /** Ends the server; the database stays. */
  goDown(): Promise<void>
  /** The server again, at the same address; as always when it is started, it closes the day first if that is due. */
  comeBack(): Promise<void>
  /** Another server on the same records for as long as `work` lasts, at an address that no screen knows. */
  elsewhere(work: (url: string) => Promise<void>): Promise<void>
  /** What was kept today. */
  ledger(): Promise<readonly Entry[]>
  /** Changes an entry, of today if no day is named, as somebody would who has the database's password. */
  doctor(seq: number, change: Record<string, unknown>, day?: string): Promise<void>
  /** Somebody who keeps the machines, as whoever has them adds them; their first password. */
  addOperator(username: string): Promise<string>
  close(): Promise<void>
}

export interface DemoOptions {
  readonly startsAt?: number
  /** What an administrator has set otherwise. */
  readonly settings?: Partial<Office>
  /** Dates before today of which there are whole ledgers, closed, each of a hundred numbers or so. */
  readonly past?: readonly string[]
  /** Who has to have a second factor. */
  readonly factorRule?: FactorRule
  /** Where backups are put, if they are. */
  readonly backupFolder?: string
}

/** Each test finds it as if it were new. */
const engine = forTheFile(startDatabases, (databases) => databases.stop())

export async function openDemoOffice({ startsAt = nine, settings = {}, past = [], factorRule = 'choice', ...folder }: DemoOptions = {}): Promise<DemoOffice> {
  const database = await (await engine.enter()).open()
  const clock = walkingClock(startsAt)
  await firstStart(database, settings)
  for (const date of past) await ledgerStore(database.models).insert(generatedDay({ office: demoOffice, date, ticketsPerDay: 100, seed: 7 }).entries)
  const start = () => createApp({
    ...database, ...folder, clock, factorRule, limits: usualLimits, log: quiet, webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0,
  })
  let app: App = await start()
  const url = await listenOn(app.http, 0, '127.0.0.1')
  return {
    url, clock,
    goDown: () => app.close(),
    watchAlerts: () => app.watchAlerts(),
    addOperator: (username) => operatorIn(database, clock, username),
    async comeBack() {
      app = await start()
      await app.closeDueDays()
      await listenOn(app.http, Number(new URL(url).port), '127.0.0.1')
    },
    async elsewhere(work) {
      const other = await start()
      await work(await listenOn(other.http, 0, '127.0.0.1'))
      await other.close()
    },
    ledger: () => ledgerStore(database.models).after({ office: demoOffice.id, day: '2026-11-20' }, 0),
    async doctor(seq, change, day = '2026-11-20') {
      await database.models.ledger.collection.updateOne({ office: demoOffice.id, day, seq }, { $set: change })
    },
    async close() {
      await app.close()
      database.isAtRest = true
      await engine.leave()
    },
  }
}

async function operatorIn({ models }: Database, clock: WalkingClock, username: string): Promise<string> {
  const parts = { staff: staffOf(models), accounts: accountsOf(models), audit: auditLogOf(models), clock }
  return await addOperator(parts, { username, name: 'Bùi Quang Huy' }) ?? ''
}

/** As server/main.ts does it, but one service takes no numbers today. */
async function firstStart({ models }: Database, settings: Partial<Office>): Promise<void> {
  await prepareFirstStart({
    settings: officeSettings(models), staff: staffOf(models, quickHash), units: unitsOf(models), adminPassword: password, tell: () => undefined,
  })
  await models.offices.updateOne({ _id: demoOffice.id }, { $set: Object.fromEntries(Object.entries(settings).map(([name, value]) => [`settings.${name}`, value])) })
  const place = demoOffice.services.findIndex(({ id }) => id === closedService)
  await models.offices.updateOne({ _id: demoOffice.id }, { $set: { [`settings.services.${place}.open`]: false } })
}

export const closedService = 'xay-dung'
