import { get } from 'node:http'
import { startDatabases, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { forHoTich, no } from './support/asking.ts'
import { readLedger } from './support/ledger.ts'

let databases: Databases
let database: Awaited<ReturnType<Databases['open']>>
let hall: Hall

beforeAll(async () => { databases = await startDatabases() })
afterAll(async () => { await databases.stop() })
beforeEach(async () => {
  database = await databases.open()
  hall = await openHall(database, { others: [{ ...otherOffice, procedures: [] }] })
})
afterEach(() => hall.close())

const ask = (query: string) => fetch(`${hall.url}/api/catalogue${query}`)

/** As a browser asks that has it in its cache; `fetch` here has none and says that it wants all anew. */
function askAgain(query: string, etag: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(`${hall.url}/api/catalogue${query}`, { headers: { 'if-none-match': etag }, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
  })
}

test('anybody may read what an office does, and a kiosk sees by its picture that it has read it', async () => {
  const kiosk = await hall.kiosk()
  const response = await ask('?office=office')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ revision: kiosk.view().catalogue, procedures: smallOffice.procedures })
  expect(await (await ask('?office=other')).json()).toMatchObject({ procedures: [] })
})

test('who has it already is not sent it again', async () => {
  const etag = (await ask('?office=office')).headers.get('etag') ?? ''
  expect(await askAgain('?office=office', etag)).toBe(304)
  expect(await askAgain('?office=office', '"another"')).toBe(200)
})

test('of an office that is not here, and of none, nothing is told', async () => {
  const unknown = await ask('?office=nowhere')
  expect([unknown.status, await unknown.json()]).toEqual([404, { code: 'unknownOffice' }])
  for (const query of ['', '?office=', '?office=constructor', '?office=a&office=b', '?office=office&more=1']) {
    expect((await ask(query)).status).toBe(400)
  }
})

test('a number for a procedure says so in the ledger, and one of another service is refused', async () => {
  const kiosk = await hall.kiosk()
  expect(await kiosk.send('ticket:take', { ...forHoTich, procedure: 'tach-thua' })).toEqual(no('unknownProcedure'))
  expect(await kiosk.send('ticket:take', { ...forHoTich, procedure: 'khai-sinh' })).toMatchObject({ ok: true })
  const issued = (await readLedger(database)).flatMap(({ events }) => events).find(({ type }) => type === 'ticketIssued')
  expect(issued).toMatchObject({ service: 'ho-tich', procedure: 'khai-sinh' })
})
