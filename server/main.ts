import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { staffOf } from './identity/staff.ts'
import { everyFiveSeconds, everyHour, everyMinute, everySecond, everyTenSeconds } from './jobs/schedule.ts'
import { usualLimits } from './limits.ts'
import { listenOn } from './listen.ts'
import { createLog } from './log.ts'
import { prepareFirstStart } from './setup/first-start.ts'
import { openStore } from './store/open-store.ts'
import { officeSettings } from './store/office-settings.ts'
import { unitsOf } from './store/units.ts'

/** Starts in order, and stops in order on SIGINT and SIGTERM: sockets, jobs, connection, engine. */
async function main(): Promise<void> {
  const config = readConfig(projectFolder())
  const log = createLog(config.logLevel)
  const store = await openStore(config, log)
  await prepareFirstStart({
    settings: officeSettings(store.models), staff: staffOf(store.models), units: unitsOf(store.models), adminPassword: config.adminPassword,
    tell: (line) => { process.stdout.write(`${line}\n`) },
  })
  const app = await createApp({ ...config, ...store, log, clock: systemClock, limits: usualLimits })
  await app.closeDueDays()
  const jobs = [
    everyMinute('close days', () => app.closeDueDays(), log),
    everyHour('forget personal data', () => app.forgetPersonalData(), log),
    everySecond('end holds', () => app.endHolds(), log),
    everyFiveSeconds('estimate waits', () => app.estimateWaits(), log),
    everyTenSeconds('watch for alerts', () => app.watchAlerts(), log),
    everyHour('forget old deliveries', () => app.forgetDeliveries(), log),
    everyFiveSeconds('follow the settings', () => app.followSettings(), log),
    everyMinute('follow the displays', () => app.followDisplays(), log),
    everyMinute('sweep pictures and videos', () => app.sweepMedia(), log),
    everyFiveSeconds('follow the day', () => app.realtime.followTheDay(), log),
  ]
  let isStopping = false
  async function stop(signal: string): Promise<void> {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    await app.close()
    for (const job of jobs) await job.stop()
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => { void stop(signal) })
  process.stdout.write(`Lượt is ready: ${await listenOn(app.http, config.port, config.host)}\n`)
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
