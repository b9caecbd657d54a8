import fc from 'fast-check'
import { effectiveForms } from '../../domain/rating/effective-forms.ts'
import { formFileOf, formIn } from '../../domain/rating/form-file.ts'
import { formSettingsFaults } from '../../domain/rating/form-settings-faults.ts'
import type { RatingForm } from '../../domain/rating/form.ts'
import { formInForce, formsOf } from '../../domain/rating/forms.ts'
import { counterForm, shippedForms } from '../../domain/rating/shipped-forms.ts'
import { copyOf, earliestBegin, familiesOf, isEditable, nextVersion, withForm } from '../../domain/rating/versions.ts'
import { office } from './support/office.ts'

const today = '2026-03-02'
const own: RatingForm = { ...counterForm, id: 'own', owner: 'office', validFrom: '2026-01-01' }
const ofProvince: RatingForm = { ...counterForm, id: 'tinh', owner: 'province', validFrom: '2026-01-01' }

test('an office asks its own forms and its province\'s, and keeps what it answers to under a name that both have', () => {
  const clash: RatingForm = { ...ofProvince, id: 'own' }
  expect(effectiveForms([own], [ofProvince, clash, counterForm])).toEqual([own, ofProvince, counterForm])
  expect(formsOf({ forms: [own] })).toEqual([own, ...shippedForms])
})

test('what is changed in a form is its next version, from tomorrow on, and takes the place of the one before by itself', () => {
  const next = nextVersion(counterForm, formsOf(office), today)
  expect(next).toMatchObject({ id: 'counter-5', version: 2, owner: 'office', validFrom: '2026-03-03', validUntil: null })
  const settings = { forms: withForm(office.forms, next), rating: office.rating }
  expect(formInForce(settings, today)).toEqual(counterForm)
  expect(formInForce(settings, '2026-03-03')).toEqual(next)
  expect(formSettingsFaults(office, settings, today)).toEqual([])
  expect(nextVersion(counterForm, formsOf(settings), today).version).toBe(3)
})

test('a version can be edited until somebody may have answered it', () => {
  const planned = nextVersion(own, [own], today)
  const kept = [own, planned, ...shippedForms]
  expect(isEditable(planned, kept, today)).toBe(true)
  expect(isEditable(planned, kept, '2026-03-03')).toBe(false)
  expect(isEditable(own, kept, today)).toBe(false)
  expect(isEditable(ofProvince, [], today)).toBe(false)
  expect(isEditable(counterForm, kept, today)).toBe(false)
  const fresh = copyOf(counterForm, 'phieu-1', today)
  expect(isEditable(fresh, kept, today)).toBe(true)
  expect([earliestBegin(fresh, kept, today), earliestBegin(planned, kept, today)]).toEqual([today, '2026-03-03'])
})

test('whatever is edited and whenever, no version that may have been answered is changed', () => {
  const days = fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 1, 20 + day)).toISOString().slice(0, 10))
  fc.assert(fc.property(fc.array(days, { maxLength: 8 }), (dates) => {
    let before = { forms: [own] as readonly RatingForm[], rating: { ...office.rating, form: 'own' } }
    for (const date of dates.sort()) {
      const [newest] = familiesOf(before.forms)[0]?.versions ?? [own]
      const edited = isEditable(newest, before.forms, date) ? newest : nextVersion(newest, before.forms, date)
      const after = { ...before, forms: withForm(before.forms, { ...edited, name: { vi: `Phiếu ${date}`, en: `Form ${date}` } }) }
      expect(formSettingsFaults(before, after, date)).toEqual([])
      before = after
    }
  }))
})

test('versions of one form stand together, the newest first', () => {
  const next = nextVersion(own, [own], today)
  expect(familiesOf([own, ofProvince, next])).toEqual([{ id: 'own', versions: [next, own] }, { id: 'tinh', versions: [ofProvince] }])
})

test.each(shippedForms.map((form) => [form.id, form] as const))('the form %s goes to another office in a file and comes out as it was', (_id, form) => {
  const file: unknown = JSON.parse(JSON.stringify(formFileOf(form)))
  expect(formIn(file)).toEqual({ ...form, owner: 'office' })
  expect(formIn(JSON.parse(JSON.stringify(formFileOf(ofProvince))))).toEqual(ofProvince)
})

test('a file that holds no form that can be asked is not taken', () => {
  const { kind, form } = formFileOf(own)
  const [first, ...others] = form.questions
  for (const file of [
    null, 'x', [], {}, { kind, form: null }, { kind: 'other', form }, { kind, form: { ...form, owner: 'shipped' } }, { kind, form: { ...form, more: 1 } },
    { kind, form: { ...form, version: 0 } }, { kind, form: { ...form, validFrom: '2026-02-99' } }, { kind, form: { ...form, languages: [] } },
    { kind, form: { ...form, questions: [{ ...first, when: { kind: 'level', levels: [9] } }, ...others] } },
    { kind, form: { ...form, questions: [{ ...first, options: [{ id: '<b>', text: { vi: 'x', en: 'x' } }] }] } },
  ]) expect(formIn(file)).toBeNull()
})

test('nonsense in a file is no form', () => {
  fc.assert(fc.property(fc.jsonValue(), (form) => { expect(formIn({ kind: formFileOf(own).kind, form })).toBeNull() }))
})
