import { pino } from 'pino'
import type { DeviceKind } from '../../domain/actor.ts'
import type { Office } from '../../domain/office.ts'
import { createApp } from '../../server/app.ts'
import { systemClock } from '../../server/clock.ts'
import { devicesOf, type Devices } from '../../server/identity/devices.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { listenOn } from '../../server/listen.ts'
import { usualLimits } from '../../server/limits.ts'
import { connect } from '../../server/store/connect.ts'
import { openModels, type Models } from '../../server/store/models.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { signIn } from '../../tools/remote/people.ts'
import { obey } from './forked.ts'

export interface OurOrders { readonly uri: string, readonly database: string, readonly offices: readonly Office[] }

/** What its screens come in with. */
export interface Keys {
  readonly office: string
  readonly kiosks: readonly string[]
  readonly displays: readonly string[]
  readonly tablets: readonly { counter: string, token: string }[]
  readonly officers: readonly { counter: string, cookie: string }[]
  readonly manager: string
}

export interface OurServer { readonly url: string, readonly keys: readonly Keys[] }

const password = 'mat-khau-thu'
const plenty = { burst: 1_000_000_000, perSecond: 1_000_000 }

obey(async ({ uri, database, offices }: OurOrders): Promise<OurServer> => {
  const connection = await connect(uri, database)
  const models = await openModels(connection)
  await addOffices(models, offices)
  const app = await createApp({
    connection, models, clock: systemClock, log: pino({ level: 'error' }, pino.destination(2)),
    limits: { ...usualLimits, messages: plenty, tickets: plenty, signIns: 1_000_000, pairings: 1_000_000 },
    webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0,
  })
  const url = await listenOn(app.http, 0, '127.0.0.1')
  const devices = devicesOf(models)
  const keys: Keys[] = []
  for (const office of offices) keys.push(await keysOf(office, url, devices))
  return { url, keys }
})

/** One officer a counter and a manager, all with one password, which is hashed once. */
async function addOffices(models: Models, offices: readonly Office[]): Promise<void> {
  const settings = officeSettings(models)
  for (const office of offices) await settings.add(office, false)
  const first = { office: 'nowhere', username: 'nobody', password, name: 'Nguyễn Thị Mai', position: 'Công chức', role: 'officer' as const }
  await staffOf(models).add(first)
  const { passwordHash } = await models.staff.findOne({ username: 'nobody' }).lean() ?? { passwordHash: '' }
  const person = (office: string, name: string, role: 'officer' | 'manager') => ({
    _id: `${office}-${name}`, office, username: `${office}-${name}`, passwordHash, name: first.name, position: first.position, role,
  })
  await models.staff.insertMany(offices.flatMap(({ id, counters }) => [
    person(id, 'manager', 'manager'), ...counters.map((counter) => person(id, counter.id, 'officer')),
  ]))
}

async function keysOf({ id: office, counters }: Office, url: string, devices: Devices): Promise<Keys> {
  const enter = (name: string) => signIn(url, `${office}-${name}`, password)
  const pair = async (kind: DeviceKind, counter: string | null = null) => {
    const now = systemClock.now()
    const { code } = await devices.beginPairing(kind, now)
    const made = await devices.pair(code, { office, name: kind, counter, zone: null }, now)
    return made?.token ?? ''
  }
  return {
    office, manager: await enter('manager'),
    kiosks: [await pair('kiosk'), await pair('kiosk')],
    displays: [await pair('display'), await pair('display')],
    officers: await Promise.all(counters.map(async ({ id }) => ({ counter: id, cookie: await enter(id) }))),
    tablets: await Promise.all(counters.map(async ({ id }) => ({ counter: id, token: await pair('rating', id) }))),
  }
}
