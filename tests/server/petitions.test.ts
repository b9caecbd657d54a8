import { randomUUID } from 'node:crypto'
import { call } from '../../tools/remote/people.ts'
import { nine, openHall } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { database, databases, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'
import { letter, maskedLetter, petitionOffice, petitionsIn, type PetitionsIn } from './support/petitions.ts'

const dayMs = 86_400_000

let at: PetitionsIn
openForEach({ office: petitionOffice, others: [otherOffice] })
beforeEach(() => { at = petitionsIn(hall) })

test('a citizen files a case, follows it by the link, and reads the answer once it is approved', async () => {
  const filed = await at.file()
  expect(filed).toMatchObject({ dueOn: '2026-11-27', code: `PA-${filed.id.slice(0, 8).toUpperCase()}` })
  expect((await at.follow(filed)).body).toMatchObject({ state: 'received', kind: 'attitude', answer: null, isOverdue: false, hasPersonalData: true })
  await at.step(filed.id, { type: 'classify', kind: 'attitude' })
  await at.step(filed.id, { type: 'answer', answer: 'Đã nhắc nhở cán bộ.' })
  expect((await at.follow(filed)).body).toMatchObject({ state: 'answered', answer: null })
  await at.step(filed.id, { type: 'close', outcome: 'upheld' })
  expect((await at.follow(filed)).body).toMatchObject({ state: 'closed', outcome: 'upheld', answer: 'Đã nhắc nhở cán bộ.', closedOn: '2026-11-20' })
})

test('a link that was not made here, or was made for another case, opens nothing', async () => {
  const [one, two] = [await at.file(), await at.file()]
  const mac = two.link.split('.')[1] ?? ''
  for (const link of [`${one.id}.${mac}`, one.id, `${one.id}.`, 'x.y.z', '%00']) {
    expect([400, 404]).toContain((await at.by(null, 'GET', `/${link}`)).status)
  }
})

test('a case sent twice is one case, and its id does not serve for other words', async () => {
  const id = randomUUID()
  const send = (words: string) => at.by(null, 'POST', '', { id, ...letter, words })
  const [first, again] = [await send('Chờ lâu'), await send('Chờ lâu')]
  expect(again).toEqual(first)
  expect(await send('Khác')).toMatchObject({ status: 409, code: 'commandIdReused' })
  expect((await at.list()).count).toBe(1)
})

test('what is no case is refused with the reason', async () => {
  const send = async (more: object) => (await at.by(null, 'POST', '', { id: randomUUID(), ...letter, ...more })).code
  expect(await send({ words: ' \u0000 ' })).toBe('invalidInput')
  expect(await send({ words: 'x'.repeat(2001) })).toBe('invalidInput')
  expect(await send({ kind: 'weather' })).toBe('invalidInput')
  expect(await send({ phone: 'gọi tôi' })).toBe('invalidInput')
  expect(await send({ office: 'nowhere' })).toBe('unknownOffice')
  expect(await send({ ticket: 'office/2026-11-20/A001/AAAAAAAAAAAAAAAAAAAAAA' })).toBe('invalidInput')
})

test('one address cannot fill the book: after the limit it is asked to wait', async () => {
  const strict = await openHall(await databases.open(), { limits: { ...lavish, petitions: 2 } })
  const send = () => call(strict.url, 'POST', '/api/petitions', null, { id: randomUUID(), ...letter })
  expect([await send(), await send(), await send()].map(({ status }) => status)).toEqual([201, 201, 429])
  await strict.close()
})

test('a case of a ticket says which one, and only of the own office', async () => {
  const { link } = await take(await hall.kiosk())
  const { id } = await at.file({ ticket: link.replace('/t/', '') })
  expect((await at.open(id)).ticket).toEqual({ day: '2026-11-20', ticket: 'A001' })
  expect((await at.by(null, 'POST', '', { id: randomUUID(), ...letter, office: 'other', ticket: link.replace('/t/', '') })).code).toBe('invalidInput')
})

test('name and phone number are forgotten when the time is over after closing, and the history stays whole', async () => {
  const filed = await at.file()
  await at.close(filed.id)
  const { history } = await at.open(filed.id)
  hall.clock.set(nine + 30 * dayMs - 1)
  await hall.app.forgetPersonalData()
  expect(await database.models.petitionWords.findById(filed.id).lean()).toMatchObject({ name: letter.name, phone: letter.phone })
  hall.clock.set(nine + 30 * dayMs)
  await hall.app.forgetPersonalData()
  await hall.app.forgetPersonalData()
  const kept = JSON.stringify(await database.models.petitionWords.findById(filed.id).lean())
  expect(kept).not.toMatch(/Hoa|0912|001090123456/)
  expect(kept).toContain('Cán bộ quầy 2 nói to')
  const record = await database.models.petitions.findById(filed.id).lean()
  expect(record?.events.map(({ type }) => type)).toEqual([...history.map(({ type }) => type), 'personalDataForgotten'])
  expect(record?.heldSince).toBeNull()
})

test('a citizen has the own data forgotten at once, and takes a case back; nobody does it without the link', async () => {
  const filed = await at.file()
  expect((await at.follow({ ...filed, link: `/p/${filed.id}.x` }, '/forget')).status).toBe(404)
  expect(await at.follow(filed, '/forget')).toMatchObject({ status: 200, body: { hasPersonalData: false, words: maskedLetter } })
  expect((await at.follow(filed, '/forget')).code).toBe('petitionForgotten')
  expect((await at.step(filed.id, { type: 'close', outcome: 'withdrawn' })).code).toBe('petitionOutcomeUnfit')
  expect(await at.follow(filed, '/withdraw')).toMatchObject({ status: 200, body: { state: 'closed', outcome: 'withdrawn' } })
  expect((await at.step(filed.id, { type: 'classify', kind: 'time' })).code).toBe('petitionClosed')
})
