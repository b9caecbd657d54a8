import type { Account, Accounts, AddAccount, AddedAccount } from '../../contract/accounts.ts'
import type { AuditLines } from '../../contract/audit.ts'
import { call, signIn } from '../../tools/remote/people.ts'
import { password } from '../support/hall.ts'
import { otherOffice } from '../support/small-office.ts'
import { no } from './support/asking.ts'
import { database, hall, openForEach } from './support/each-hall.ts'

openForEach({ others: [otherOffice] })

const work = { from: '2026-11-20', type: 'civilServant' as const, home: null, position: 'Công chức tiếp nhận', counters: ['1'] }
const newcomer: AddAccount = { name: 'Lê Thị Hoa', username: 'hoalt', role: 'officer', work }

async function ask(who: string, method: string, path: string, body?: unknown) {
  return call(hall.url, method, path, await hall.cookieOf(who), body)
}

async function people(who = 'admin'): Promise<readonly Account[]> {
  return ((await ask(who, 'GET', '/api/staff')).body as Accounts).people
}

async function named(username: string): Promise<Account> {
  const found = (await people()).find((one) => one.username === username)
  if (found === undefined) throw new Error(`there is no ${username}`)
  return found
}

async function added(person = newcomer, by = 'admin'): Promise<AddedAccount> {
  const { status, body } = await ask(by, 'POST', '/api/staff', person)
  expect(status).toBe(201)
  return body as AddedAccount
}

const own = 'gạo trắng nước trong 7'

/** The first time, with the password that was handed over and one of their own. */
async function signInFirst(username: string, first: string, next: string | null = own) {
  return call(hall.url, 'POST', '/api/session', null, { username, password: first, ...next === null ? {} : { next } })
}

test('somebody who was added signs in with the password that was told once, and is known on screens at once', async () => {
  const { password: first, username } = await added()
  expect((await signInFirst(username, first)).status).toBe(200)
  const account = await named('hoalt')
  expect(account).toMatchObject({ name: 'Lê Thị Hoa', role: 'officer', isActive: true, photo: null, assignments: [{ ...work, to: null }] })
  expect(JSON.stringify(await people())).not.toContain(first)
  const console = await hall.screen({ cookie: await signIn(hall.url, username, own) }, 'counter', '1')
  await console.send('counter:open', { counter: '1' })
  const manager = await hall.manager()
  expect(JSON.stringify(await manager.until((view) => JSON.stringify(view).includes('Lê Thị Hoa')))).toContain('Lê Thị Hoa')
})

test('a login name is taken once in the whole installation, however it is typed', async () => {
  await added()
  expect(await ask('admin', 'POST', '/api/staff', { ...newcomer, username: 'HOALT' })).toMatchObject({ status: 409, body: { code: 'nameTaken' } })
  expect(await ask('other-admin', 'POST', '/api/staff', newcomer)).toMatchObject({ status: 409, body: { code: 'nameTaken' } })
  for (const username of ['', 'a', 'lê hoa', '../x', '-a']) expect((await ask('admin', 'POST', '/api/staff', { ...newcomer, username })).status).toBe(400)
})

test('a manager adds and changes officers only, an officer nobody, and nobody reaches into another office', async () => {
  await added(newcomer, 'manager')
  for (const role of ['manager', 'administrator']) {
    expect(await ask('manager', 'POST', '/api/staff', { ...newcomer, username: 'nua', role })).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
  }
  const [{ id: admin }, { id: officer }] = [await named('admin'), await named('officer1')]
  for (const change of [{ name: 'X', role: 'officer' }, { isActive: false }, { work }]) {
    expect((await ask('manager', 'PATCH', `/api/staff/${admin}`, change)).body).toEqual({ code: 'notAllowed' })
    expect((await ask('officer1', 'PATCH', `/api/staff/${officer}`, change)).body).toEqual({ code: 'notAllowed' })
    expect((await ask('other-admin', 'PATCH', `/api/staff/${officer}`, change)).body).toEqual({ code: 'unknownOfficer' })
  }
  expect((await ask('manager', 'PATCH', `/api/staff/${officer}`, { name: 'X', role: 'manager' })).body).toEqual({ code: 'notAllowed' })
  expect((await ask('manager', 'POST', `/api/staff/${admin}/password`, {})).body).toEqual({ code: 'notAllowed' })
  expect(await signIn(hall.url, 'admin', password)).toMatch(/luot/)
})

test('whoever is deactivated is thrown out of the console at once, signs in no more, and can come back', async () => {
  const [counter, { id }] = [await hall.counter('1'), await named('officer1')]
  const gone = new Promise((resolve) => { counter.socket.once('ended', resolve) })
  expect((await ask('admin', 'PATCH', `/api/staff/${id}`, { isActive: false })).status).toBe(200)
  expect(await gone).toBe('signedOut')
  expect(await counter.send('counter:pause', { counter: '1', reason: 'break' })).toEqual(no('signedOut'))
  expect((await ask('officer1', 'GET', '/api/session')).status).toBe(401)
  await expect(signIn(hall.url, 'officer1', password)).rejects.toThrow('401')
  expect(await named('officer1')).toMatchObject({ isActive: false })
  await ask('admin', 'PATCH', `/api/staff/${id}`, { isActive: true })
  expect(await signIn(hall.url, 'officer1', password)).toMatch(/luot/)
})

test('another role holds from the next sign-in on, and what was open under the old one ends', async () => {
  const { id, name } = await named('manager')
  expect((await ask('manager', 'GET', '/api/staff')).status).toBe(200)
  await ask('admin', 'PATCH', `/api/staff/${id}`, { name, role: 'officer' })
  expect((await ask('manager', 'GET', '/api/staff')).status).toBe(401)
  const again = await signIn(hall.url, 'manager', password)
  expect((await call(hall.url, 'GET', '/api/staff', again)).status).toBe(403)
})

test('nobody deactivates their own account, or makes themselves less', async () => {
  const { id, name } = await named('admin')
  for (const change of [{ isActive: false }, { name, role: 'officer' }]) {
    expect(await ask('admin', 'PATCH', `/api/staff/${id}`, change)).toMatchObject({ status: 409, body: { code: 'ownAccount' } })
  }
  expect((await ask('admin', 'POST', `/api/staff/${id}/password`, {})).body).toEqual({ code: 'ownAccount' })
  expect((await ask('admin', 'PATCH', `/api/staff/${id}`, { name: 'Quản trị', role: 'administrator' })).status).toBe(200)
})

test('a new password ends what was open with the old one, which is good no longer', async () => {
  const { id } = await named('officer2')
  expect((await ask('officer2', 'GET', '/api/session')).status).toBe(200)
  const { body } = await ask('manager', 'POST', `/api/staff/${id}/password`, {})
  expect((await ask('officer2', 'GET', '/api/session')).status).toBe(401)
  await expect(signIn(hall.url, 'officer2', password)).rejects.toThrow('401')
  expect((await signInFirst('officer2', (body as AddedAccount).password)).status).toBe(200)
  expect(await signIn(hall.url, 'officer2', own)).toMatch(/luot/)
})

test('a password that somebody else has made opens nothing but the way to one of their own', async () => {
  const { password: first, username } = await added()
  for (const [next, code] of [[null, 'newPasswordNeeded'], [first, 'newPasswordNeeded'], ['ngan', 'passwordTooShort'], ['lethihoalethihoa', 'passwordLikeName']] as const) {
    expect((await signInFirst(username, first, next)).body).toEqual({ code })
  }
  expect((await signInFirst(username, first)).status).toBe(200)
  await expect(signIn(hall.url, username, first)).rejects.toThrow('401')
  expect((await signInFirst(username, own, 'khác hẳn mật khẩu kia')).status).toBe(200)
  expect(await signIn(hall.url, username, own)).toMatch(/luot/)
})

test('a sign-in that was refused is in the audit log, and no password with it', async () => {
  await expect(signIn(hall.url, 'officer1', 'sai-mat-khau-roi')).rejects.toThrow('401')
  await expect(signIn(hall.url, 'khong-co-ai-nhu-the', 'sai-mat-khau-roi')).rejects.toThrow('401')
  const { entries } = (await ask('admin', 'GET', '/api/audit')).body as AuditLines
  expect(entries).toMatchObject([{ act: 'signInRefused', by: null, about: { name: 'Name of officer1' }, after: { code: 'wrongPassword' } }])
  expect(JSON.stringify(entries)).not.toContain('sai-mat-khau')
})

test('other work from a day on leaves what was before in the history', async () => {
  const { id } = await added()
  const later = { ...work, from: '2026-12-01', type: 'contract' as const, position: 'Nhân viên hướng dẫn', counters: ['2', '3'] }
  await ask('admin', 'PATCH', `/api/staff/${id}`, { work: later })
  expect((await named('hoalt')).assignments).toEqual([{ ...work, to: '2026-11-30' }, { ...later, to: null }])
  expect(await ask('admin', 'PATCH', `/api/staff/${id}`, { work: { ...work, from: '2026-11-25' } })).toMatchObject({ status: 409, body: { code: 'historyStays' } })
  expect((await ask('admin', 'PATCH', `/api/staff/${id}`, { work: { ...later, type: 'seconded' } })).body).toEqual({ code: 'assignmentsWrong' })
})

test('an older assignment, which says nothing of position and counters, stays as it is when other work follows', async () => {
  const { id } = await added()
  const older = { from: '2020-01-01', to: null, type: 'postal' as const, home: null }
  await database.models.staff.updateOne({ _id: id }, { assignments: [older] })
  expect((await ask('admin', 'PATCH', `/api/staff/${id}`, { work })).status).toBe(200)
  expect((await named('hoalt')).assignments).toEqual([{ ...older, to: '2026-11-19' }, { ...work, to: null }])
})

test('a position that begins on a later day is shown from that day on', async () => {
  const { id } = await added()
  await ask('admin', 'PATCH', `/api/staff/${id}`, { work: { ...work, from: '2026-12-01', position: 'Trưởng bộ phận' } })
  await hall.app.settlePeople()
  expect((await named('hoalt')).position).toBe('Công chức tiếp nhận')
  hall.clock.set(Date.parse('2026-12-01T00:30:00+07:00'))
  await hall.app.settlePeople()
  expect(await database.models.staff.findById(id).lean()).toMatchObject({ position: 'Trưởng bộ phận' })
})

test('every change of an account is in the audit log, with who, before and after, and without a password', async () => {
  const { id, password: first } = await added()
  await ask('admin', 'PATCH', `/api/staff/${id}`, { name: 'Lê Thị Hoa', role: 'manager' })
  await ask('admin', 'PATCH', `/api/staff/${id}`, { isActive: false })
  const { body: reset } = await ask('admin', 'POST', `/api/staff/${id}/password`, {})
  const { entries, isIntact } = (await ask('admin', 'GET', '/api/audit')).body as AuditLines
  expect(entries.map(({ act }) => act)).toEqual(['passwordReset', 'personDeactivated', 'personChanged', 'personAdded'])
  expect(entries[2]).toMatchObject({ byName: 'Name of admin', about: { id, name: 'Lê Thị Hoa' }, before: { role: 'officer' }, after: { role: 'manager' } })
  expect(isIntact).toBe(true)
  for (const secret of [first, (reset as AddedAccount).password]) expect(JSON.stringify(entries)).not.toContain(secret)
})
