import { setTimeout as pause } from 'node:timers/promises'
import { fillHall, openPlace, startReady, type BusyHall } from './support/busy-hall.ts'
import { chanceOfThisRun } from './support/chance.ts'
import { expectExactly, expectNothingLost } from './support/check.ts'

let place: Awaited<ReturnType<typeof openPlace>>
let hall: BusyHall | null = null

beforeAll(async () => { place = await openPlace() })

afterAll(async () => {
  hall?.close()
  await place.remove()
})

test('a server that is told to stop under load goes in order, without a fault in its log, and leaves no answer behind', async () => {
  const chance = chanceOfThisRun()
  let server = await startReady(place)
  hall = await fillHall(place, chance)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) {
    await hall.work(20)
    await pause(chance.between(0, 1000))
    const begun = performance.now()
    expect(await server.end(signal)).toEqual({ code: 0, signal: null })
    process.stdout.write(`stopped in ${Math.round(performance.now() - begun)} ms\n`)
    expect(server.said().split('\n').filter((line) => line.startsWith('{'))).toEqual([])
    server = await startReady(place)
    await expectNothingLost(hall)
  }
  await hall.rest()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  await expectExactly(hall)
}, 120_000)
