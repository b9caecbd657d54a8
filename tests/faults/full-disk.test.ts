import { setTimeout as pause } from 'node:timers/promises'
import { fillHall, openPlace, startReady, type BusyHall } from './support/busy-hall.ts'
import { chanceOfThisRun } from './support/chance.ts'
import { expectExactly, expectNothingLost } from './support/check.ts'
import { fillJournal } from './support/data-folder.ts'
import { endAllServers } from './support/server-process.ts'
import { mountSmallDisk } from './support/small-disk.ts'

/** Below half a gigabyte the engine builds no index. */
const largeBytes = 1024 ** 3

const disk = mountSmallDisk(largeBytes)
if (disk === null) process.stdout.write('A small disk cannot be mounted here (that needs root): the full disk is not tested.\n')
const testWithDisk = disk === null ? test.skip : test

let hall: BusyHall | null = null

afterAll(async () => {
  hall?.close()
  await endAllServers()
  disk?.remove()
})

testWithDisk('on a full disk nobody is told that something is kept which is not, and with space everything goes on', async () => {
  if (disk === null) return
  const chance = chanceOfThisRun()
  const place = await openPlace(disk.folder)
  const server = await startReady(place)
  hall = await fillHall(place, chance)
  await hall.work(50)
  await disk.leaveFree(200_000)
  await fillJournal(place.dataFolder)
  await pause(5000)
  const { answered } = hall.account.told()
  await pause(2000)
  expect(hall.account.told().answered).toEqual(answered)
  expect(server.said()).toContain('full')

  disk.resize(largeBytes)
  await hall.work(50)
  await expectNothingLost(hall)
  await hall.rest()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  await expectExactly(hall)
}, 180_000)
