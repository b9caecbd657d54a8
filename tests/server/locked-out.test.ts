import { call } from '../../tools/remote/people.ts'
import { oldTriesIn, signInTries, type SignInTries } from '../../server/identity/sign-in-tries.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { nine, openHall, password, type Hall } from '../support/hall.ts'
import { lavish } from './support/lavish.ts'

let databases: Databases
let database: Database
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => { database = await databases.open() })

describe('at the door', () => {
  let hall: Hall
  beforeEach(async () => { hall = await openHall(database, { limits: { ...lavish, guesses: 3 } }) })
  afterEach(() => hall.close())

  async function attempt(username: string, secret: string) {
    const response = await fetch(`${hall.url}/api/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: secret }),
    })
    const { code = null } = await response.json() as { code?: string }
    return { status: response.status, code, after: response.headers.get('retry-after') }
  }

  test('after three wrong passwords the right one must wait as well, and is told how long', async () => {
    for (let guess = 0; guess < 3; guess += 1) expect((await attempt('manager', 'guess')).status).toBe(401)
    expect(await attempt(' Manager', password)).toEqual({ status: 429, code: 'signInPaused', after: '30' })
    hall.clock.pass(29_000)
    expect((await attempt('manager', password)).after).toBe('1')
    hall.clock.pass(1000)
    expect((await attempt('manager', password)).status).toBe(200)
  })

  test('a name that nobody has is paused like any other: nothing is learnt from it', async () => {
    for (let guess = 0; guess < 3; guess += 1) expect((await attempt('nobody', 'guess')).code).toBe('wrongPassword')
    expect((await attempt('nobody', 'guess')).code).toBe('signInPaused')
  })

  test('whoever found a session open guesses its password no more often', async () => {
    const cookie = await hall.cookieOf('officer1')
    const change = { current: 'guess', next: 'cua so mo ra ho sen' }
    for (let guess = 0; guess < 3; guess += 1) expect((await call(hall.url, 'POST', '/api/account/password', cookie, change)).body).toEqual({ code: 'wrongPassword' })
    expect(await call(hall.url, 'POST', '/api/account/password', cookie, { ...change, current: password })).toMatchObject({ status: 429 })
  })

  test('a hundred guesses at the same moment are no more than three', async () => {
    const said = await Promise.all(Array.from({ length: 100 }, () => attempt('admin', 'guess')))
    expect(said.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(3)
    expect(said.every(({ status }) => status === 401 || status === 429)).toBe(true)
  })
})

describe('what is counted', () => {
  let tries: SignInTries
  beforeEach(() => { tries = signInTries(database.models, 'a secret', { account: 3, address: 5 }) })

  const fail = async (account: string, address: string, times: number, now = nine) => {
    for (let guess = 0; guess < times; guess += 1) await tries.begin(account, address, now)
  }

  test('a stranger who guesses locks out other strangers, and not the owner at the usual place', async () => {
    await tries.begin('mai', 'office', nine)
    await tries.succeeded('mai', 'office', nine)
    await fail('mai', 'elsewhere', 3)
    expect(await tries.begin('mai', 'a third place', nine)).toBe(30_000)
    expect(await tries.begin('mai', 'office', nine)).toBeNull()
  })

  test('each failure after a pause doubles it', async () => {
    await fail('mai', 'x', 3)
    expect(await tries.begin('mai', 'x', nine + 29_999)).toBe(1)
    expect(await tries.begin('mai', 'x', nine + 30_000)).toBeNull()
    expect(await tries.begin('mai', 'y', nine + 30_000)).toBe(60_000)
  })

  test('one address cannot go through all the names of an office', async () => {
    for (const name of ['an', 'binh', 'chi', 'dung', 'giang']) expect(await tries.begin(name, 'one place', nine)).toBeNull()
    expect(await tries.begin('hoa', 'one place', nine)).toBe(30_000)
    expect(await tries.begin('hoa', 'another', nine)).toBeNull()
  })

  test('officers of one address who sign in in the same moment wait for nobody', async () => {
    expect(await tries.begin('mai', 'office', nine + 1)).toBeNull()
    expect(await tries.begin('hung', 'office', nine)).toBeNull()
  })

  test('right passwords cost an address nothing, however many people are behind it', async () => {
    for (let person = 0; person < 50; person += 1) {
      expect(await tries.begin(`person ${String(person)}`, 'hall', nine)).toBeNull()
      await tries.succeeded(`person ${String(person)}`, 'hall', nine)
    }
  })

  test('what is kept names neither people nor addresses, and is forgotten', async () => {
    await fail('mai', '203.0.113.7', 2)
    expect(JSON.stringify(await database.models.signInTries.find().lean())).not.toMatch(/mai|203/)
    await oldTriesIn(database.models).forget(nine + 2 * 86_400_000)
    expect(await database.models.signInTries.countDocuments()).toBe(0)
  })
})
