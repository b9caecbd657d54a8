import { hash } from '@node-rs/argon2'
import type { Counter } from '../../domain/office.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import type { Models } from '../../server/store/models.ts'
import { pairDevice, signIn } from '../../tools/remote/people.ts'
import { connectScreen, type RemoteScreen } from '../../tools/remote/screen.ts'
import { lookInto } from '../faults/support/data-folder.ts'
import { adminPassword } from '../faults/support/server-process.ts'
import { brokenPromises } from '../faults/support/what-must-hold.ts'
import { ticketIn } from '../server/support/asking.ts'
import { nodes, openCluster, startAll, type Cluster } from './support/cluster.ts'

const counters = Array.from({ length: 40 }, (_, index) => String(index + 1))
const service = demoOffice.services[0]?.id ?? ''
const people = 45
const password = 'mat-khau-thu'

let cluster: Cluster
const screens: { close(): void }[] = []

beforeEach(async () => {
  cluster = await openCluster(fortyCounters)
  await startAll(cluster)
})

afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close()
  await cluster.remove()
})

/** The demo office with forty counters that all take the same service, and an officer for each. */
async function fortyCounters(models: Models): Promise<void> {
  const all = counters.map((id): Counter => ({ id, label: id, primary: [service], secondary: [], only: null }))
  await models.offices.updateOne({ _id: demoOffice.id }, { 'settings.counters': all, 'settings.zones': [] })
  const hashed = hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })
  const staff = staffOf(models, () => hashed)
  for (const id of counters) {
    await staff.add({ office: demoOffice.id, username: `quay${id}`, password, name: `Cán bộ quầy ${id}`, position: 'Cán bộ', role: 'officer' })
  }
}

function keep<S extends { close(): void }>(screen: S): S {
  screens.push(screen)
  return screen
}

async function officeAt(node: number): Promise<{ kiosk: RemoteScreen<'kiosk'>, display: RemoteScreen<'hall'> }> {
  const url = cluster.urlOf(node)
  const admin = await signIn(url, 'admin', adminPassword)
  return {
    kiosk: keep(await connectScreen(url, { device: await pairDevice(url, admin, 'kiosk') }, 'kiosk')),
    display: keep(await connectScreen(url, { device: await pairDevice(url, admin, 'display') }, 'hall')),
  }
}

async function openCounter(counter: string, index: number): Promise<RemoteScreen<'counter'>> {
  const url = cluster.urlOf(index % nodes)
  const console = keep(await connectScreen(url, { cookie: await signIn(url, `quay${counter}`, password) }, 'counter', counter))
  ticketIn(await console.send('counter:open', { counter }))
  return console
}

test('forty counters at three nodes that call at once call forty people, once each, and every screen of every node shows it', async () => {
  const halls = await Promise.all([0, 1, 2].map(officeAt))
  const consoles = await Promise.all(counters.map(openCounter))
  const taken = await Promise.all(Array.from({ length: people }, async (_, index) =>
    ticketIn(await halls[index % nodes]?.kiosk.send('ticket:take', { service, priorityClass: null, language: 'vi' }) ?? { ok: false, code: 'internal' })))
  expect(new Set(taken).size).toBe(people)

  const called = await Promise.all(consoles.map(async (console, index) =>
    ticketIn(await console.send('ticket:callNext', { counter: counters[index] ?? '' }))))
  const begun = performance.now()
  expect(new Set(called).size).toBe(counters.length)
  await Promise.all([
    ...halls.map(({ display }) => display.until(({ callCount }) => callCount === counters.length)),
    ...consoles.map((console, index) => console.until(({ inHand, waitingCount }) =>
      inHand?.number === called[index] && waitingCount === people - counters.length)),
  ])
  process.stdout.write(`every screen was right ${Math.round(performance.now() - begun)} ms after the last answer\n`)
  const database = await lookInto(cluster.place.dataFolder)
  expect(brokenPromises(await database.read())).toEqual([])
  await database.close()
}, 60_000)
