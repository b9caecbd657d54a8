import type { KnownOffice } from '../../contract/office.ts'
import { counterForm } from '../../domain/rating/shipped-forms.ts'
import type { RatingForm } from '../../domain/rating/form.ts'
import { call } from '../../tools/remote/people.ts'
import { otherOffice, smallOffice } from '../support/small-office.ts'
import { hall, openForEach } from './support/each-hall.ts'

const form: RatingForm = { ...counterForm, id: 'phieu-tinh', version: 1, owner: 'office', validFrom: '2026-01-01' }

openForEach({ office: { ...smallOffice, forms: [form] }, others: [otherOffice] })

const handDown = async (body: object, who = 'admin') => call(hall.url, 'POST', '/api/organisation/forms', await hall.cookieOf(who), body)
const other = async () => (await call(hall.url, 'GET', '/api/office', await hall.cookieOf('other-admin'))).body as KnownOffice

test('a form handed down is the province\'s in every office below, once, and asked only where the office chooses it', async () => {
  expect((await handDown({ id: form.id, version: 1 })).body).toEqual({ offices: 1, refused: [] })
  expect((await handDown({ id: form.id, version: 1 })).body).toEqual({ offices: 1, refused: [] })
  const { office, revision } = await other()
  expect([office.forms, office.rating.form, revision]).toEqual([[{ ...form, owner: 'province' }], otherOffice.rating.form, 1])
  const chosen = { revision, changes: { rating: { ...office.rating, form: form.id } } }
  expect((await call(hall.url, 'PATCH', '/api/office', await hall.cookieOf('other-admin'), chosen)).status).toBe(200)
})

test('a form that the office does not have, and whoever stands over nobody, hands nothing down', async () => {
  expect((await handDown({ id: 'counter-5', version: 1 })).body).toEqual({ code: 'unknownForm' })
  expect((await handDown({ id: form.id })).body).toEqual({ code: 'invalidInput' })
  for (const who of ['other-admin', 'manager', 'officer1']) expect((await handDown({ id: form.id, version: 1 }, who)).body).toEqual({ code: 'notAllowed' })
  expect((await call(hall.url, 'POST', '/api/organisation/forms', '', { id: form.id, version: 1 })).status).toBe(401)
  expect((await other()).office.forms).toEqual([])
})
