import { sharedClock } from '../../server/nodes/shared-clock.ts'
import { quiet } from '../support/database.ts'
import { nine, setClock } from '../support/hall.ts'

const twoMinutesMs = 120_000

/** A server whose clock differs from the database's by so much. */
function serverOffBy(ms: number) {
  const database = setClock()
  const own = setClock(nine + ms)
  let isAway = false
  const clock = sharedClock({
    own, log: quiet,
    databaseTime: () => isAway ? Promise.reject(new Error('away')) : Promise.resolve(database.now()),
  })
  return { clock, own, database, leave: () => { isAway = true } }
}

test.each([twoMinutesMs, -twoMinutesMs])('a server whose clock is off by %d ms goes by the time of the database', async (offMs) => {
  const { clock, own, database } = serverOffBy(offMs)
  await clock.follow()
  for (const time of [own, database]) time.pass(5000)
  expect(Math.abs(clock.now() - database.now())).toBeLessThan(1000)
})

test('a server whose clock differs by less than a network can tell goes by its own', async () => {
  const { clock, own } = serverOffBy(300)
  await clock.follow()
  expect(clock.now()).toBe(own.now())
})

test('a server whose clock was set right goes by its own again', async () => {
  const { clock, own } = serverOffBy(twoMinutesMs)
  await clock.follow()
  own.pass(-twoMinutesMs)
  await clock.follow()
  expect(clock.now()).toBe(own.now())
})

test('a database that is away changes nothing about the time', async () => {
  const { clock, own, database, leave } = serverOffBy(twoMinutesMs)
  await clock.follow()
  leave()
  await expect(clock.follow()).rejects.toThrow('away')
  for (const time of [own, database]) time.pass(60_000)
  expect(Math.abs(clock.now() - database.now())).toBeLessThan(1000)
})
