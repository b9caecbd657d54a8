import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { DayStatistics } from '../../contract/http.ts'
import { createApp } from '../../server/app.ts'
import { staffOf, type NewStaff } from '../../server/identity/staff.ts'
import { newPassword } from '../../server/identity/tokens.ts'
import { usualLimits } from '../../server/limits.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { openStore, type Store } from '../../server/store/open-store.ts'
import { listenOn } from '../../server/listen.ts'
import { call } from '../remote/people.ts'
import { act, administrator, dismiss, gather, officerAt, type Cast } from './cast.ts'
import type { FiguresByService } from './figures.ts'
import type { Row } from './record.ts'
import { dateOf, replayOffice, serviceId, servicesOf } from './replay-office.ts'
import { scriptOf, type Script } from './script.ts'

export interface Played {
  /** As the system computed them, read back through its own statistics. */
  readonly system: FiguresByService
  /** How many calls the hall display was shown. */
  readonly calls: number
}

const log = pino({ level: 'silent' })
const project = join(import.meta.dirname, '../..')

/** Plays a record through the real server on a fresh database, as kiosks, counters and citizens would. */
export async function play(rows: readonly Row[]): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'luot-replay-'))
  const store = await openStore({ mongoUri: null, dataFolder: folder, database: 'replay' }, log)
  try {
    return await playOn(store, rows, scriptOf(rows))
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function playOn(store: Store, rows: readonly Row[], { deeds, seats }: Script): Promise<Played> {
  const password = newPassword()
  const office = replayOffice(rows, seats)
  const people = [administrator, ...seats.map((_, seat) => officerAt(seat))]
  await officeSettings(store.models).add(office, false)
  for (const username of people) await staffOf(store.models).add(personOf(office.id, username, password))

  const clock = { time: deeds[0]?.at ?? 0, now() { return this.time } }
  const app = await createApp({
    ...store, clock, log, webFolder: join(project, 'dist/web'), voicesFolder: join(project, 'voices'), proxies: 0,
    // A whole day passes in seconds: limits that count by the clock of the replay would meet a record's busiest second.
    limits: { ...usualLimits, messages: plenty, tickets: plenty, signIns: people.length + 1, pairings: people.length },
  })
  const cast = await gather(await listenOn(app.http, 0, '127.0.0.1'), password, seats.length)
  try {
    for (const deed of deeds) {
      clock.time = deed.at
      await act(deed, rows, cast)
    }
    const served = rows.filter((row) => row.served !== null).length
    const { callCount } = await cast.display.until((hall) => hall.callCount === served, 10_000)
    clock.time += 24 * 3_600_000
    await app.closeDueDays()
    return { system: await readBack(cast, rows), calls: callCount }
  } finally {
    dismiss(cast)
    await app.close()
  }
}

const plenty = { burst: 1_000_000, perSecond: 1_000_000 }

function personOf(office: string, username: string, password: string): NewStaff {
  const role = username === administrator ? 'administrator' : 'officer'
  return { office, username, password, name: username, position: role, role }
}

async function readBack({ url, administrator: cookie }: Cast, rows: readonly Row[]): Promise<FiguresByService> {
  const { body } = await call(url, 'GET', `/api/statistics?date=${dateOf(rows)}`, cookie)
  const { all, services } = DayStatistics.parse(body)
  const names = servicesOf(rows)
  const pick = ({ tickets, served, left, averageWait, medianWait, p90Wait, averageService }: typeof all) =>
    ({ tickets, served, left, averageWait, medianWait, p90Wait, averageService })
  const byName = names.flatMap((name) => {
    const figures = services[serviceId(names, name)]
    return figures === undefined ? [] : [[name, pick(figures)] as const]
  })
  return { all: pick(all), ...Object.fromEntries(byName) }
}
