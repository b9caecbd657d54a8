import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import type { Configuration, ReadConfiguration } from '../../contract/configuration.ts'
import type { Media } from '../../contract/http.ts'
import type { KnownOffice, OfficeChange } from '../../contract/office.ts'
import { usualAppearance } from '../../domain/appearance.ts'
import { configurationOf, readConfiguration } from '../../server/settings/configuration-file.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { hall, openForEach } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

async function known(who = 'manager') {
  return (await call(hall.url, 'GET', '/api/office', await hall.cookieOf(who))).body as KnownOffice
}

async function save(changes: object, who = 'manager') {
  const { revision } = await known(who)
  return call(hall.url, 'PATCH', '/api/office', await hall.cookieOf(who), { revision, changes })
}

async function exported(who = 'manager') {
  return (await call(hall.url, 'GET', '/api/office/configuration', await hall.cookieOf(who))).body as Configuration
}

async function send(path: string, body: Buffer, who: string) {
  const response = await fetch(hall.url + path, {
    method: 'POST', body: new Uint8Array(body), headers: { 'cookie': await hall.cookieOf(who), 'content-type': 'application/octet-stream' },
  })
  return { status: response.status, body: await response.json() as unknown }
}

const imported = (file: unknown, who = 'manager') => send('/api/office/configuration', Buffer.from(JSON.stringify(file)), who)

async function withLogo(): Promise<string> {
  const { body } = await send('/api/media?name=logo.png', createCanvas(30, 30).encodeSync('png'), 'manager')
  const { id } = body as Media
  await save({ appearance: { ...usualAppearance, logo: id, palette: 'red' } })
  return id
}

function settingsOf({ office: { id: _id, timeZone: _timeZone, ...settings } }: KnownOffice) {
  return settings
}

test('what was exported and comes back changes nothing, and names no person, device or key', async () => {
  await withLogo()
  const file = await exported()
  const { status, body } = await imported(file)
  expect([status, (body as ReadConfiguration).settings]).toEqual([200, settingsOf(await known())])
  expect(JSON.stringify({ ...file, media: [] })).not.toMatch(/password|hash|token|secret|officer1|Name of/i)
})

test('another office gets the settings with a logo of its own, and nothing holds before it is saved', async () => {
  const logo = await withLogo()
  await save({ closesAt: '16:15' })
  const { body } = await imported(await exported(), 'other-manager')
  expect((await known('other-manager')).revision).toBe(0)
  const { settings } = body as ReadConfiguration
  expect(settings.closesAt).toBe('16:15')
  expect(settings.appearance.logo).not.toBe(logo)
  expect((await save(settings, 'other-manager')).status).toBe(200)
  expect((await fetch(`${hall.url}/media/${settings.appearance.logo ?? ''}`)).status).toBe(200)
})

test('a file of a newer version, and what is none, are refused', async () => {
  const file = await exported()
  expect(await imported({ ...file, version: 2 })).toEqual({ status: 422, body: { code: 'newerConfiguration' } })
  for (const other of [{}, null, [], { ...file, format: 'luot.form' }]) expect(await imported(other)).toEqual({ status: 415, body: { code: 'unreadableConfiguration' } })
  expect(await send('/api/office/configuration', Buffer.from('{'), 'manager')).toEqual({ status: 415, body: { code: 'unreadableConfiguration' } })
})

test('a file with faults is refused with their places, and nothing of it is taken', async () => {
  const file = await exported()
  const services = file.settings.services.map((service) => ({ ...service, prefix: 'Đ' }))
  expect(await imported({ ...file, settings: { ...file.settings, services, colour: 'pink' } })).toMatchObject({
    status: 422, body: { code: 'settingsWrong', faults: expect.arrayContaining([{ code: 'wrongValue', at: 'services.0.prefix' }, { code: 'wrongValue', at: 'colour' }]) as unknown },
  })
  const counters = file.settings.counters.map((counter) => ({ ...counter, label: '1' }))
  expect((await imported({ ...file, settings: { ...file.settings, counters } })).body).toEqual({ code: 'settingsWrong', faults: [{ code: 'twice', at: 'counters.label.1' }] })
  const appearance = { ...usualAppearance, logo: 'gone' }
  expect((await imported({ ...file, settings: { ...file.settings, appearance } })).body).toEqual({ code: 'settingsWrong', faults: [{ code: 'noMedia', at: 'gone' }] })
})

test('a file from before a setting was there leaves it as it was before it could be said', async () => {
  const file = await exported()
  const { appearance: _appearance, ...older } = file.settings
  const { body } = await imported({ ...file, settings: older })
  expect((body as ReadConfiguration).settings.appearance).toEqual(usualAppearance)
})

test('it is for those who lead the office', async () => {
  expect((await call(hall.url, 'GET', '/api/office/configuration', await hall.cookieOf('officer1'))).status).toBe(403)
  expect((await imported(await exported(), 'officer1')).status).toBe(403)
})

test('whatever an office has set, its file says the same', () => {
  const name = fc.record({ vi: fc.stringMatching(/^[A-Za-zĐđ][\p{L} ]{0,20}[a-z]$/u), en: fc.stringMatching(/^[A-Z][a-z ]{0,20}[a-z]$/) })
  const normal = name.map(({ vi, en }) => ({ vi: vi.normalize('NFC'), en }))
  fc.assert(fc.property(normal, fc.option(fc.nat(9000)), fc.option(fc.integer({ min: 1, max: 240 }), { nil: undefined }), fc.boolean(), (said, quota, minutes, onTheSpot) => {
    const office = {
      ...smallOffice, name: said,
      services: smallOffice.services.map((one) => ({ ...one, name: said, quota, ...minutes === undefined ? {} : { expectedMinutes: minutes } })),
      procedures: smallOffice.procedures.map((one) => ({ ...one, onTheSpot })),
    }
    const file = configurationOf(office, [], 0)
    expect(readConfiguration(Buffer.from(JSON.stringify(file)))).toEqual(file)
  }))
})

test('the last change is taken back by setting what was before, on running screens and in the history, with the names of who did it', async () => {
  const kiosk = await hall.kiosk()
  await save({ name: { vi: 'Tên mới', en: 'New name' } })
  await kiosk.until(({ office }) => office.name.vi === 'Tên mới')
  const changes = async () => (await call(hall.url, 'GET', '/api/office/changes', await hall.cookieOf('manager'))).body as OfficeChange[]
  const [last] = await changes()
  expect((await save(last?.before ?? {}, 'admin')).status).toBe(200)
  await kiosk.until(({ office }) => office.name.vi === smallOffice.name.vi)
  expect((await changes()).map(({ revision, byName }) => [revision, byName])).toEqual([[2, 'Name of admin'], [1, 'Name of manager']])
})
