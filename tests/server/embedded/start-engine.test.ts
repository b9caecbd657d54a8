import { mkdir, readdir, stat, utimes } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

import { startChild } from '../../../server/store/embedded/engine-child.ts'
import { engineCommand } from '../../../server/store/embedded/engine-command.ts'
import { defaultCacheFolder } from '../../../server/store/embedded/library-cache.ts'
import { sweepSocketFolders } from '../../../server/store/embedded/socket-folders.ts'
import { durable, engineBench, exists, listeningLog, numbersIn, socketOf } from './engine-bench.ts'

const bench = engineBench()

test('what is written is found again, through mongoose on a private socket', async () => {
  const engine = await bench.start(await bench.folder())
  const connection = await bench.connect(engine)
  await connection.collection('numbers').insertOne({ number: 7 }, durable)
  expect(await numbersIn(connection)).toEqual([7])
  const socket = socketOf(engine.uri)
  expect(socket.length).toBeLessThan(100)
  expect((await stat(dirname(socket))).mode & 0o777).toBe(0o700)
  expect((await stat(socket)).mode & 0o077).toBe(0)
})

test('the signals that end a server do not end its database', async () => {
  const engine = await bench.start(await bench.folder())
  const pid = engine.pid ?? 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal)
  const connection = await bench.connect(engine)
  expect(await numbersIn(connection)).toEqual([])
  expect(engine.pid).toBe(pid)
})

test('stopping closes in order, leaves nothing behind and frees the folder', async () => {
  const folder = await bench.folder()
  const engine = await bench.start(folder)
  const { pid } = engine
  const connection = await bench.connect(engine)
  await connection.collection('numbers').insertOne({ number: 1 }, durable)
  await connection.close()
  await Promise.all([engine.stop(), engine.stop()])
  expect(exists(pid)).toBe(false)
  await expect(stat(dirname(socketOf(engine.uri)))).rejects.toThrow('ENOENT')
  expect((await readdir(folder)).filter((name) => name.startsWith('luot'))).toEqual([])
  const again = await bench.start(folder)
  expect(again.uri).toBe(engine.uri)
  expect(await numbersIn(await bench.connect(again))).toEqual([1])
})

test('a folder that is open is refused to a second start, and stays open', async () => {
  const folder = await bench.folder()
  const engine = await bench.start(folder)
  await expect(bench.start(folder)).rejects.toMatchObject({ code: 'folderInUse', message: expect.stringContaining('MONGODB_URI') as string })
  expect(await numbersIn(await bench.connect(engine))).toEqual([])
})

test('of two starts on one folder at once, one is refused and the other runs', async () => {
  const folder = await bench.folder()
  const starts = await Promise.allSettled([bench.start(folder), bench.start(folder)])
  const refused = starts.flatMap((start) => start.status === 'rejected' ? [start.reason as unknown] : [])
  const running = starts.flatMap((start) => start.status === 'fulfilled' ? [start.value] : [])
  expect(refused).toEqual([expect.objectContaining({ code: 'folderInUse' })])
  for (const engine of running) expect(await numbersIn(await bench.connect(engine))).toEqual([])
})

test('a folder held by a process that left no record is refused too', async () => {
  const folder = await bench.folder()
  const command = await engineCommand({ cacheFolder: defaultCacheFolder(), log: listeningLog().log })
  const stranger = startChild(command, await bench.folder())
  bench.lastly(() => {
    stranger.close()
    return stranger.ended
  })
  await stranger.loaded()
  await stranger.open(folder)
  await expect(bench.start(folder)).rejects.toMatchObject({ code: 'folderInUse' })
})

test('a data folder that cannot be made is refused in one sentence', async () => {
  const file = join(import.meta.dirname, 'start-engine.test.ts')
  await expect(bench.start(join(file, 'data'))).rejects.toMatchObject({
    code: 'engineFailed',
    message: expect.stringMatching(/^The data folder .* cannot be used .*MONGODB_URI.*\.$/) as string,
  })
})

test('socket folders of dead engines are swept, those of living ones stay', async () => {
  const place = await bench.folder()
  const longAgo = new Date(Date.now() - 3_600_000)
  const [dead, living, young] = ['dead', 'living', 'young'].map((name) => join(place, `embedded-mongodb-${name}`)) as [string, string, string]
  for (const folder of [dead, living, young]) await mkdir(folder)
  const server = createServer().listen(join(living, 'mongodb.sock'))
  bench.lastly(() => promisify(server.close.bind(server))())
  for (const folder of [dead, living]) await utimes(folder, longAgo, longAgo)
  await sweepSocketFolders(place)
  expect((await readdir(place)).sort()).toEqual(['embedded-mongodb-living', 'embedded-mongodb-young'])
})

test('a start sweeps what the package has left in the temporary folder', async () => {
  const left = join(tmpdir(), `embedded-mongodb-left-${process.pid}`)
  await mkdir(left)
  await utimes(left, new Date(0), new Date(0))
  await bench.start(await bench.folder())
  await expect(stat(left)).rejects.toThrow('ENOENT')
})
