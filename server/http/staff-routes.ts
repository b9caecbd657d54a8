import { Router, type Request, type Response } from 'express'
import { AddAccount, ChangeAccount, type Accounts, type AddedAccount } from '../../contract/accounts.ts'
import type { Code } from '../../contract/refusals.ts'
import { grantable } from '../../domain/organisation/granting.ts'
import type { Act } from '../audit/audit-log.ts'
import type { Staff } from '../identity/staff.ts'
import { PeopleDesk, sendingUnits, type PeopleParts } from '../organisation/people-desk.ts'
import type { MediaStore } from '../store/media-store.ts'
import { allow, signedIn } from './allow.ts'
import type { Note } from './noting.ts'
import { refuseWith } from './refusal.ts'

export interface StaffRouteParts extends PeopleParts {
  readonly staff: Pick<Staff, 'add' | 'assign' | 'portray'>
  readonly media: Pick<MediaStore, 'list'>
  readonly note: Note
}

type Refused = { readonly refusal: Code }

/** The people of the own office: their accounts, what they work as, and the pictures that citizens see of them. */
export function staffRoutes(parts: StaffRouteParts): Router {
  const desk = new PeopleDesk(parts)
  const router = Router()
  router.use('/staff', allow('manager', 'administrator'))
  router.get('/staff', async (request, response) => { response.json(await listFor(request, parts)) })
  router.post('/staff', async (request, response) => {
    const { data } = AddAccount.safeParse(request.body)
    const added = data === undefined ? { refusal: 'invalidInput' as const } : await desk.add(signedIn(request), data)
    if ('refusal' in added || data === undefined) {
      refuseWith(response, 'refusal' in added ? added.refusal : 'invalidInput')
      return
    }
    await parts.note(request, added.done)
    const answer: AddedAccount = { id: added.id, username: data.username, password: added.password }
    response.status(201).json(answer)
  })
  router.patch('/staff/:id', async (request: Request<{ id: string }>, response) => {
    const { data } = ChangeAccount.safeParse(request.body)
    const changed = data === undefined ? { refusal: 'invalidInput' as const } : await changedBy(request, data, desk, parts)
    await answer(request, response, changed, parts)
  })
  router.post('/staff/:id/password', async (request: Request<{ id: string }>, response) => {
    const { id } = request.params
    const reset = await desk.resetPassword(signedIn(request), id)
    if ('refusal' in reset) {
      refuseWith(response, reset.refusal)
      return
    }
    await parts.note(request, reset.done)
    const { username, password } = reset
    response.json({ id, username, password } satisfies AddedAccount)
  })
  return router
}

async function listFor(request: Pick<Request, 'session'>, { accounts, organisation }: StaffRouteParts): Promise<Accounts> {
  const { office, role } = signedIn(request)
  return { people: await accounts.of(office), roles: [...grantable(role)], units: sendingUnits(organisation) }
}

async function changedBy(
  request: Request<{ id: string }>, data: ChangeAccount, desk: PeopleDesk, parts: StaffRouteParts,
): Promise<Refused | { readonly done: Act }> {
  const [by, { id }] = [signedIn(request), request.params]
  if ('photo' in data) return portrayed(by.office, id, data.photo, parts)
  if ('work' in data) return desk.employ(by, id, data.work)
  return 'isActive' in data ? desk.setActive(by, id, data.isActive) : desk.rename(by, id, data.name, data.role)
}

async function portrayed(
  office: string, id: string, photo: string | null, { staff, media, accounts, peopleChanged }: StaffRouteParts,
): Promise<Refused | { readonly done: Act }> {
  if (!await isPicture(photo, office, media)) return { refusal: 'invalidInput' }
  const before = (await accounts.of(office)).find((one) => one.id === id)
  if (before === undefined || !await staff.portray(office, id, photo)) return { refusal: 'unknownOfficer' }
  await peopleChanged(office)
  return { done: { act: 'personPortrayed', about: { id, name: before.name }, before: { photo: before.photo }, after: { photo } } }
}

async function answer(request: Request<{ id: string }>, response: Response, changed: Refused | { readonly done: Act }, parts: StaffRouteParts): Promise<void> {
  if ('refusal' in changed) {
    refuseWith(response, changed.refusal)
    return
  }
  await parts.note(request, changed.done)
  response.json(await listFor(request, parts))
}

async function isPicture(id: string | null, office: string, media: StaffRouteParts['media']): Promise<boolean> {
  return id === null || (await media.list(office)).some((one) => one.id === id && one.type === 'image/webp')
}
