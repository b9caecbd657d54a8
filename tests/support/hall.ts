import { hash } from '@node-rs/argon2'
import { createApp } from '../../server/app.ts'
import type { AppParts } from '../../server/app-parts.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { usualLimits, type Limits } from '../../server/limits.ts'
import { listenOn } from '../../server/listen.ts'
import type { NodeLink } from '../../server/nodes/node-link.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { connectScreen, type Credentials, type RemoteScreen } from '../../tools/remote/screen.ts'
import { pairDevice, signIn } from '../../tools/remote/people.ts'
import type { Office } from '../../domain/office.ts'
import type { Screen } from '../../contract/views.ts'
import { quiet, type Database } from './database.ts'
import { smallOffice } from './small-office.ts'

export interface SetClock { now(): number, set(moment: number): void, pass(ms: number): void }

/** A working day at nine in the morning in Vietnam. */
export const nine = Date.parse('2026-11-20T09:00:00+07:00')

export function setClock(start = nine): SetClock {
  let now = start
  return {
    now: () => now,
    set(moment) { now = moment },
    pass(ms) { now += ms },
  }
}

export interface HallOptions {
  readonly office?: Office
  readonly clock?: SetClock
  readonly limits?: Limits
  /** Other offices in the same installation. */
  readonly others?: readonly Office[]
  readonly demo?: boolean
  /** The way to other servers on the same database. */
  readonly link?: NodeLink
  /** What only some servers are given: backups, a token for the figures … */
  readonly more?: Partial<AppParts>
}

/** An office with its server, its real database, its people, and screens that connect through real sockets. */
export async function openHall(database: Database, options: HallOptions = {}) {
  const { office = smallOffice, clock = setClock(), limits = usualLimits, others = [], demo = false, link = null, more } = options
  database.isAtRest = false
  await settleIn(database, office, others, demo)
  const app = await createApp({
    ...database, clock, limits, log: quiet, webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0, link, ...more,
  })
  const url = await listenOn(app.http, 0, '127.0.0.1')
  const cookies = new Map<string, string>()
  const screens = new Set<{ close(): void }>()

  async function cookieOf(username: string): Promise<string> {
    const cookie = cookies.get(username) ?? await signIn(url, username, password)
    cookies.set(username, cookie)
    return cookie
  }

  async function keep<S extends Screen>(connecting: Promise<RemoteScreen<S>>): Promise<RemoteScreen<S>> {
    const screen = await connecting
    screens.add(screen)
    return screen
  }

  const hall = {
    app, url, clock, cookieOf,
    /** Any screen of anybody. */
    async screen<S extends Screen>(credentials: Credentials, name: S, counter: string | null = null) {
      return keep(connectScreen(url, credentials, name, counter))
    },
    async kiosk() {
      return keep(connectScreen(url, { device: await pairDevice(url, await cookieOf('admin'), 'kiosk') }, 'kiosk'))
    },
    async display() {
      return keep(connectScreen(url, { device: await pairDevice(url, await cookieOf('admin'), 'display') }, 'hall'))
    },
    async tablet(counter: string) {
      return keep(connectScreen(url, { device: await pairDevice(url, await cookieOf('admin'), 'rating', counter) }, 'rating'))
    },
    async manager() {
      return keep(connectScreen(url, { cookie: await cookieOf('manager') }, 'manager'))
    },
    /** An officer who sits down at a counter and opens it. */
    async counter(id: string, officer = `officer${id}`) {
      const console = await keep(connectScreen(url, { cookie: await cookieOf(officer) }, 'counter', id))
      await console.send('counter:open', { counter: id })
      return console
    },
    /** The page behind a ticket's link. */
    async phone(link: string) {
      return keep(connectScreen(url, { ticket: link.replace('/t/', '') }, 'ticket'))
    },
    async close() {
      for (const screen of screens) screen.close()
      await app.close()
      database.isAtRest = true
    },
  }
  return hall
}

export type Hall = Awaited<ReturnType<typeof openHall>>

export const password = 'mat-khau-thu'

const hashed = hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
/** Of the one password that all have here, and as cheap as can be: a thousand halls are opened. */
export const quickHash = () => hashed

/** The offices and their people, on a database that has none yet. */
async function settleIn({ models }: Database, office: Office, others: readonly Office[], demo: boolean): Promise<void> {
  const [settings, staff] = [officeSettings(models), staffOf(models, quickHash)]
  if ((await settings.all()).length > 0) return
  for (const one of [office, ...others]) await settings.add(one, demo && one === office)
  await addPeople(staff, office)
  for (const other of others) await addPeople(staff, other, `${other.id}-`)
}

/** "admin", "manager", "officer1" … of the first office; those of another begin with its id and a dash. */
async function addPeople(staff: ReturnType<typeof staffOf>, office: Office, prefix = ''): Promise<void> {
  const add = (name: string, role: 'officer' | 'manager' | 'administrator') => staff.add({
    office: office.id, username: prefix + name, password, name: `Name of ${prefix}${name}`, position: role, role,
  })
  await Promise.all([add('admin', 'administrator'), add('manager', 'manager'), ...office.counters.map(({ id }) => add(`officer${id}`, 'officer'))])
}
