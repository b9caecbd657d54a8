import { scopes } from '../../domain/programs.ts'
import { call, pairDevice } from '../../tools/remote/people.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, hall, openForEach } from './support/each-hall.ts'
import { lavish } from './support/lavish.ts'
import { operatorOf } from './support/operator.ts'
import { newcomer } from './support/province.ts'
import { routesOf } from '../../tools/fuzz/routes-of.ts'
import { askers, routes, type Asker, type RouteRow } from './support/rights/routes.ts'
import { furnish, naming, type Things } from './support/rights/things.ts'
import { whatIsKept } from './support/rights/what-is-kept.ts'

let own: Things
let foreign: Things
openForEach({ limits: { ...lavish, petitions: 10_000 }, others: [otherOffice], demo: true })
beforeEach(async () => {
  own = await furnish(database, hall, 'office', '')
  foreign = await furnish(database, hall, 'other', 'other-')
})

type Headers = Readonly<Record<string, string>>

/** Those who are there; the others come anew. */
const usernames: Partial<Record<Asker, string>> = { officer: 'officer1', manager: 'manager', treeKeeper: 'admin' }

/** What somebody sends with every request. */
async function headersOf(asker: Asker): Promise<Headers> {
  if (asker === 'nobody') return {}
  const admin = await hall.cookieOf('admin')
  if (asker === 'device') return { authorization: `Bearer ${await pairDevice(hall.url, admin, 'kiosk')}` }
  if (asker === 'program') return { authorization: `Bearer ${await keyOf(admin)}` }
  const username = usernames[asker]
  if (username !== undefined) return { cookie: await hall.cookieOf(username) }
  return { cookie: asker === 'operator' ? await operatorOf(database, hall) : await newcomer(hall, asker, own.unit) }
}

async function keyOf(admin: string): Promise<string> {
  const { body } = await call(hall.url, 'POST', '/api/api-keys', admin, { name: 'máy', scopes, offices: ['office'] })
  return (body as { token: string }).token
}

interface Said { readonly status: number, readonly code: string | null }

async function ask(name: string, { ask: asked, body = {} }: RouteRow, things: Things, headers: Headers): Promise<Said> {
  const [method = '', path = ''] = name.split(' ')
  const said = method === 'GET' ? { headers } : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(naming(body, things)) }
  const response = await fetch(hall.url + naming(asked ?? path, things), { method, redirect: 'manual', ...said })
  return { status: response.status, code: /"code":"(\w+)"/.exec(await response.text())?.[1] ?? null }
}

const rights = ['signedOut', 'notAllowed', 'unknownKey']
const isAlsoForeign = ({ alsoForeign = [] }: RouteRow, asker: Asker) => alsoForeign.includes(asker)
const isTurnedAway = ({ status, code }: Said) => (status === 401 || status === 403) && rights.includes(code ?? '')
const table = Object.entries(routes)
/** Whoever signs out is nobody any more: asked last. */
const inOrder = [...table].sort(([name]) => name === 'DELETE /api/session' ? 1 : -1)
const namesAThing = ({ ask: asked = '', body = {} }: RouteRow) => /\{\w+\}/.test(asked + JSON.stringify(body))

test('every route of the server is in the table, and every line of the table is a route', () => {
  expect(routesOf(hall.app.web)).toEqual(Object.keys(routes).sort())
})

test.each(askers)('%s is refused what is not theirs, in the own office and in the other, and nothing is changed by asking', async (asker) => {
  const headers = await headersOf(asker)
  const before = await whatIsKept(database)
  const wrong: unknown[] = []
  for (const [name, row] of table) {
    if (row.may.includes(asker)) continue
    const [here, there] = [await ask(name, row, own, headers), await ask(name, row, foreign, headers)]
    if (!isTurnedAway(here)) wrong.push({ name, ...here })
    if (!isTurnedAway(there) && there.status !== 404) wrong.push({ name, office: 'other', ...there })
  }
  expect(wrong).toEqual([])
  expect(await whatIsKept(database)).toEqual(before)
})

test.each(askers)('of the other office, %s can touch nothing', async (asker) => {
  const headers = await headersOf(asker)
  const before = await whatIsKept(database)
  const wrong: unknown[] = []
  for (const [name, row] of table.filter(([, one]) => namesAThing(one))) {
    if (!row.may.includes(asker) || isAlsoForeign(row, asker)) continue
    const { status, code } = await ask(name, row, foreign, headers)
    if (![401, 403, 404].includes(status)) wrong.push({ name, status, code })
  }
  expect(wrong).toEqual([])
  expect(await whatIsKept(database)).toEqual(before)
})

test.each(askers)('%s is not turned away from what is theirs', async (asker) => {
  const headers = await headersOf(asker)
  const wrong: unknown[] = []
  for (const [name, row] of inOrder) {
    if (!row.may.includes(asker)) continue
    for (const things of isAlsoForeign(row, asker) ? [own, foreign] : [own]) {
      const said = await ask(name, row, things, headers)
      if (rights.includes(said.code ?? '') || said.status >= 500) wrong.push({ name, office: things.office, ...said })
    }
  }
  expect(wrong).toEqual([])
})
