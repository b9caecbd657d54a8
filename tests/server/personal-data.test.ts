import { randomUUID } from 'node:crypto'
import type { PersonalData } from '../../contract/personal-data.ts'
import type { OpenedPetition } from '../../contract/petitions.ts'
import { keptMs, remarkKinds } from '../../domain/personal-data.ts'
import { call } from '../../tools/remote/people.ts'
import { nine } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'

const dossier = 'H26.12-261120-0007'
const phone = '0912 345 678'

let link: string
openForEach({ limits: { ...lavish, petitions: 10_000 }, others: [otherOffice] })
beforeEach(async () => { link = await visit() })

/** A priority ticket, served with a dossier's code, rated with a comment, and written about; and somebody else's beside it. */
async function visit(): Promise<string> {
  const [kiosk, counter] = [await hall.kiosk(), await hall.counter('1')]
  const taken = await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass: 'tu-60', language: 'vi' })
  const own = taken.ok ? taken.answer.link?.replace('/t/', '') ?? '' : ''
  await take(kiosk)
  for (const code of [dossier, 'H26.12-261120-0008']) {
    const ticket = ticketIn(await counter.send('ticket:callNext', { counter: '1' })) ?? ''
    await counter.send('ticket:start', { counter: '1', ticket })
    await counter.send('ticket:finish', { counter: '1', ticket, outcome: 'received', dossier: code })
  }
  const page = await hall.phone(`/t/${own}`)
  await page.send('rating:give', { ticket: 'A001', transaction: 0, level: 5, comment: 'Cán bộ rất tận tình' })
  for (const [ticket, number] of [[own, phone], [null, '+84 912345678'], [null, '0987654321']] as const) {
    await call(hall.url, 'POST', '/api/petitions', null, {
      id: randomUUID(), office: 'office', kind: 'other', words: 'Xin hỏi kết quả', name: 'Trần Thị Hoa', phone: number, ticket,
    })
  }
  return own
}

const asked = async (method: 'GET' | 'DELETE', query: Record<string, string>, who = 'admin') =>
  call(hall.url, method, `/api/personal-data?${new URLSearchParams(query).toString()}`, await hall.cookieOf(who), method === 'DELETE' ? { reason: 'citizenAsked' } : undefined)

test('whoever brings the ticket is told everything that lies beside it, and nothing of anybody else', async () => {
  const body = (await asked('GET', { ticket: link })).body as PersonalData
  expect(body.tickets).toEqual([{ day: '2026-11-20', ticket: 'A001' }])
  expect(body.remarks.map(({ kind, text }) => `${kind}: ${text}`).sort()).toEqual(['comment: Cán bộ rất tận tình', `dossier: ${dossier}`, 'priority: tu-60'])
  expect(body.petitions).toEqual([expect.objectContaining({ name: 'Trần Thị Hoa', phone, words: 'Xin hỏi kết quả', answers: [] })])
})

test('the code of a dossier leads to the same, and a telephone number to what was filed with it, however it was typed', async () => {
  expect((await asked('GET', { dossier })).body).toEqual((await asked('GET', { ticket: link })).body)
  const { petitions } = (await asked('GET', { phone: '0912.345.678' })).body as PersonalData
  expect(petitions.map((one) => one.phone).sort()).toEqual(['+84 912345678', phone])
})

test('what is taken away is gone, what is not asked for stays, and the ledger is still what was written', async () => {
  const others = (await database.models.remarks.countDocuments()) - 3
  expect((await asked('DELETE', { ticket: link })).body).toEqual({ remarks: 3, petitions: 1 })
  expect((await asked('GET', { ticket: link })).body).toMatchObject({ remarks: [], petitions: [] })
  expect(await database.models.remarks.countDocuments()).toBe(others)
  expect((await asked('DELETE', { phone })).body).toEqual({ remarks: 0, petitions: 1 })
  expect(JSON.stringify(await database.models.petitionWords.find().lean())).not.toMatch(/912.?345.?678/)
  const checked = await call(hall.url, 'POST', '/api/ledger/verify', await hall.cookieOf('admin'), { from: '2026-11-20', to: '2026-11-20' })
  expect(checked).toMatchObject({ status: 200, body: { days: [{ broken: null }] } })
})

test('that it was done is written down, and why, and not of whom', async () => {
  await asked('GET', { phone })
  await asked('DELETE', { phone })
  const lines = await database.models.audit.find({ act: /^personalData/ }).sort({ seq: 1 }).lean()
  expect(lines.map(({ act }) => act)).toEqual(['personalDataShown', 'personalDataErased'])
  expect(lines[1]?.after).toEqual({ remarks: 0, petitions: 2, reason: 'citizenAsked' })
  expect(JSON.stringify(lines)).not.toMatch(/912.?345|Hoa/)
})

/** As the administrator does it who has classified and answered a case. */
async function close(petition: string): Promise<void> {
  let seq = 1
  for (const step of [{ type: 'classify', kind: 'other' }, { type: 'answer', answer: 'Kết quả có ngày mai.' }, { type: 'close', outcome: 'upheld' }]) {
    const { status, body } = await call(hall.url, 'POST', `/api/petitions/cases/${petition}/steps`, await hall.cookieOf('admin'), { ...step, seq })
    expect(status).toBe(200)
    seq = (body as OpenedPetition).seq
  }
}

test('until when each thing is kept is told, and that is when it is forgotten', async () => {
  const { remarks, petitions } = (await asked('GET', { ticket: link })).body as PersonalData
  expect(Object.fromEntries(remarks.map(({ kind, until }) => [kind, until]))).toEqual({ priority: '2026-11-27', dossier: '2027-01-19', comment: '2027-12-25' })
  expect(petitions.map(({ until }) => until)).toEqual([null])
  const [{ id } = { id: '' }] = petitions
  await close(id)
  const closed = (await asked('GET', { ticket: link })).body as PersonalData
  const [until] = closed.petitions.map((one) => one.until)
  expect(until).toBe(new Date(nine + smallOffice.petitions.keepPersonalDays * 86_400_000).toISOString().slice(0, 10))
  hall.clock.set(Date.parse(`${until}T08:59:59+07:00`))
  await hall.app.forgetPersonalData()
  expect(await database.models.petitionWords.countDocuments({ _id: id, name: 'Trần Thị Hoa' })).toBe(1)
  hall.clock.pass(1000)
  await hall.app.forgetPersonalData()
  expect(await database.models.petitionWords.countDocuments({ _id: id, name: null })).toBe(1)
})

test('nothing is taken away without a reason', async () => {
  for (const body of [undefined, {}, { reason: 'so' }]) {
    expect((await call(hall.url, 'DELETE', `/api/personal-data?phone=0912345678`, await hall.cookieOf('admin'), body)).body).toEqual({ code: 'invalidInput' })
  }
  expect(((await asked('GET', { phone })).body as PersonalData).petitions).toHaveLength(2)
})

test('another office finds nothing, and a made-up ticket opens nothing', async () => {
  expect((await asked('GET', { ticket: link }, 'other-admin')).status).toBe(404)
  expect((await asked('GET', { phone }, 'other-admin')).body).toEqual({ tickets: [], remarks: [], petitions: [] })
  expect((await asked('GET', { ticket: 'office/2026-11-20/A001/AAAAAAAAAAAAAAAAAAAAAA' })).status).toBe(404)
  for (const query of [{}, { phone: 'x' }, { phone, dossier }]) expect((await asked('GET', query as Record<string, string>)).status).toBe(400)
})

test('words beside the ledger are forgotten when their time is over, by their kind, and the ledger holds none of them', async () => {
  const kinds = async () => [...new Set((await database.models.remarks.find().lean()).map(({ kind }) => kind))].sort()
  const ledger = JSON.stringify(await database.models.ledger.find({ office: 'office' }).lean())
  expect(ledger).not.toMatch(/tận tình|0007/)
  const byTime = remarkKinds.filter((kind) => kind !== 'note').sort((one, other) => keptMs[one] - keptMs[other])
  expect(byTime).toEqual(['priority', 'dossier', 'comment'])
  for (const [index, kind] of byTime.entries()) {
    hall.clock.set(nine + keptMs[kind])
    await hall.app.forgetPersonalData()
    expect(await kinds()).toContain(kind)
    hall.clock.set(nine + keptMs[kind] + 86_400_000)
    await hall.app.forgetPersonalData()
    expect(await kinds()).toEqual([...byTime.slice(index + 1)].sort())
  }
})
