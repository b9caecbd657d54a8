import type { AuditLines } from '../../contract/audit.ts'
import { auditLogOf } from '../../server/audit/audit-log.ts'
import { call, pairDevice } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

async function lines(who = 'admin', query = ''): Promise<AuditLines> {
  return (await call(hall.url, 'GET', `/api/audit${query}`, await hall.cookieOf(who))).body as AuditLines
}

const act = (n: number) => ({ office: 'office', by: null, at: n, act: 'personChanged' as const, about: { id: 'p', name: 'P' }, before: { n: n - 1 }, after: { n } })

test('screens and keys that come and go are written down, without their secrets', async () => {
  const admin = await hall.cookieOf('admin')
  const token = await pairDevice(hall.url, admin, 'kiosk')
  const [device] = (await call(hall.url, 'GET', '/api/devices', admin)).body as { id: string }[]
  await call(hall.url, 'DELETE', `/api/devices/${device?.id ?? ''}`, admin)
  const key = await call(hall.url, 'POST', '/api/api-keys', admin, { name: 'Kho dữ liệu', scopes: ['now:read'], offices: ['office'] })
  const { entries, isIntact } = await lines()
  expect(entries.map((one) => [one.act, one.about?.name.trim()])).toEqual([['apiKeyAdded', 'Kho dữ liệu'], ['deviceRevoked', 'kiosk'], ['devicePaired', 'kiosk']])
  expect(isIntact).toBe(true)
  expect(JSON.stringify(entries)).not.toContain(token)
  expect(JSON.stringify(entries)).not.toContain((key.body as { token: string }).token)
})

test('what was refused leaves no line', async () => {
  await call(hall.url, 'DELETE', '/api/devices/nothing', await hall.cookieOf('admin'))
  await call(hall.url, 'POST', '/api/devices', await hall.cookieOf('manager'), { code: '000000', name: 'x', counter: null })
  expect((await lines()).entries).toEqual([])
})

test('administrators read the log of their own office, and nobody else reads any', async () => {
  await auditLogOf(database.models).note(act(1))
  expect((await lines('other-admin')).entries).toEqual([])
  for (const who of ['manager', 'officer1']) expect(await lines(who)).toEqual({ code: 'notAllowed' })
  expect((await call(hall.url, 'GET', '/api/audit', null)).status).toBe(401)
  for (const method of ['POST', 'PATCH', 'DELETE']) expect((await call(hall.url, method, '/api/audit', await hall.cookieOf('admin'), {})).status).toBe(404)
})

test('lines that are written at once all stay, in one order without gaps', async () => {
  const log = auditLogOf(database.models)
  await Promise.all(Array.from({ length: 12 }, (_, index) => log.note(act(index + 1))))
  const { entries, isIntact } = await lines()
  expect(entries.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(isIntact).toBe(true)
})

test('a line that was changed or taken away behind the server\'s back is told', async () => {
  const log = auditLogOf(database.models)
  for (let n = 1; n <= 5; n += 1) await log.note(act(n))
  await database.models.audit.collection.updateOne({ seq: 3 }, { $set: { 'after.n': 30 } })
  expect((await lines()).isIntact).toBe(false)
  await database.models.audit.collection.updateOne({ seq: 3 }, { $set: { 'after.n': 3 } })
  expect((await lines()).isIntact).toBe(true)
  await database.models.audit.collection.deleteOne({ seq: 2 })
  expect((await lines()).isIntact).toBe(false)
})

test('a long log is read page by page', async () => {
  const log = auditLogOf(database.models)
  for (let n = 1; n <= 205; n += 1) await log.note(act(n))
  const newest = await lines()
  expect([newest.entries.length, newest.entries.at(-1)?.seq, newest.isMore, newest.isIntact]).toEqual([200, 6, true, true])
  const older = await lines('admin', '?before=6')
  expect([older.entries.map(({ seq }) => seq), older.isMore, older.isIntact]).toEqual([[5, 4, 3, 2, 1], false, true])
})
