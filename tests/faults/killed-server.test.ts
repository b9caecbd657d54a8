import { setTimeout as pause } from 'node:timers/promises'
import { fillHall, openPlace, startReady, type BusyHall } from './support/busy-hall.ts'
import { chanceOfThisRun } from './support/chance.ts'
import { expectExactly, expectNothingLost } from './support/check.ts'
import { startServer } from './support/server-process.ts'

const kills = 20

let place: Awaited<ReturnType<typeof openPlace>>
let hall: BusyHall | null = null

beforeAll(async () => { place = await openPlace() })

afterAll(async () => {
  hall?.close()
  await place.remove()
})

test(`a server that is killed ${kills} times under load keeps its word every time`, async () => {
  const chance = chanceOfThisRun()
  let server = await startReady(place)
  hall = await fillHall(place, chance)
  const startsMs: number[] = []
  for (let killed = 0; killed < kills; killed += 1) {
    await hall.work(1)
    await pause(chance.between(0, 1200))
    await server.end('SIGKILL')
    // Now and then the next one does not even get as far as being ready.
    if (chance.percent(20)) await startedTooSoon(chance.between(0, 1000))
    const begun = performance.now()
    server = await startReady(place)
    startsMs.push(Math.round(performance.now() - begun))
    await expectNothingLost(hall)
  }
  await hall.rest()
  const display = hall.display
  const { callCount } = await display.until((view) => view.callCount > 0)
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  const { entries } = await expectExactly(hall)
  expect(callCount).toBe(entries.flatMap(({ events }) => events).filter(({ type }) => type === 'ticketCalled' || type === 'ticketRecalled').length)
  process.stdout.write(`${entries.length} entries, starts took ${startsMs.join(', ')} ms\n`)
}, 300_000)

async function startedTooSoon(afterMs: number): Promise<void> {
  const server = startServer(place)
  await pause(afterMs)
  await server.end('SIGKILL')
}
