import { setTimeout as pause } from 'node:timers/promises'

import { engineBench, exists, keepInserting, listeningLog, numbersIn, until } from './engine-bench.ts'

const bench = engineBench()

test('a killed engine is back on the same address, and nothing acknowledged is lost', async () => {
  const engine = await bench.start(await bench.folder())
  const connection = await bench.connect(engine)
  const inserting = keepInserting(connection)
  for (let kills = 0; kills < 2; kills += 1) {
    await until(() => inserting.acknowledged.length > (kills + 1) * 100)
    const { pid } = engine
    process.kill(pid ?? 0, 'SIGKILL')
    // An answer of the dead one may still arrive: only what the next one acknowledges counts.
    await until(() => !exists(pid) && engine.pid !== pid)
    const before = inserting.acknowledged.length
    await until(() => inserting.acknowledged.length > before)
  }
  await inserting.end()
  expect(await numbersIn(connection)).toEqual(expect.arrayContaining(inserting.acknowledged))
})

test('a frozen engine is noticed and replaced', async () => {
  const { log, heard } = listeningLog()
  const engine = await bench.start(await bench.folder(), { log })
  const { pid } = engine
  process.kill(pid ?? 0, 'SIGSTOP')
  await until(() => !exists(pid), 10_000)
  const connection = await bench.connect(engine)
  expect(await numbersIn(connection)).toEqual([])
  expect(engine.pid).not.toBe(pid)
  expect(heard).toContain('the embedded database does not answer and is killed')
})

test.each([0, 20, 80, 150])('stopping %i ms after a kill ends the restart too', async (afterMs) => {
  const folder = await bench.folder()
  const engine = await bench.start(folder)
  process.kill(engine.pid ?? 0, 'SIGKILL')
  await pause(afterMs)
  await engine.stop()
  expect(exists(engine.pid)).toBe(false)
  const again = await bench.start(folder)
  expect(await numbersIn(await bench.connect(again))).toEqual([])
})
