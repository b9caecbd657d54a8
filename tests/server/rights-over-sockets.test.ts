import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { commands } from '../../contract/commands.ts'
import type { Reply } from '../../contract/wire.ts'
import { openLinks } from '../../server/stores.ts'
import { pairDevice } from '../../tools/remote/people.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, type Hall } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { take } from './support/asking.ts'
import { lavish } from './support/lavish.ts'
import { operatorOf } from './support/operator.ts'
import { newcomer } from './support/province.ts'
import { commandRows, questionRows, screenRows, senders, type MessageRow, type Sender } from './support/rights/messages.ts'

const day = '2026-11-20'
const withTablet = { ...smallOffice, rating: { ...smallOffice.rating, hallTablet: true } }

let databases: Databases
let database: Database
let hall: Hall
let link: string
let opened: Socket[]
beforeAll(async () => { databases = await startDatabases() })
afterAll(() => databases.stop())
beforeEach(async () => {
  database = await databases.open()
  opened = []
  hall = await openHall(database, { limits: lavish, office: withTablet, others: [{ ...otherOffice, rating: withTablet.rating }] })
  link = (await take(await hall.kiosk())).link
  await hall.display()
})
afterEach(async () => {
  for (const socket of opened) socket.close()
  await hall.close()
})

interface Credentials { readonly cookie?: string, readonly device?: string, readonly ticket?: string }

/** How somebody of an office connects; `prefix` stands before the names of its people. */
async function credentialsOf(sender: Sender, prefix: string): Promise<Credentials> {
  const usernames: Partial<Record<Sender, string>> = { officer: 'officer1', manager: 'manager', administrator: 'admin' }
  const [office, username] = [prefix === '' ? 'office' : 'other', usernames[sender]]
  if (sender === 'nobody') return {}
  if (username !== undefined) return { cookie: await hall.cookieOf(prefix + username) }
  return fromOutside(sender as Exclude<Sender, 'nobody' | 'officer' | 'manager' | 'administrator'>, office, prefix)
}

async function fromOutside(sender: Exclude<Sender, 'nobody' | 'officer' | 'manager' | 'administrator'>, office: string, prefix: string): Promise<Credentials> {
  switch (sender) {
    case 'citizen':
    case 'dossier': return { ticket: await linkOf(sender, office) }
    case 'provinceManager':
    case 'inspector': return { cookie: await newcomer(hall, sender, `dv-${office}`) }
    case 'operator': return { cookie: await operatorOf(database, hall, `van-hanh-${office}`) }
    default: return { device: await pairDevice(hall.url, await hall.cookieOf(`${prefix}admin`), sender) }
  }
}

/** The own ticket of the first office; a link of the other one is as good as one can be. */
async function linkOf(sender: 'citizen' | 'dossier', office: string): Promise<string> {
  const { tickets, ratings } = await openLinks(database.models)
  const key = { office, day, ticket: 'A001' }
  const path = sender === 'citizen' ? tickets.linkOf(key) : ratings.linkOf({ key, transaction: 0 }, hall.clock.now() + 60_000)
  return path.slice('/t/'.length)
}

async function connect(sender: Sender, prefix = ''): Promise<(name: string, ...said: unknown[]) => Promise<Reply<unknown>>> {
  const { cookie, ...auth } = await credentialsOf(sender, prefix)
  const socket = io(hall.url, { transports: ['websocket'], forceNew: true, auth, ...cookie === undefined ? {} : { extraHeaders: { cookie } } })
  opened.push(socket)
  await new Promise<void>((resolve, reject) => { socket.once('connect', resolve).once('connect_error', reject) })
  return (name, ...said) => new Promise((resolve) => { socket.emit(name, ...said, resolve) })
}

const isTurnedAway = (reply: Reply<unknown>) => !reply.ok && ['signedOut', 'notAllowed', 'notPaired'].includes(reply.code)
const rows: readonly (readonly [string, MessageRow])[] = [...Object.entries(commandRows), ...Object.entries(questionRows)]
const saying = (name: string, said: object) => Object.hasOwn(commandRows, name) ? [randomUUID(), said] : [said]

test('every command of the contract is in the table', () => {
  expect(Object.keys(commandRows).sort()).toEqual(Object.keys(commands).sort())
})

test.each(senders)('%s is heard with the messages that are theirs, and turned away with all others', async (sender) => {
  const ask = await connect(sender)
  const wrong: unknown[] = []
  for (const [name, { may, says }] of rows) {
    const reply = await ask(name, ...saying(name, says('A001')))
    const isMalformed = !reply.ok && ['invalidInput', 'internal', 'tooMany'].includes(reply.code) && name !== 'takeSeat'
    if (isTurnedAway(reply) === may.includes(sender) || isMalformed) wrong.push({ name, reply })
  }
  expect(wrong).toEqual([])
})

test.each(senders)('%s sees the screens that are theirs, and no others', async (sender) => {
  const ask = await connect(sender)
  const seen: string[] = []
  for (const screen of Object.keys(screenRows)) {
    const reply = await ask('watch', { screen, counter: '1' })
    if (reply.ok) seen.push(screen)
  }
  const own = Object.entries(screenRows).filter(([, may]) => may.includes(sender)).map(([screen]) => screen)
  expect(seen).toEqual(own)
})

test.each(senders)('%s of another office changes nothing in this one, whatever they send about its ticket', async (sender) => {
  const ledger = () => database.models.ledger.find({ office: 'office' }).sort({ seq: 1 }).lean()
  const before = await ledger()
  const ask = await connect(sender, 'other-')
  for (const [name, { says }] of rows) await ask(name, ...saying(name, { ...says('A001'), ...name === 'print' ? { link } : {} }))
  expect(await ledger()).toEqual(before)
})
