import { demoSignIn, pairDevice, signIn } from '../../tools/remote/people.ts'
import { connectScreen } from '../../tools/remote/screen.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { lookInto } from '../faults/support/data-folder.ts'
import { adminPassword } from '../faults/support/server-process.ts'
import { take, ticketIn } from '../server/support/asking.ts'
import { clockOffBy, openCluster, type Cluster } from './support/cluster.ts'

const twoMinutesMs = 120_000
const { id: counter = '', primary: [service = ''] = [] } = demoOffice.counters[0] ?? {}

let cluster: Cluster
const screens: { close(): void }[] = []

beforeEach(async () => {
  cluster = await openCluster()
  await cluster.start(0)
  await cluster.start(1, clockOffBy(twoMinutesMs))
  await cluster.start(2, clockOffBy(-twoMinutesMs))
})

afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close()
  await cluster.remove()
})

async function kioskAt(node: number) {
  const url = cluster.urlOf(node)
  const kiosk = await connectScreen(url, { device: await pairDevice(url, await signIn(url, 'admin', adminPassword), 'kiosk') }, 'kiosk')
  screens.push(kiosk)
  return kiosk
}

test('nodes whose clocks are two minutes off go by the time of the database: no fact is dated before the one that precedes it, and nobody waits two minutes in a moment', async () => {
  const begun = Date.now()
  const [right, ahead, behind] = [await kioskAt(0), await kioskAt(1), await kioskAt(2)]
  const url = cluster.urlOf(2)
  const desk = await connectScreen(url, { cookie: await demoSignIn(url, 'officer') }, 'counter', counter)
  screens.push(desk)
  ticketIn(await desk.send('counter:open', { counter }))
  for (const kiosk of [ahead, right, behind]) {
    const { ticket } = await take(kiosk, service)
    expect(ticketIn(await desk.send('ticket:callNext', { counter }))).toBe(ticket)
    ticketIn(await desk.send('ticket:start', { counter, ticket }))
    ticketIn(await desk.send('ticket:finish', { counter, ticket, outcome: 'received' }))
  }
  const database = await lookInto(cluster.place.dataFolder)
  const { entries } = await database.read()
  await database.close()
  const times = entries.flatMap(({ events }) => events.map(({ at }) => at))
  expect(times).toEqual([...times].sort((one, other) => one - other))
  // A second is what the clocks of one house may differ by.
  expect(Math.min(...times)).toBeGreaterThan(begun - 1000)
  expect(Math.max(...times)).toBeLessThan(Date.now() + 1000)
  for (const node of [1, 2]) expect(cluster.said(node)).toContain('the clock of this machine differs')
}, 60_000)
