import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { demoSignIn, signIn } from '../../tools/remote/people.ts'
import { startReady } from './support/busy-hall.ts'
import { somebodyIn, removeFolder, temporaryFolder } from './support/data-folder.ts'
import { freePort } from './support/free-port.ts'
import { adminPassword, endAllServers, startServer } from './support/server-process.ts'

let folder: string

beforeAll(async () => { folder = await temporaryFolder() })

afterAll(async () => {
  await endAllServers()
  await removeFolder(folder)
})

test('a first start that is killed halfway is finished by the next one: everybody who belongs to the office can come in', async () => {
  const place = { dataFolder: join(folder, 'data'), port: await freePort() }
  await mkdir(place.dataFolder)
  const killed = startServer(place)
  await somebodyIn(place.dataFolder)
  await killed.end('SIGKILL')

  const server = await startReady(place)
  const url = `http://127.0.0.1:${place.port}`
  for (const role of ['officer', 'manager', 'administrator'] as const) expect(await demoSignIn(url, role)).toMatch(/=/)
  expect(await signIn(url, 'admin', adminPassword)).toMatch(/=/)
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
}, 60_000)
