import { voiceFolders, type AppParts } from '../app-parts.ts'
import { voicesIn } from '../http/voices.ts'
import { NightlyBackup } from '../jobs/back-up.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { Offices } from '../ledger/offices.ts'
import { measured } from '../metrics/measured.ts'
import { Metrics } from '../metrics/metrics.ts'
import type { Duties } from '../nodes/duties.ts'
import type { Printers } from '../printing/printers.ts'
import type { Realtime } from '../realtime/realtime.ts'
import { DiskWatch } from '../self-test/disk-watch.ts'
import { SelfTest } from '../self-test/self-test.ts'
import { databaseTime } from '../store/database-time.ts'
import { wholeDatabase } from '../store/whole-database.ts'
import type { Stores } from '../stores.ts'
import { Readiness } from './readiness.ts'

export interface OperationsParts {
  readonly app: AppParts
  readonly stores: Pick<Stores, 'entries' | 'days' | 'devices' | 'backups' | 'selfTests'>
  readonly duties: Duties
  readonly printers: Printers
  /** Opened later than this. */
  readonly offices: () => Offices
  readonly realtime: () => Realtime
}

export type Operations = ReturnType<typeof openOperations>

/** What whoever keeps the machine needs: figures, readiness, space on the disk, backups and the test of every morning. */
export function openOperations(parts: OperationsParts) {
  const { app, stores, offices } = parts
  const { metrics = new Metrics() } = app
  const disk = new DiskWatch(app.dataFolder ?? '.', app.log)
  const night = openNight(parts)
  const readiness = readinessOf(parts)
  metrics.follow({
    waiting: () => offices().atWork().map(({ key: { office }, day: { lines } }) => ({ office, waiting: Object.values(lines).flat().length })),
    connected: () => parts.realtime().connectedKinds(),
    freeBytes: () => disk.free(),
    backupAt: async () => (await stores.backups.lastMade())?.at ?? null,
  })
  return {
    metrics, readiness, night, selfTest: openSelfTest(parts, disk), metricsToken: app.metricsToken ?? null,
    measured: measured(stores.entries, metrics, ({ office, day }) =>
      offices().atWork().find(({ key }) => key.office === office && key.day === day)?.day.calls ?? []),
    watchDisk: () => disk.look(),
    backUp: async () => { await night?.look() },
    stop: async () => { await night?.stop() },
  }
}

/** Only where there is a folder for them. */
function openNight({ app, stores: { backups }, duties, offices }: OperationsParts): NightlyBackup | null {
  const { backupFolder, backupAt = '01:30', backupKeepDays = 14, connection, models, clock, log } = app
  if (backupFolder === undefined) return null
  return new NightlyBackup({
    database: wholeDatabase(connection, models), backups, duties, clock, log,
    folder: backupFolder, at: backupAt, keepDays: backupKeepDays, voicesFolder: app.ownVoicesFolder ?? '',
    timeZone: () => offices().all()[0]?.timeZone ?? 'Asia/Ho_Chi_Minh',
  })
}

function readinessOf({ app: { connection, clock }, stores: { entries }, offices }: OperationsParts): Readiness {
  return new Readiness({
    askDatabase: async () => { await connection.db?.admin().ping() },
    async readLedger() {
      const [office] = offices().all()
      if (office !== undefined) await entries.after({ office: office.id, day: businessDayAt(office, clock.now()).date }, Number.MAX_SAFE_INTEGER)
    },
  })
}

function openSelfTest({ app, stores, printers, offices, realtime }: OperationsParts, disk: DiskWatch): SelfTest {
  const { models, clock } = app
  return new SelfTest({
    ...stores, printers, disk, clock,
    offices: { settingsOf: (office) => offices().settingsOf(office), current: (office) => offices().current(office) },
    connected: () => realtime().connectedDevices(),
    voices: () => voicesIn(voiceFolders(app)),
    backups: app.backupFolder === undefined ? null : stores.backups,
    async clockDifference() {
      const [asked, begun] = [clock.now(), performance.now()]
      const told = await databaseTime(models)
      return told - asked - (performance.now() - begun) / 2
    },
  })
}
