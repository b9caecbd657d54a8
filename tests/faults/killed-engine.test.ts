import { setTimeout as pause } from 'node:timers/promises'
import { readRecords } from '../../server/store/embedded/engine-record.ts'
import { fillHall, openPlace, startReady, type BusyHall } from './support/busy-hall.ts'
import { chanceOfThisRun } from './support/chance.ts'
import { expectExactly, expectNothingLost } from './support/check.ts'

const kills = 3

let place: Awaited<ReturnType<typeof openPlace>>
let hall: BusyHall | null = null

beforeAll(async () => { place = await openPlace() })

afterAll(async () => {
  hall?.close()
  await place.remove()
})

test('a database engine that is killed under load comes back below its server, which keeps its word', async () => {
  const chance = chanceOfThisRun()
  const server = await startReady(place)
  hall = await fillHall(place, chance)
  for (let killed = 0; killed < kills; killed += 1) {
    await hall.work(20)
    await pause(chance.between(0, 1000))
    const before = await enginePid()
    process.kill(before, 'SIGKILL')
    await hall.work(20)
    expect(await enginePid()).not.toBe(before)
    await expectNothingLost(hall)
  }
  await hall.rest()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  await expectExactly(hall)
}, 120_000)

async function enginePid(): Promise<number> {
  const [only] = await readRecords(place.dataFolder)
  if (only === undefined) throw new Error('no engine has the data folder open')
  return only.record.engine.pid
}
