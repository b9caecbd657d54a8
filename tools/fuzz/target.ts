import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Role } from '../../domain/actor.ts'
import type { Office } from '../../domain/office.ts'
import { completeOffice } from '../../domain/office-settings.ts'
import { createApp, type App } from '../../server/app.ts'
import { systemClock } from '../../server/clock.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { newPassword } from '../../server/identity/tokens.ts'
import { listenOn } from '../../server/listen.ts'
import { logOptions } from '../../server/log.ts'
import { usualLimits, type Limits } from '../../server/limits.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { openStore } from '../../server/store/open-store.ts'
import { hearing } from './hearing.ts'

/** A real server on the embedded database, with an office that is attacked and one that must not notice. */
export interface Target {
  readonly app: App
  readonly url: string
  readonly password: string
  /** Of the office that is attacked, as it was set up. */
  readonly settings: Office
  /** Ids of people of the office that is attacked, of whom nothing else is needed. */
  readonly spare: readonly string[]
  /** What it has logged as an error: a healthy server logs none, whatever it is sent. */
  readonly errors: string[]
  close(): Promise<void>
}

const plenty = { burst: 1e9, perSecond: 1e9 }
/** So that what is sent comes further than to the limits. */
const limits: Limits = {
  ...usualLimits, requests: plenty, sessionRequests: plenty, connections: plenty, senders: plenty, messages: plenty, tickets: plenty, codes: plenty,
  dossiers: 1e9, signIns: 1e9, guesses: 1e9, pairings: 1e9, petitions: 1e9, distanceNumbers: 1e9, distanceViews: plenty, apiCalls: plenty, wrongKeys: plenty,
}

export const roles: readonly Role[] = ['officer', 'manager', 'administrator']
export const counters = ['1', '2', '3', '4']

export async function startTarget(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'luot-fuzz-'))
  const errors: string[] = []
  const log = pino(logOptions('error'), hearing((line) => { errors.push(line) }))
  const store = await openStore({ mongoUri: null, dataFolder: folder, database: 'fuzz' }, pino({ level: 'silent' }))
  const password = newPassword()
  for (const id of ['office', 'other']) await settle(id, password, store.models)
  const spare = await Promise.all(roles.map(async (role) => (await staffOf(store.models).add({ office: 'office', username: `spare-${role}`, password, name: `Spare ${role}`, position: role, role })).id))
  const app = await createApp({ ...store, clock: systemClock, limits, log, webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0 })
  return {
    app, password, spare, errors, settings: officeNamed('office'), url: await listenOn(app.http, 0, '127.0.0.1'),
    async close() {
      await app.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function settle(id: string, password: string, models: Parameters<typeof officeSettings>[0] & Parameters<typeof staffOf>[0]): Promise<void> {
  await officeSettings(models).add(officeNamed(id), false)
  for (const role of roles) {
    await staffOf(models).add({ office: id, username: `${id}-${role}`, password, name: `${role} of ${id}`, position: role, role })
  }
}

function officeNamed(id: string): Office {
  const service = (name: string, prefix: string) => ({ id: name, prefix, field: 'f', name: { vi: name, en: name }, open: true, quota: null })
  return completeOffice({
    id, name: { vi: `Bộ phận ${id}`, en: `Shop ${id}` }, timeZone: 'Asia/Ho_Chi_Minh', closesAt: '23:59',
    fields: [{ id: 'f', name: { vi: 'Lĩnh vực', en: 'Field' } }], services: [service('ho-tich', 'A'), service('dat-dai', 'L')],
    counters: counters.map((counter) => ({ id: counter, label: counter, primary: ['ho-tich', 'dat-dai'], secondary: [], only: null })),
    priorityClasses: [{ id: 'tu-60', name: { vi: 'Từ đủ 60 tuổi', en: 'Aged 60 or over' }, creditSeconds: 1200, atKiosk: true }],
    returnPenaltySeconds: 300, targets: [],
  })
}
