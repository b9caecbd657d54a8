import { randomUUID } from 'node:crypto'
import { call, pairDevice } from '../../../../tools/remote/people.ts'
import type { Database } from '../../../support/database.ts'
import type { Hall } from '../../../support/hall.ts'

/** What an office has of its own, by the names that the tables of rights use; each by its id. */
export type Things = Readonly<Record<'office' | 'unit' | 'device' | 'person' | 'webhook' | 'key' | 'remark' | 'comment' | 'lost' | 'petition', string>>

/** One of everything, so that there is something of the office to lay hands on. */
export async function furnish({ models }: Database, hall: Hall, office: string, prefix: string): Promise<Things> {
  const administrator = await hall.cookieOf(`${prefix}admin`)
  const ask = async (method: string, path: string, body?: object) => (await call(hall.url, method, path, administrator, body)).body
  await pairDevice(hall.url, administrator, 'kiosk')
  const [device] = await ask('GET', '/api/devices') as { id: string }[]
  const webhook = await ask('POST', '/api/webhooks', { url: 'https://example.org/', events: ['day.closed'], isLan: false }) as { id: string }
  const { key } = await ask('POST', '/api/api-keys', { name: 'x', scopes: ['now:read'], offices: [office] }) as { key: { id: string } }
  const officer = await models.staff.findOne({ office, role: 'officer' }, { _id: 1 }).lean()
  const [remark, comment, lost, petition] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const at = hall.clock.now()
  await models.remarks.create([
    { _id: remark, office, day: '2026-11-20', kind: 'note', text: 'một ghi chú', at },
    { _id: comment, office, day: '2026-11-20', kind: 'comment', text: 'một góp ý', at },
  ])
  await models.lostNumbers.create({
    _id: lost, office, day: '2026-11-20', number: 'A900', service: 'ho-tich', takenAt: at, kiosk: null, code: 'seriesFull', at, settledAt: null, settledBy: null,
  })
  await call(hall.url, 'POST', '/api/petitions', null, { id: petition, office, kind: 'other', words: 'Phòng chờ quá nóng' })
  return {
    office, unit: `dv-${office}`, device: device?.id ?? '', person: officer?._id ?? '', webhook: webhook.id, key: key.id, remark, comment, lost, petition,
  }
}

/** A path or a body with the things of an office in it. */
export function naming<T extends object | string>(asked: T, things: Things): T {
  const named = JSON.stringify(asked).replaceAll(/\{(\w+)\}/g, (braced, name: string) => (things as Readonly<Record<string, string>>)[name] ?? braced)
  return JSON.parse(named) as T
}
