import { randomUUID } from 'node:crypto'
import type { EvaluationView, PublishedEvaluations } from '../../contract/evaluation.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { serveNext, take } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

const selfScore = { points: 2, evidence: 'Danh mục kèm theo', figures: null }
const self = { 'indicator-5': selfScore, 'indicator-8': selfScore, 'indicator-9': selfScore }
const left = { points: 2, reason: null }
const scores = { 'indicator-5': left, 'indicator-8': left, 'indicator-9': left }
const period = '2026-Q4'

/** What somebody asks of the evaluation of an office; the answer as the office's people see it. */
async function ask(who: string | null, method: string, path = '', body?: object, office = 'office') {
  const cookie = who === null ? null : await hall.cookieOf(who)
  const { status, body: answer } = await call(hall.url, method, `/api/evaluations/${office}/${period}${path}`, cookie, body)
  return { status, answer: answer as EvaluationView & { code?: string } }
}

/** A step on what was seen last. */
async function step(who: string, name: string, body: object = {}) {
  const { answer: { revision } } = await ask('manager', 'GET')
  return ask(who, 'POST', `/${name}`, { revision, ...body })
}

/** Somebody is served, and says on the form of the nine indicators that each is worth so many points. */
async function servedAndAsked(points: 0 | 1 | 2, counter = '2'): Promise<void> {
  const [kiosk, console] = [await hall.kiosk(), await hall.counter(counter)]
  await take(kiosk)
  const ticket = await serveNext(console, counter) ?? ''
  const answers = Object.fromEntries([1, 2, 3, 4, 6, 7].map((number) => [`indicator-${number}`, [`p${points}`]]))
  const offices = hall.app.offices
  expect(await offices.submit(await offices.current('office'), randomUUID(), {
    type: 'rating:give', ticket, transaction: 0, level: 3, reasons: [], comment: null, form: { id: 'tt-01-2018', version: 1 }, answers,
    by: { kind: 'device', id: 'tablet', device: 'rating', counter },
  })).toHaveProperty('answer')
}

async function fixedResult(): Promise<void> {
  await step('manager', 'enter', { self })
  await step('manager', 'submit')
  expect((await step('admin', 'appraise', { scores })).status).toBe(200)
}

test('a unit enters and submits, the appraiser takes a point away, signs and publishes, and everybody can read the class', async () => {
  await servedAndAsked(2)
  expect(await step('manager', 'enter', { self })).toMatchObject({ status: 200, answer: { state: 'draft', forms: 1, self: { shownTenths: 180, grade: 'excellent' } } })
  expect((await step('manager', 'submit')).answer.signed.submitted).toMatchObject({ name: 'Name of manager', position: 'manager', at: hall.clock.now() })
  const taken = { ...scores, 'indicator-9': { points: 0, reason: 'Có hồ sơ quá hạn' } }
  const { status, answer } = await step('admin', 'appraise', { scores: taken })
  expect([status, answer.state, answer.appraised]).toEqual([200, 'fixed', { exact: '16', shownTenths: 160, counted: 9, grade: 'excellent' }])
  expect(answer.signed.fixed).toMatchObject({ name: 'Name of admin' })
  expect(await readPublished()).toEqual([])
  expect((await step('admin', 'publish')).answer.state).toBe('published')
  expect(await readPublished()).toMatchObject([{ period, version: 1, forms: 1, score: { exact: '16', grade: 'excellent' } }])
})

async function readPublished(): Promise<PublishedEvaluations['evaluations']> {
  const { body } = await call(hall.url, 'GET', '/api/published-evaluations/office', null)
  return (body as PublishedEvaluations).evaluations
}

test('without forms the citizens\' indicators have no points, and the unit no class', async () => {
  await fixedResult()
  const { answer } = await ask('manager', 'GET')
  expect(answer).toMatchObject({ forms: 0, appraised: { counted: 3, grade: null } })
  expect(answer.rows[0]).toEqual({ number: 1, source: 'citizens', id: 'indicator-1', answers: 0, averageTenths: null, exact: null })
})

test('forms that come after the result was fixed do not change it', async () => {
  await servedAndAsked(2)
  await fixedResult()
  await servedAndAsked(0, '4')
  expect((await ask('manager', 'GET')).answer).toMatchObject({ forms: 1, appraised: { exact: '18' } })
})

test('a fixed result cannot be changed; a correction is a new version, and the old one can still be read', async () => {
  await servedAndAsked(2)
  await fixedResult()
  for (const [who, name, body] of [['manager', 'enter', { self }], ['manager', 'submit', {}], ['admin', 'appraise', { scores }]] as const) {
    expect(await step(who, name, body)).toMatchObject({ status: 409, answer: { code: 'evaluationFrozen' } })
  }
  await step('admin', 'publish')
  const before = (await ask('manager', 'GET', '/versions/1')).answer
  expect((await step('admin', 'correct', { reason: 'Nhầm số liệu' })).answer).toMatchObject({
    version: 2, state: 'draft', correction: { reason: 'Nhầm số liệu', by: { name: 'Name of admin' } }, versions: [{ number: 1, state: 'published' }, { number: 2, state: 'draft' }],
  })
  await step('manager', 'enter', { self: { ...self, 'indicator-5': { ...selfScore, points: 1 } } })
  const after = (await ask('manager', 'GET', '/versions/1')).answer
  expect(after).toEqual({ ...before, revision: after.revision, versions: after.versions })
  expect(await readPublished()).toMatchObject([{ version: 1, score: { exact: '18' } }])
})

test('of two who save on what both have seen, the second is told and overwrites nothing', async () => {
  const seen = (await ask('manager', 'GET')).answer.revision
  const [one, other] = await Promise.all([1, 2].map((points) =>
    ask('manager', 'POST', '/enter', { revision: seen, self: { ...self, 'indicator-5': { ...selfScore, points } } })))
  expect([one?.status, other?.status].sort()).toEqual([200, 409])
  expect([one, other].find((reply) => reply?.status === 409)?.answer).toEqual({ code: 'evaluationChanged' })
  expect((await ask('manager', 'POST', '/submit', { revision: seen })).answer).toEqual({ code: 'evaluationChanged' })
})

test.each([
  ['an officer', 'officer1', 403, 'notAllowed'], ['one who has not signed in', null, 401, 'signedOut'],
  ['another office\'s manager', 'other-manager', 404, 'notFound'], ['another office\'s administrator', 'other-admin', 404, 'notFound'],
])('an evaluation is closed to %s', async (_who, name, status, code) => {
  expect(await ask(name, 'GET')).toEqual({ status, answer: { code } })
  expect(await ask(name, 'POST', '/enter', { revision: 0, self })).toEqual({ status, answer: { code } })
  expect(await ask(name, 'POST', '/appraise', { revision: 0, scores })).toEqual({ status, answer: { code } })
})

test('nobody appraises what they entered, and nobody enters what they appraise', async () => {
  expect(await step('admin', 'enter', { self })).toMatchObject({ status: 403, answer: { code: 'notAllowed' } })
  for (const [name, body] of [['appraise', { scores }], ['publish', {}], ['correct', { reason: 'x' }]] as const) {
    expect(await step('manager', name, body)).toMatchObject({ status: 403, answer: { code: 'notAllowed' } })
  }
})

test('an evaluation of an office that is not there, or of a time that has not come, is not found', async () => {
  const cookie = await hall.cookieOf('manager')
  for (const path of ['nobody/2026-Q4', 'office/2027-Q1', 'office/2026-Q5', 'office/2026-Q4/burn', 'office/2026-Q4/versions/1', 'office/2026-Q4/versions/x']) {
    expect((await call(hall.url, 'GET', `/api/evaluations/${path}`, cookie)).status).toBe(404)
  }
  expect((await call(hall.url, 'GET', '/api/published-evaluations/nobody', null)).status).toBe(404)
})

test.each([
  ['three points', { ...selfScore, points: 3 }], ['no evidence', { ...selfScore, evidence: '  ' }],
  ['more on the spot than listed', { ...selfScore, figures: { listed: 1, onTheSpot: 2, eligible: 1, receivedHere: 1 } }],
  ['the figures of another indicator', { ...selfScore, figures: { due: 1, onTime: 1, draggingOn: 0 } }],
])('points with %s are not taken', async (_what, score) => {
  expect(await step('manager', 'enter', { self: { 'indicator-5': score } })).toMatchObject({ status: 400, answer: { code: 'invalidInput' } })
})

test('the evaluations of an office are found by an index', async () => {
  await step('manager', 'enter', { self })
  const { queryPlanner } = await database.models.evaluations.collection.find({ office: 'office', period }).explain() as { queryPlanner: unknown }
  expect(JSON.stringify(queryPlanner)).toContain('office_1_period_1')
})
