import { pairDevice, signIn } from '../../tools/remote/people.ts'
import { connectScreen, type RemoteScreen } from '../../tools/remote/screen.ts'
import { demoOffice } from '../../server/setup/demo-office.ts'
import { adminPassword } from '../faults/support/server-process.ts'
import { take } from '../server/support/asking.ts'
import { nodes, openCluster, startAll, type Cluster } from './support/cluster.ts'

const service = demoOffice.services[0]?.id ?? ''

/** As the log marks what somebody must see to. */
const faultInLog = '"level":50'

let cluster: Cluster
const screens: { close(): void }[] = []

beforeEach(async () => { cluster = await openCluster() })

afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close()
  await cluster.remove()
})

async function kioskAt(node: number): Promise<RemoteScreen<'kiosk'>> {
  const url = cluster.urlOf(node)
  const kiosk = await connectScreen(url, { device: await pairDevice(url, await signIn(url, 'admin', adminPassword), 'kiosk') }, 'kiosk')
  screens.push(kiosk)
  return kiosk
}

/** A number is taken at each node in turn, and all kiosks of all nodes show how many wait; resolves to how long that took. */
async function takeAndShow(kiosks: readonly RemoteScreen<'kiosk'>[], before: number): Promise<number> {
  for (const kiosk of kiosks) await take(kiosk, service)
  const begun = performance.now()
  await Promise.all(kiosks.map((kiosk) => kiosk.until(({ services }) =>
    services.find(({ id }) => id === service)?.waiting === before + kiosks.length)))
  return Math.round(performance.now() - begun)
}

test('when Redis is switched off and on again nodes find in the database what they were not told, and say so once', async () => {
  await startAll(cluster)
  const kiosks = await Promise.all([0, 1, 2].map(kioskAt))
  const heard = await takeAndShow(kiosks, 0)
  await cluster.redis.stop()
  const found = await takeAndShow(kiosks, nodes)
  await cluster.redis.start()
  const again = await takeAndShow(kiosks, 2 * nodes)
  process.stdout.write(`right after ${heard} ms, without Redis after ${found} ms, when it was back after ${again} ms\n`)
  for (const node of [0, 1, 2]) {
    expect(cluster.said(node).split('Redis cannot be reached')).toHaveLength(2)
    expect(cluster.said(node)).not.toContain(faultInLog)
  }
}, 60_000)

test('servers that start while Redis is away work, and hear each other once it is there', async () => {
  await cluster.redis.stop()
  await startAll(cluster)
  const kiosks = await Promise.all([0, 1, 2].map(kioskAt))
  await takeAndShow(kiosks, 0)
  await cluster.redis.start()
  await takeAndShow(kiosks, nodes)
}, 60_000)
