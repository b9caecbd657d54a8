import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import type { AuditLines } from '../../contract/audit.ts'
import type { BegunSecondFactor } from '../../contract/own-account.ts'
import { call, signIn } from '../../tools/remote/people.ts'
import { password } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { database, databases, hall, openForEach } from './support/each-hall.ts'

const root = join(import.meta.dirname, '../..')
const own = 'gạo trắng nước trong 7'

openForEach({ others: [otherOffice] })

interface Said { readonly code: number, readonly out: string, readonly trouble: string }

/** The command as the operator of the machine types it, while the server runs. */
const reset = (...words: readonly string[]) => run('reset-password', words)

async function run(tool: 'reset-password' | 'add-operator', words: readonly string[]): Promise<Said> {
  const environment = { ...process.env, MONGODB_URI: databases.uri, MONGODB_DATABASE: database.name, NODE_OPTIONS: '' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', `tools/${tool}.ts`, ...words], { cwd: root, env: environment }, (fault, out, trouble) => {
      resolve({ code: Number(fault?.code ?? 0), out, trouble })
    })
  })
}

const passwordIn = ({ out }: Said) => /^\S+ \(.+\): (\S+)$/m.exec(out)?.[1] ?? ''
const enter = (username: string, secret: string, more: object = {}) => call(hall.url, 'POST', '/api/session', null, { username, password: secret, ...more })
const asAdmin = async (method: string, path: string, body?: object) => call(hall.url, method, path, await hall.cookieOf('admin'), body)

test('an administrator who has lost the password comes in with the one that the operator was told, and chooses an own one', async () => {
  const before = await hall.cookieOf('admin')
  const said = await reset('--office', 'office', '--user', 'Admin')
  expect(said).toMatchObject({ code: 0, trouble: '' })
  expect((await call(hall.url, 'GET', '/api/session', before)).status).toBe(401)
  expect((await enter('admin', password)).body).toEqual({ code: 'wrongPassword' })
  expect((await enter('admin', passwordIn(said))).body).toEqual({ code: 'newPasswordNeeded' })
  expect((await enter('admin', passwordIn(said), { next: own })).status).toBe(200)
  const { body } = await call(hall.url, 'GET', '/api/audit', await signIn(hall.url, 'admin', own))
  const { entries, isIntact } = body as AuditLines
  expect(entries.find(({ act }) => act === 'passwordReset')).toMatchObject({ by: 'operator', about: { name: 'Name of admin' } })
  expect(isIntact).toBe(true)
  expect(JSON.stringify(body)).not.toContain(passwordIn(said))
})

/** The secret of an administrator's authenticator. */
async function protectAdmin(): Promise<string> {
  const { secret } = (await asAdmin('POST', '/api/account/second-factor', { password })).body as BegunSecondFactor
  const code = new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: hall.clock.now() })
  expect((await asAdmin('POST', '/api/account/second-factor/confirm', { code })).status).toBe(200)
  return secret
}

test('a second factor stays unless it is asked to go, and that is written down as well', async () => {
  await protectAdmin()
  const first = await reset('--office', 'office', '--user', 'admin')
  expect(first.out).toContain('The second factor stays')
  expect((await enter('admin', passwordIn(first), { next: own })).body).toEqual({ code: 'secondFactorNeeded' })
  const second = await reset('--office', 'office', '--user', 'admin', '--second-factor')
  expect((await enter('admin', passwordIn(second), { next: own })).status).toBe(200)
  const acts = (await database.models.audit.find({ office: 'office', by: 'operator' }).sort({ seq: 1 }).lean()).map(({ act }) => act)
  expect(acts).toEqual(['passwordReset', 'passwordReset', 'secondFactorReset'])
})

test('an operator is added at the machine, once under a name, and gets a new password there as well', async () => {
  const words = ['--user', 'VanHanh', '--name', 'Bùi Quang Huy']
  const added = await run('add-operator', words)
  expect(added).toMatchObject({ code: 0, trouble: '' })
  const { body } = await enter('vanhanh', passwordIn(added), { next: own })
  expect(body).toMatchObject({ name: 'Bùi Quang Huy', role: 'operator', office: '-' })
  expect(await run('add-operator', words)).toMatchObject({ code: 2, out: '' })
  const again = await reset('--office', '-', '--user', 'vanhanh')
  expect((await enter('vanhanh', passwordIn(again), { next: `${own} 8` })).status).toBe(200)
})

test('somebody of another office, or of none, is not reset by mistake, and a closed account stays closed', async () => {
  for (const words of [['--office', 'other', '--user', 'admin'], ['--office', 'office', '--user', 'nobody']]) {
    const said = await reset(...words)
    expect(said).toMatchObject({ code: 2, out: '' })
    expect(said.trouble).toContain('--office office --user admin')
  }
  await database.models.staff.updateOne({ username: 'manager' }, { deactivatedAt: 1 })
  const closed = await reset('--office', 'office', '--user', 'manager')
  expect(closed).toMatchObject({ code: 2, out: '' })
  expect(closed.trouble).toContain('has closed the account')
  expect((await reset()).trouble).toContain('Say who')
  expect(await database.models.audit.countDocuments({ by: 'operator' })).toBe(0)
  expect(await signIn(hall.url, 'admin', password)).toMatch(/luot/)
})
