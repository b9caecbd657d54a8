import { randomUUID } from 'node:crypto'
import { receivePetition } from '../../domain/petitions/decide-petition.ts'
import { petitionsOf } from '../../server/store/petitions.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { petitionOffice } from './support/petitions.ts'

let databases: Databases
let database: Database

const many = 60
const moment = { at: 0, today: '2026-11-20', by: { kind: 'citizen' }, office: petitionOffice } as const

beforeAll(async () => {
  databases = await startDatabases()
  database = await databases.open()
  const store = petitionsOf(database.models)
  for (let more = 0; more < many; more += 1) {
    const office = more < 5 ? 'office' : `other-${more}`
    const words = { _id: randomUUID(), office, words: 'x', name: null, phone: null, ticket: null, texts: {} }
    await store.receive(office, receivePetition('phone', 'time', moment), words)
  }
})
afterAll(() => databases.stop())

/** The index that is used, and how many cases are looked at. */
async function planOf(filter: object, sort: object = {}) {
  const { db } = database.connection
  if (db === undefined) throw new Error('the database is closed')
  const explained = await db.command({ explain: { find: 'petitions', filter, sort }, verbosity: 'executionStats' })
  const plan = JSON.stringify((explained['queryPlanner'] as { winningPlan: object }).winningPlan)
  const { totalDocsExamined } = explained['executionStats'] as { totalDocsExamined: number }
  return { isScan: plan.includes('COLLSCAN'), isSorted: plan.includes('"SORT"'), examined: totalDocsExamined }
}

const office = 'office'

test.each([
  ['open', { office, openUntil: '9999-12-31' }, { openUntil: 1, dueOn: 1, _id: 1 }, 5],
  ['overdue', { office, openUntil: '9999-12-31', dueOn: { $lt: '2027-01-01' } }, { openUntil: 1, dueOn: 1, _id: 1 }, 5],
  ['closed', { office, openUntil: { $lt: '9999-12-31' } }, { openUntil: -1, dueOn: -1, _id: -1 }, 0],
  ['all', { office }, { receivedOn: -1, _id: 1 }, 5],
  ['published', { office, publishedAt: { $gt: 0 } }, { publishedAt: -1 }, 0],
  ['held too long', { office, heldSince: { $lte: 1 } }, {}, 0],
] as const)('cases that are %s are found and put in order by an index', async (_name, filter, sort, most) => {
  expect(await planOf(filter, sort)).toEqual({ isScan: false, isSorted: false, examined: most })
})

test('cases of a period and cases of a colleague are found without looking at another office', async () => {
  expect(await planOf({ office, openUntil: { $gte: '2026-10-01' }, receivedOn: { $lte: '2026-12-31' } })).toMatchObject({ isScan: false, examined: 5 })
  expect(await planOf({ office, assignee: 'nobody', openUntil: '9999-12-31' })).toMatchObject({ isScan: false, examined: 0 })
})

test('of two who add a fact to the same history only one is heard', async () => {
  const store = petitionsOf(database.models)
  const [record] = (await store.list(office, { show: 'all', today: '2026-11-20' }, 0, 1)).records
  if (record === undefined) throw new Error('there is no case')
  const fact = { type: 'opened', at: 1, on: '2026-11-20', by: { kind: 'staff', id: 'mai', role: 'manager' } } as const
  expect((await Promise.all([store.append(record, fact), store.append(record, fact)])).sort()).toEqual([false, true])
  expect((await store.find(record._id))?.events).toHaveLength(2)
})
