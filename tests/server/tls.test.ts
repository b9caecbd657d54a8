import { copyFileSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { request } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type ConnectionOptions } from 'node:tls'
import { io } from 'socket.io-client'
import { createApp, type App } from '../../server/app.ts'
import { staffOf } from '../../server/identity/staff.ts'
import { usualLimits } from '../../server/limits.ts'
import { listenOn } from '../../server/listen.ts'
import { officeSettings } from '../../server/store/office-settings.ts'
import { quiet, startDatabases, type Databases } from '../support/database.ts'
import { password, setClock } from '../support/hall.ts'
import { smallOffice } from '../support/small-office.ts'

const files = join(import.meta.dirname, '../support/tls')

let databases: Databases
let app: App
let url: string
let folder: string
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  const database = await databases.open()
  folder = mkdtempSync(join(tmpdir(), 'luot-tls-'))
  for (const name of ['certificate.pem', 'key.pem']) copyFileSync(join(files, name), join(folder, name))
  await officeSettings(database.models).add(smallOffice, false)
  await staffOf(database.models).add({ office: 'office', username: 'mai', password, name: 'Mai', position: 'Trưởng bộ phận', role: 'manager' })
  app = await createApp({
    ...database, clock: setClock(), limits: usualLimits, log: quiet, webFolder: 'dist/web', voicesFolder: 'voices', proxies: 0,
    certificate: { certFile: join(folder, 'certificate.pem'), keyFile: join(folder, 'key.pem') },
  })
  url = await listenOn(app.http, 0, '127.0.0.1')
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const ca = readFileSync(join(files, 'certificate.pem'))

function ask(method: string, path: string, body: object | null = null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asking = request(url + path, { method, ca, agent: false, headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume()
      resolve(response)
    })
    asking.once('error', reject)
    asking.end(body === null ? undefined : JSON.stringify(body))
  })
}

test('with certificate files the server speaks TLS itself, and browsers are told to come back over nothing else', async () => {
  expect(url).toMatch(/^https:/)
  const { statusCode, headers } = await ask('GET', '/api/installation')
  expect([statusCode, headers['strict-transport-security']]).toEqual([200, 'max-age=31536000; includeSubDomains'])
})

test('then the cookie of a session never travels without TLS', async () => {
  const { statusCode, headers } = await ask('POST', '/api/session', { username: 'mai', password })
  expect(statusCode).toBe(200)
  expect(headers['set-cookie']?.[0]).toMatch(/^__Host-luot\.session=.*; Path=\/; .*; Secure/i)
})

/** What was agreed upon, or that nothing could be. */
function agreed(options: ConnectionOptions): Promise<string> {
  return new Promise((resolve) => {
    const line = connect({ ...options, port: Number(new URL(url).port), host: '127.0.0.1', ca, servername: 'localhost' }, () => {
      resolve(`${line.getProtocol() ?? ''} ${line.getCipher().name}`)
      line.end()
    })
    line.once('error', () => { resolve('nothing') })
  })
}

test('old versions and suites without ephemeral keys or authenticated encryption are not spoken', async () => {
  expect(await agreed({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384')
  expect(await agreed({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1.2 ECDHE-\w+-AES256-GCM-SHA384$/)
  const old = 'ECDHE-RSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA256:AES128-GCM-SHA256:AES256-SHA256@SECLEVEL=0'
  expect(await agreed({ maxVersion: 'TLSv1.2', ciphers: old })).toBe('nothing')
  expect(await agreed({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' })).toBe('nothing')
})

test('sockets go the same way', async () => {
  const socket = io(url, { transports: ['websocket'], forceNew: true, ca: ca.toString(), auth: { pairing: 'kiosk' } } as Parameters<typeof io>[1])
  const { code } = await new Promise<{ code: string }>((resolve, reject) => { socket.once('pairing', resolve).once('connect_error', reject) })
  expect(code).toMatch(/^\d{6}$/)
  socket.close()
})

test('a renewed certificate is taken without a stop, and one that cannot be read changes nothing', async () => {
  const later = Date.now() / 1000 + 60
  utimesSync(join(folder, 'certificate.pem'), later, later)
  await app.renewCertificate()
  expect((await ask('GET', '/healthz')).statusCode).toBe(200)
  rmSync(join(folder, 'key.pem'))
  await expect(app.renewCertificate()).rejects.toThrow('ENOENT')
  copyFileSync(join(files, 'key.pem'), join(folder, 'key.pem'))
  expect((await ask('GET', '/healthz')).statusCode).toBe(200)
})
