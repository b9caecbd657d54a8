import { apiTable } from '../../contract/api.ts'
import { openWebhooks } from '../../server/webhooks/webhooks.ts'
import { webhookStore } from '../../server/store/webhooks.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { ask, makeKey, openReceiver } from './support/programs.ts'
import { hashOfSigned, produce, serveOne, sign } from './support/reports.ts'

const at = (time: string) => Date.parse(`${time}+07:00`)

openForEach({ startsAt: at('2026-09-30T09:00:00'), others: [otherOffice] })
beforeEach(async () => {
  await serveOne(hall)
  hall.clock.set(at('2026-10-01T00:30:00'))
  await hall.app.closeDueDays()
})

test('a program reads what the manager sees, and what was signed with its hash', async () => {
  await sign(hall, '2026-Q3')
  const { token } = await makeKey(hall)
  const { may: _may, ...seen } = await produce(hall, 'period=2026-Q3&by=service')
  const { status, body } = await ask(hall, '/offices/office/reports?period=2026-Q3&by=service', token)
  expect([status, apiTable.reports.answer.parse(body)]).toEqual([200, seen])
  const signed = apiTable.signedReport.answer.parse((await ask(hall, '/offices/office/reports/signed?period=2026-Q3&version=1', token)).body)
  expect(hashOfSigned(signed)).toBe(signed.hash)
  const { reports } = apiTable.reportList.answer.parse((await ask(hall, '/offices/office/reports/list', token)).body)
  expect(reports).toMatchObject([{ period: { name: '2026-Q3' }, version: 1, hash: signed.hash }])
})

test('a program that wants to know is told when a report was signed, and can read it by what it was told', async () => {
  const receiver = await openReceiver()
  const asked = { url: receiver.url, events: ['report.signed'], isLan: true }
  expect((await call(hall.url, 'POST', '/api/webhooks', await hall.cookieOf('admin'), asked)).status).toBe(201)
  const { versions: [version] } = await sign(hall, '2026-Q3')
  await openWebhooks({ store: webhookStore(database.models), clock: hall.clock }).deliver()
  await receiver.close()
  const told = receiver.received.map(({ body }) => (JSON.parse(body) as { payload: object }).payload)
  expect(told).toEqual([{ period: '2026-Q3', calendar: 'calendar', by: 'all', version: 1, hash: version?.hash, signedAt: version?.signedAt }])
})

test('a key without the scope reads none, one of another office learns nothing, and none tells by person', async () => {
  const { token: without } = await makeKey(hall, 'office', ['statistics:read'])
  for (const path of ['/reports?period=2026-Q3', '/reports/list', '/reports/signed?period=2026-Q3&version=1']) {
    expect(await ask(hall, `/offices/office${path}`, without)).toEqual({ status: 403, body: { code: 'notAllowed' } })
  }
  const { token: foreign } = await makeKey(hall, 'other')
  expect(await ask(hall, '/offices/office/reports?period=2026-Q3', foreign)).toEqual({ status: 404, body: { code: 'unknownOffice' } })
  const { token } = await makeKey(hall)
  for (const query of ['period=2026-Q3&by=officer', 'period=2026-Q9', 'period=2026-Q3&calendar=moon']) {
    expect(await ask(hall, `/offices/office/reports?${query}`, token)).toEqual({ status: 400, body: { code: 'invalidInput' } })
  }
  expect((await ask(hall, '/offices/office/reports/signed?period=2026-Q3&version=1', token)).status).toBe(404)
})
