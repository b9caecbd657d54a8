import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Logger } from 'pino'
import { createApp, type App } from './app.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { staffOf } from './identity/staff.ts'
import { everyFiveSeconds, everyHour, everyMinute, everySecond, everyTenSeconds, type Job } from './jobs/schedule.ts'
import { usualLimits } from './limits.ts'
import { secretNamed } from './identity/secrets.ts'
import { listenOn } from './listen.ts'
import { createLog } from './log.ts'
import { Metrics } from './metrics/metrics.ts'
import { openNodeLink } from './nodes/node-link.ts'
import { sharedClock, type SharedClock } from './nodes/shared-clock.ts'
import { prepareFirstStart } from './setup/first-start.ts'
import { backupsOf } from './store/backups.ts'
import { openStore, type Store } from './store/open-store.ts'
import { officeSettings } from './store/office-settings.ts'
import { databaseTime } from './store/database-time.ts'
import { unitsOf } from './store/units.ts'

/** Starts in order, and stops in order on SIGINT and SIGTERM: sockets, jobs, connection, engine. */
async function main(): Promise<void> {
  const config = readConfig(projectFolder())
  const log = createLog(config.logLevel)
  const store = await openStore(config, log)
  if (await backupsOf(store.models).isHalfRestored()) throw new Error('A restore was begun and has not ended: run `npm run restore -- FILE` again.')
  await prepareFirstStart({
    settings: officeSettings(store.models), staff: staffOf(store.models), units: unitsOf(store.models), adminPassword: config.adminPassword,
    tell: (line) => { process.stdout.write(`${line}\n`) },
  })
  const clock = sharedClock({ databaseTime: () => databaseTime(store.models), own: systemClock, log })
  const link = config.redisUrl === null ? null : openNodeLink({ url: config.redisUrl, installation: await installationOf(store), log })
  if (link !== null) await clock.follow()
  const app = await createApp({ ...config, ...store, log, link, clock, limits: usualLimits, metrics: new Metrics().tellOfProcess() })
  await app.closeDueDays()
  const jobs = [...startJobs(app, log), ...link === null ? [] : startNodeJobs(app, clock, log)]
  let isStopping = false
  async function stop(signal: string): Promise<void> {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    const jobsEnded = Promise.all(jobs.map((job) => job.stop()))
    await app.close()
    await jobsEnded
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { void stop(signal) })
  process.stdout.write(`Lượt is ready: ${await listenOn(app.http, config.port, config.host)}\n`)
}

function startJobs(app: App, log: Logger): Job[] {
  return [
    everyMinute('close days', () => app.closeDueDays(), log),
    everyHour('forget personal data', () => app.forgetPersonalData(), log),
    everyMinute('renew the certificate', () => app.renewCertificate(), log),
    everyMinute('end sessions', () => app.endSessions(), log),
    everySecond('end holds', () => app.endHolds(), log),
    everyTenSeconds('back up', () => app.backUp(), log),
    everyMinute('watch the disk', () => app.watchDisk(), log),
    everyFiveSeconds('estimate waits', () => app.estimateWaits(), log),
    everyTenSeconds('watch for alerts', () => app.watchAlerts(), log),
    everyHour('forget old deliveries', () => app.forgetDeliveries(), log),
    everyMinute('settle people', () => app.settlePeople(), log),
    everyHour('draft reports', () => app.draftReports(), log),
    everyFiveSeconds('follow the settings', () => app.followSettings(), log),
    everyMinute('follow the displays', () => app.followDisplays(), log),
    everyMinute('sweep pictures and videos', () => app.sweepMedia(), log),
    everyFiveSeconds('follow the day', () => app.realtime.followTheDay(), log),
    everySecond('follow the ledgers', () => app.followLedgers(), log),
  ]
}

/** What a server does beside those because it may not be the only one. */
function startNodeJobs(app: App, clock: SharedClock, log: Logger): Job[] {
  return [
    everyFiveSeconds('follow other nodes', () => app.followOthers(), log),
    everyMinute('follow the time', () => clock.follow(), log),
  ]
}

/** A name that its nodes have in common and that nobody else has. */
async function installationOf({ models }: Store): Promise<string> {
  return createHash('sha256').update(await secretNamed(models, 'nodes')).digest('hex').slice(0, 16)
}

/** The folder with package.json: above the sources, or above dist. */
function projectFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(`${folder}/package.json`)) folder = dirname(folder)
  return folder
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
