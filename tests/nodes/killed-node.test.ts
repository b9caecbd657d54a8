import { setTimeout as pause } from 'node:timers/promises'
import { fillHall, type BusyHall } from '../faults/support/busy-hall.ts'
import { chanceOfThisRun } from '../faults/support/chance.ts'
import { expectExactly, expectNothingLost } from '../faults/support/check.ts'
import { nodes, openCluster, startAll, type Cluster } from './support/cluster.ts'

const kills = 4

let cluster: Cluster
let hall: BusyHall | null = null

beforeEach(async () => {
  cluster = await openCluster()
  await startAll(cluster)
})

afterEach(async () => {
  hall?.close()
  await cluster.remove()
})

test(`nodes of three that are killed ${kills} times under load leave their screens to the others, and every command is carried out once`, async () => {
  const chance = chanceOfThisRun()
  hall = await fillHall(cluster.place, chance)
  for (let killed = 0; killed < kills; killed += 1) {
    await hall.work(15)
    await pause(chance.between(0, 500))
    const node = chance.between(0, nodes - 1)
    await cluster.kill(node)
    await hall.work(15)
    await expectNothingLost(hall)
    await cluster.start(node)
  }
  await hall.rest()
  await cluster.rest()
  const { entries } = await expectExactly(hall)
  process.stdout.write(`${entries.length} entries\n`)
}, 120_000)
