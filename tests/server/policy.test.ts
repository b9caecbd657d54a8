import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attendanceOf } from '../../tools/replay/attendance.ts'
import { tryPolicies, tryPolicy, type Policy } from '../../tools/replay/policy.ts'
import { policyTables } from '../../tools/replay/print-policy.ts'
import { readRecord } from '../../tools/replay/record.ts'
import { ledgerStore } from '../../server/store/ledger-store.ts'
import { startDatabases, type Database, type Databases } from '../support/database.ts'
import { openHall, setClock } from '../support/hall.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { lavish } from './support/lavish.ts'

const project = join(import.meta.dirname, '../..')
const monday = 'tests/records/1999-08-02.csv'
const strict = 86_400

const record = (...lines: string[]) => readRecord(['joined,service,priority,outcome,called,finished,server', ...lines].join('\n'))
const at = (time: string) => `1999-08-02T${time}`
const moment = (time: string) => Date.parse(`${at(time)}+07:00`)

/** One server, who called strictly in the order of joining; the last of the four had given up by then. */
const inOrder = record(
  `${at('09:00:00')},PS,0,served,${at('09:00:00')},${at('09:01:40')},ANA`,
  `${at('09:00:10')},PS,0,served,${at('09:01:40')},${at('09:03:20')},ANA`,
  `${at('09:00:20')},PS,1,served,${at('09:03:20')},${at('09:05:00')},ANA`,
  `${at('09:00:30')},PS,0,left,${at('09:02:00')},,`,
)

test('a record whose server called in the order of joining agrees with a rule that gives no credit, in every call and wait', () => {
  const { groups } = tryPolicy(inOrder, 0)
  const waits = { people: 3, mean: 90, median: 90, p90: 180, shareWithin: null }
  expect(groups['all']).toEqual({ recorded: waits, simulated: waits, recordedLeft: 1, simulatedLeft: 1, agreement: 1, agreementWithChoice: 1 })
  expect(groups['service PS']).toEqual(groups['all'])
})

test('a credit lets the priority person go first, and one of the three calls is another one', () => {
  const { all, priority, ordinary } = tryPolicy(inOrder, 90).groups
  expect([priority?.recorded.mean, priority?.simulated.mean]).toEqual([180, 80])
  expect([ordinary?.recorded.mean, ordinary?.simulated.mean]).toEqual([45, (0 + 190) / 2])
  expect(all).toMatchObject({ agreement: 2 / 3, agreementWithChoice: 0 })
  expect([priority?.agreement, ordinary?.agreement]).toEqual([1, 1 / 2])
})

test('one who left is served for the usual time, if the rule calls before that', () => {
  const rows = record(
    `${at('09:00:00')},PS,0,served,${at('09:00:00')},${at('09:01:00')},ANA`,
    `${at('09:00:10')},PS,0,left,${at('09:01:30')},,`,
    `${at('09:00:20')},PS,0,served,${at('09:01:02')},${at('09:03:02')},ANA`,
  )
  expect(tryPolicy(rows, 0).groups['all']).toMatchObject({ recordedLeft: 1, simulatedLeft: 0, simulated: { people: 2, mean: (0 + 130) / 2 } })
})

test('a counter is open while its server works and in short gaps, and takes what the server was recorded with', () => {
  const rows = record(
    `${at('09:00:00')},PS,0,served,${at('09:00:00')},${at('09:01:00')},ANA`,
    `${at('09:00:00')},PS,0,served,${at('09:02:00')},${at('09:03:00')},ANA`,
    `${at('09:00:00')},PS,0,served,${at('09:04:01')},${at('09:05:00')},ANA`,
    `${at('09:00:30')},IN,0,served,${at('09:00:40')},${at('09:00:50')},BEN`,
  )
  expect(attendanceOf(rows).filter(({ counter }) => counter === 'counter-1')).toEqual([
    { at: moment('09:00:00'), counter: 'counter-1', status: 'open' }, { at: moment('09:03:00'), counter: 'counter-1', status: 'closed' },
    { at: moment('09:04:01'), counter: 'counter-1', status: 'open' }, { at: moment('09:05:00'), counter: 'counter-1', status: 'closed' },
  ])
  // Ben does not help Ana, whose third person waits from 09:00 to 09:02.
  expect(tryPolicy(rows, 0).groups['service PS']?.simulated).toMatchObject({ people: 3, p90: 120 })
})

describe('the busy Monday', () => {
  let policies: Policy[]
  beforeAll(async () => { policies = tryPolicies(readRecord(await readFile(join(project, monday), 'utf8')), 90) })

  test.each([
    [0, [1007, 380, 627], [191_393_661, 115_558_029, 75_835_632], [523, 195, 328]],
    [90, [1186, 615, 571], [173_516_501, 84_155_730, 89_360_771], [536, 180, 356]],
    [strict, [1102, 704, 398], [224_426_835, 49_699_241, 174_727_594], [520, 140, 380]],
  ])('under a credit of %d s: calls that agree, all waits in milliseconds and people who left', (credit, agreeing, waits, left) => {
    const groups = policies.find(({ creditSeconds }) => creditSeconds === credit)?.groups ?? {}
    const three = [groups['all'], groups['priority'], groups['ordinary']]
    expect(three.map((group) => group?.simulated.people)).toEqual([1571, 836, 735])
    expect(three.map((group) => Math.round((group?.simulated.mean ?? 0) * (group?.simulated.people ?? 0) * 1000))).toEqual(waits)
    expect(three.map((group) => (group?.recorded.mean ?? 0) * (group?.recorded.people ?? 0))).toEqual([193_766, 97_997, 95_769])
    expect(three.map((group) => Math.round((group?.agreement ?? 0) * (group?.recorded.people ?? 0)))).toEqual(agreeing)
    expect(three.map((group) => group?.simulatedLeft)).toEqual(left)
  })

  test('the published rule of the centre is the one that its calls agree with most', () => {
    const agreement = policies.map(({ creditSeconds, groups }) => [creditSeconds, groups['all']?.agreement ?? 0] as const)
    expect(agreement.toSorted(([, one], [, other]) => other - one)[0]).toEqual([90, 1186 / 1571])
  })

  test('the table says it to people', () => {
    const text = policyTables(policies)
    expect(text).toMatch(/all +1571 +123\.3 +121\.8 +110\.4 +142\.9\n/)
    expect(text).toMatch(/all +64\.1 % +75\.5 % +70\.1 %\n/)
    expect(text).toContain('gaps between two of at most\n60 s')
  })
})

interface Said { readonly code: number, readonly out: string, readonly error: string }

function run(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', `tools/${tool}/main.ts`, ...args], { cwd: project, env: { ...process.env, ...env } },
      (failure, out, error) => { resolve({ code: failure === null ? 0 : Number(failure.code), out, error }) })
  })
}

const allowed = '--policy takes {"priorityCreditSeconds": n} with a whole number from 0 to 86400, or "strict"'

test.each([
  [['--policy', '{'], `${allowed}; this is no JSON: {`],
  [['--policy', '{"priorityCreditSeconds":-1}'], `${allowed}; this is not it: {"priorityCreditSeconds":-1}`],
  [['--policy', '{"credit":90}'], `${allowed}; this is not it: {"credit":90}`],
  [['--policy', '{"priorityCreditSeconds":90}', '--watch', '60'], '--policy and --watch do not go together'],
])('the replay refuses a policy that is none, says why, and nothing else: %j', async (args, why) => {
  expect(await run('replay', args)).toEqual({ code: 1, out: '', error: `${why}\n` })
})

test('the replay prints the fixed credits and the one asked for', async () => {
  const { code, out, error } = await run('replay', ['tests/records/1999-08-28.csv', '--policy', '{"priorityCreditSeconds":30}', '--json'])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  const said = JSON.parse(out) as { asked: object, policies: Policy[] }
  expect(said.asked).toEqual({ creditSeconds: 30 })
  expect(said.policies.map(({ creditSeconds }) => creditSeconds)).toEqual([0, 30, 90, strict])
  expect(said.policies[0]?.groups['all']?.recorded.people).toBe(87)
})

describe('a past ledger', () => {
  let databases: Databases
  let database: Database
  const policy = (...args: string[]) => run('policy', args, { MONGODB_URI: databases.uri, MONGODB_DATABASE: database.name, LOG_LEVEL: 'error' })

  /** Two ordinary people and one with priority wait for the only counter; the server still runs when the tool reads. */
  beforeAll(async () => {
    databases = await startDatabases()
    database = await databases.open()
    const hall = await openHall(database, { limits: lavish, clock: setClock(), others: [otherOffice] })
    const [kiosk, counter] = [await hall.kiosk(), await hall.counter('2')]
    for (const priorityClass of [null, null, 'tu-60']) {
      await kiosk.send('ticket:take', { service: 'ho-tich', priorityClass, language: 'vi' })
      hall.clock.pass(60_000)
    }
    for (let served = 0; served < 3; served += 1) {
      const called = await counter.send('ticket:callNext', { counter: '2' })
      const ticket = called.ok ? called.answer.ticket ?? '' : ''
      await counter.send('ticket:start', { counter: '2', ticket })
      hall.clock.pass(300_000)
      await counter.send('ticket:finish', { counter: '2', ticket, outcome: 'received' })
    }
    await counter.send('counter:close', { counter: '2' })
    openHalls.push(hall)
  })
  const openHalls: { close(): Promise<void> }[] = []
  afterAll(async () => {
    for (const hall of openHalls) await hall.close()
    await databases.stop()
  })

  test('shows who waited how long, and who would have under another credit', async () => {
    const { code, out, error } = await policy('2026-11-20', '--office', 'office', '--set', 'priority.tu-60=0', '--json')
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const { groups, ...said } = JSON.parse(out) as { groups: Record<string, Record<string, { mean: number, people: number }>> }
    expect(said).toEqual({ changes: ['priority.tu-60=0'], office: 'office', day: '2026-11-20', isClosed: false, limitSeconds: 1800 })
    // They came at minutes 0, 1 and 2; the counter was open from the first minute, but called nobody before the third.
    expect(groups['tu-60']).toMatchObject({ recorded: { people: 1, mean: 60 }, simulated: { people: 1, mean: 180 }, changed: { people: 1, mean: 480 } })
    expect(groups['ordinary']).toMatchObject({ recorded: { people: 2, mean: 600 }, simulated: { mean: 270 }, changed: { mean: 120 } })
  })

  test('without --json it is a table', async () => {
    const { code, out } = await policy('2026-11-20', '--set', 'priority=strict', 'priorityBound=1')
    expect(code).toBe(0)
    expect(out).toContain('office 2026-11-20, not closed yet: as far as it went; changed: priority=strict priorityBound=1')
  })

  test.each([
    [['2026-11-21', '--set', 'priority=0'], 'no ledger of 2026-11-21; the latest days are 2026-11-20'],
    [['2026-11-20', '--office', 'nowhere', '--set', 'priority=0'], 'no ledger of an office "nowhere"; there are office'],
    [['2026-11-20', '--set', 'priority.young=0'], 'unknown priority class "young"; there are tu-60'],
    [['2026-11-20', '--set', 'counter.9.primary=ho-tich'], `unknown counter "9"; there are ${smallOffice.counters.map(({ id }) => id).join(', ')}`],
    [['2026-11-20'], 'nothing is changed: name a setting with --set; usage: npm run policy -- <day as yyyy-mm-dd> [--office <id>] [--json] --set <key=value> [--set <key=value> …]'],
    [['monday', '--set', 'priority=0'], '"monday" is no day; usage: npm run policy -- <day as yyyy-mm-dd> [--office <id>] [--json] --set <key=value> [--set <key=value> …]'],
  ])('refuses what cannot be, and says what can: %j', async (args, why) => {
    expect(await policy(...args)).toEqual({ code: 1, out: '', error: `${why}\n` })
  })
  test('asks which office is meant when several worked on that day', async () => {
    const ledgers = ledgerStore(database.models)
    const entries = await ledgers.after({ office: 'office', day: '2026-11-20' }, 0)
    await ledgers.insert(entries.map((entry) => ({ ...entry, office: 'other' })))
    const { code, error } = await policy('2026-11-20', '--set', 'priority=0')
    expect({ code, error }).toEqual({ code: 1, error: 'several offices worked on 2026-11-20: choose with --office office or other\n' })
  })
})
