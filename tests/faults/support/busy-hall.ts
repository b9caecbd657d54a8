import { setTimeout as pause } from 'node:timers/promises'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import type { DeviceKind } from '../../../domain/actor.ts'
import { demoSignIn, pairDevice, signIn } from '../../../tools/remote/people.ts'
import { Account } from './account.ts'
import { serve, takeNumbers } from './busy-people.ts'
import type { Chance } from './chance.ts'
import { prepareDataFolder, removeFolder, temporaryFolder } from './data-folder.ts'
import { freePort } from './free-port.ts'
import { adminPassword, endAllServers, startServer, type ServerPlace } from './server-process.ts'
import { connectSteadfast, type SteadfastScreen } from './steadfast-screen.ts'

const kiosks = 4

/** The demo office in full swing on the built server: people at every counter who go on whatever happens to it. */
export interface BusyHall {
  readonly place: ServerPlace
  readonly account: Account
  readonly display: SteadfastScreen<'hall'>
  /** Waits until so many more commands were answered. */
  work(commands: number): Promise<void>
  /** Lets everybody end what they have begun; nothing is under way after that. */
  rest(): Promise<void>
  close(): void
}

/** What a data folder and its server need; also where it is made can be given. */
export async function openPlace(parent?: string): Promise<ServerPlace & { remove(): Promise<void> }> {
  const folder = parent ?? await temporaryFolder()
  return {
    dataFolder: await prepareDataFolder(folder), port: await freePort(),
    async remove() {
      await endAllServers()
      await removeFolder(parent === undefined ? folder : `${folder}/data`)
    },
  }
}

/** Everybody comes in and begins; the server of the place must be ready. */
export async function fillHall(place: ServerPlace, chance: Chance): Promise<BusyHall> {
  const account = new Account()
  const people = await gather(`http://127.0.0.1:${place.port}`, account)
  let isOver = false
  const shift = { isOver: () => isOver }
  const working = Promise.all([
    ...people.kiosks.map((kiosk, index) => takeNumbers(kiosk, chance.of(`kiosk ${index}`), shift)),
    ...people.desks.map(({ counter, console, tablet }) => serve(counter, console, tablet, chance.of(`counter ${counter}`), shift)),
  ])
  return {
    place, account, display: people.display,
    async work(commands) {
      const wanted = account.told().answered.length + commands
      while (account.told().answered.length < wanted) await pause(20)
    },
    async rest() {
      isOver = true
      await working
    },
    close() {
      isOver = true
      for (const screen of people.all) screen.close()
    },
  }
}

async function gather(url: string, account: Account) {
  const admin = await signIn(url, 'admin', adminPassword)
  const device = async (kind: DeviceKind, counter: string | null = null) => ({ device: await pairDevice(url, admin, kind, counter) })
  const atKiosks: SteadfastScreen<'kiosk'>[] = []
  for (let index = 0; index < kiosks; index += 1) {
    atKiosks.push(await connectSteadfast(url, await device('kiosk'), 'kiosk', null, account))
  }
  const display = await connectSteadfast(url, await device('display'), 'hall', null, account)
  const desks = []
  for (const { id: counter } of demoOffice.counters) {
    // A browser's window keeps its name over every break.
    const says = { cookie: await demoSignIn(url, 'officer'), console: `window at counter ${counter}` }
    const console = await connectSteadfast(url, says, 'counter', counter, account)
    // Seated before the next one comes: the demo signs in whoever sits nowhere.
    await console.tell('counter:open', { counter })
    desks.push({ counter, console, tablet: await connectSteadfast(url, await device('rating', counter), 'rating', counter, account) })
  }
  const all = [...atKiosks, display, ...desks.flatMap(({ console, tablet }) => [console, tablet])]
  return { kiosks: atKiosks, display, desks, all }
}

/** A server of this place, ready. */
export async function startReady(place: ServerPlace) {
  const server = startServer(place)
  await server.ready
  return server
}
