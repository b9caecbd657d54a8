import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { newPassword } from '../../server/identity/tokens.ts'
import { usualLimits } from '../../server/limits.ts'
import { listenOn } from '../../server/listen.ts'
import { prepareFirstStart } from '../../server/setup/first-start.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { openStore } from '../../server/store/open-store.ts'
import { unitsOf } from '../../server/store/units.ts'
import { writeWeeksBefore } from './weeks-before.ts'

/** The demo with some weeks behind it, and a clock that stands still until it is put forward. */
export interface PictureOffice {
  readonly url: string
  readonly clock: { time: number, now(): number }
  /** What the clock does every few seconds: looks how long people wait, and what needs a manager. */
  lookAround(): Promise<void>
  close(): Promise<void>
}

const log = pino({ level: 'silent' })
const project = join(import.meta.dirname, '../..')
const plenty = { burst: 1_000_000, perSecond: 1_000_000 }

export async function openPictureOffice(begins: number): Promise<PictureOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'luot-screenshots-'))
  const store = await openStore({ mongoUri: null, dataFolder: folder, database: 'screenshots' }, log)
  await prepareFirstStart({
    settings: officeSettings(store.models), staff: staffOf(store.models), units: unitsOf(store.models), adminPassword: newPassword(), tell: () => undefined,
  })
  const clock = { time: begins, now() { return this.time } }
  await writeWeeksBefore(store.models, new Date(begins).toISOString().slice(0, 10))
  const app = await createApp({
    ...store, clock, log, webFolder: join(project, 'dist/web'), voicesFolder: join(project, 'voices'), proxies: 0,
    // Half an hour passes in seconds: limits that count by that clock would meet nobody's real finger.
    limits: { ...usualLimits, requests: plenty, senders: plenty, messages: plenty, tickets: plenty },
  })
  // their statistics
  await app.closeDueDays()
  return {
    clock,
    async lookAround() {
      await app.estimateWaits()
      await app.watchAlerts()
    },
    url: await listenOn(app.http, 0, '127.0.0.1'),
    async close() {
      await app.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
