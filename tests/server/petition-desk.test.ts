import { randomUUID } from 'node:crypto'
import type { CommentInbox } from '../../contract/petitions.ts'
import type { Session } from '../../contract/http.ts'
import { nine } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { take, ticketIn } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { letter, maskedLetter, petitionOffice, petitionsIn, type PetitionsIn } from './support/petitions.ts'

const dayMs = 86_400_000

let at: PetitionsIn
openForEach({ office: petitionOffice, others: [otherOffice] })
beforeEach(() => { at = petitionsIn(hall) })

test('in lists nobody\'s number is shown; who opens a case sees it, and that is put down once a day', async () => {
  const { id } = await at.file()
  const { cases } = await at.list()
  expect(JSON.stringify(cases)).not.toMatch(/001090123456|0912|Hoa/)
  expect(cases[0]?.excerpt).toBe(maskedLetter)
  expect(await at.open(id)).toMatchObject({ words: letter.words, name: letter.name, phone: letter.phone })
  expect((await at.open(id, 'admin')).history.map(({ type, by: who }) => [type, who])).toEqual([
    ['received', null], ['opened', 'Name of manager'], ['opened', 'Name of admin'],
  ])
  hall.clock.pass(dayMs)
  expect((await at.open(id)).history).toHaveLength(4)
})

test('another office finds nothing, an officer nothing that was not given, nobody without a session anything', async () => {
  const { id } = await at.file()
  const paths = ['/cases', `/cases/${id}`, '/comments', '/colleagues', '/figures?from=2026-11-01&to=2026-11-30']
  const seenBy = async (username: string | null) => Promise.all(paths.map(async (path) => (await at.by(username, 'GET', path)).status))
  expect(await seenBy(null)).toEqual([401, 401, 401, 401, 401])
  expect(await seenBy('officer1')).toEqual([200, 404, 403, 403, 403])
  expect(await seenBy('other-manager')).toEqual([200, 404, 200, 200, 200])
  expect((await at.list('?show=all', 'other-manager')).count).toBe(0)
  expect((await at.list('?show=all', 'officer1')).count).toBe(0)
  const asked = { type: 'classify', kind: 'time', seq: 1 }
  expect([await at.by('other-manager', 'POST', `/cases/${id}/steps`, asked), await at.by('officer1', 'POST', `/cases/${id}/steps`, asked)]
    .map(({ status, code }) => [status, code])).toEqual([[404, 'notFound'], [403, 'notYourPetition']])
})

test('a case is given to a colleague of the own office who has a page to answer it on', async () => {
  const { id } = await at.file()
  await at.step(id, { type: 'classify', kind: 'attitude' })
  const colleaguesOf = async (username: string) => (await at.by(username, 'GET', '/colleagues')).body as Session[]
  const colleagues = await colleaguesOf('manager')
  expect(colleagues.map(({ name }) => name)).toEqual(['Name of manager', 'Name of admin'])
  const [foreigner] = await colleaguesOf('other-manager')
  expect((await at.step(id, { type: 'assign', to: foreigner?.id ?? '' })).code).toBe('notAssignable')
  const { status, body } = await at.step(id, { type: 'assign', to: colleagues[1]?.id ?? '' })
  expect([status, body.assignee, body.state]).toEqual([200, 'Name of admin', 'assigned'])
  expect([(await at.list('?mine=yes', 'admin')).count, (await at.list('?mine=yes', 'manager')).count]).toEqual([1, 0])
})

test('two managers cannot overwrite each other: who acts on an older history is told to look again', async () => {
  const { id } = await at.file()
  const { seq } = await at.open(id)
  await at.open(id, 'admin')
  const send = (username: string, kind: string) => at.by(username, 'POST', `/cases/${id}/steps`, { type: 'classify', kind, seq })
  const replies = await Promise.all([send('manager', 'time'), send('admin', 'fees')])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(replies.find(({ status }) => status === 409)?.code).toBe('petitionChanged')
  expect((await at.open(id)).history.filter(({ type }) => type === 'classified')).toHaveLength(1)
})

test('what is published is what the manager wrote, without numbers; it can be taken back', async () => {
  const filed = await at.file()
  const published = async () => ((await at.by(null, 'GET', '/published?office=office')).body as { petitions: unknown }).petitions
  await at.close(filed.id)
  expect((await at.open(filed.id)).summary).toEqual({ words: maskedLetter, answer: 'Đã nhắc nhở cán bộ.' })
  expect(await published()).toEqual([])
  await at.step(filed.id, { type: 'publish', words: 'Cán bộ nói to (001090123456).', answer: 'Đã nhắc nhở. Gọi 0912345678 nếu cần.' })
  expect(await published()).toEqual([{
    code: filed.code, kind: 'attitude', receivedOn: '2026-11-20', closedOn: '2026-11-20', outcome: 'upheld',
    words: 'Cán bộ nói to (•••).', answer: 'Đã nhắc nhở. Gọi ••• nếu cần.',
  }])
  await at.step(filed.id, { type: 'unpublish' })
  expect(await published()).toEqual([])
  expect((await at.by(null, 'GET', '/published?office=nowhere')).status).toBe(404)
})

test('a comment of a rating becomes a case once, and tells neither the rater nor the officer nor the hour', async () => {
  const console = await hall.counter('1')
  const { ticket } = await take(await hall.kiosk())
  const tablet = await hall.tablet('1')
  ticketIn(await console.send('ticket:callNext', { counter: '1' }))
  ticketIn(await console.send('ticket:start', { counter: '1', ticket }))
  ticketIn(await console.send('ticket:finish', { counter: '1', ticket, outcome: 'received' }))
  await tablet.until(({ asking }) => asking !== null)
  ticketIn(await tablet.send('rating:give', { ticket, transaction: 0, level: 2, reasons: [], comment: 'Ghế chờ hỏng, gọi 0912345678' }))
  const inbox = (await at.by('manager', 'GET', '/comments')).body as CommentInbox
  expect(inbox).toEqual({ page: 0, hasMore: false, comments: [{ id: expect.any(String) as string, day: '2026-11-20', text: 'Ghế chờ hỏng, gọi •••', hasCase: false }] })
  const id = inbox.comments[0]?.id ?? ''
  expect((await at.by('other-manager', 'POST', `/from-comment/${id}`)).status).toBe(404)
  expect((await at.by('officer1', 'POST', `/from-comment/${id}`)).status).toBe(403)
  for (let times = 0; times < 2; times += 1) expect(await at.by('manager', 'POST', `/from-comment/${id}`)).toMatchObject({ status: 201, body: { id } })
  const opened = await at.open(id)
  expect(opened).toMatchObject({ source: 'comment', words: 'Ghế chờ hỏng, gọi 0912345678', ticket: null, name: null })
  expect(JSON.stringify(opened)).not.toMatch(/A001|officer1/)
  expect((await at.by('manager', 'GET', '/comments')).body).toMatchObject({ comments: [{ hasCase: true }] })
})

test('a note between officers is no comment and becomes no case', async () => {
  const id = randomUUID()
  await database.models.remarks.create({ _id: id, office: 'office', day: '2026-11-20', kind: 'note', text: 'x', at: nine })
  expect((await at.by('manager', 'POST', `/from-comment/${id}`)).status).toBe(404)
})

test('lists show what is due first, what is overdue, and page by page', async () => {
  const first = await at.file()
  hall.clock.pass(3 * dayMs)
  for (let more = 0; more < 21; more += 1) await at.file({ kind: 'fees' })
  expect(await at.list()).toMatchObject({ count: 22, page: 0, pages: 2 })
  expect((await at.list()).cases[0]?.id).toBe(first.id)
  expect((await at.list('?page=1')).cases).toHaveLength(2)
  expect((await at.list('?kind=attitude')).count).toBe(1)
  hall.clock.set(nine + 8 * dayMs)
  const overdue = await at.list('?show=overdue')
  expect(overdue.count).toBe(1)
  expect(overdue.cases[0]).toMatchObject({ id: first.id, isOverdue: true, isDraggingOn: false })
})

test('figures of a period: counts, share, overdue cases, points', async () => {
  const [one] = [await at.file(), await at.file({ kind: 'time' })]
  await at.close(one.id)
  const of = async (from: string, to: string) => (await at.by('manager', 'GET', `/figures?from=${from}&to=${to}`)).body
  expect(await of('2026-11-01', '2026-11-30')).toMatchObject({ received: 2, closed: 1, onTime: 1, open: 1, onTimeShare: 1, indicator8: 2, overdueCases: [] })
  hall.clock.set(nine + 8 * dayMs)
  expect(await at.by('manager', 'GET', '/figures?from=2026-11-01&to=2026-11-30')).toMatchObject({
    body: { onTimeShare: 0.5, overdue: 1, indicator8: 0, overdueCases: [{ kind: 'time', dueOn: '2026-11-27' }] },
  })
  expect((await at.by('manager', 'GET', '/figures?from=2026-11-30&to=2026-11-01')).code).toBe('invalidInput')
})
