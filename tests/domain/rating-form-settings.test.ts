import type { RatingForm } from '../../domain/rating/form.ts'
import { formSettingsFaults } from '../../domain/rating/form-settings-faults.ts'
import { counterForm } from '../../domain/rating/shipped-forms.ts'
import { office } from './support/office.ts'

const today = '2026-03-02'
const own: RatingForm = { ...counterForm, id: 'own', owner: 'office', validFrom: '2026-01-01' }
const planned: RatingForm = { ...own, version: 2, validFrom: '2026-04-01' }
const asking = (...forms: readonly RatingForm[]) => ({ forms, rating: { ...office.rating, form: 'own' } })
const renamed = (form: RatingForm): RatingForm => ({ ...form, name: { vi: 'Phiếu khác', en: 'Another form' } })

function faults(before: readonly RatingForm[], ...after: readonly RatingForm[]): string[] {
  return formSettingsFaults(asking(...before), asking(...after), today).map(({ code, at }) => `${code} ${at}`)
}

test('a version that may have been answered stays what it is, but for its end', () => {
  expect(faults([own], own)).toEqual([])
  expect(faults([own], { ...own, validUntil: '2026-03-31' }, planned)).toEqual([])
  expect(faults([own], renamed(own))).toEqual(['changedForm forms.own.1'])
  expect(faults([own], { ...own, questions: own.questions.slice(1) })).toEqual(['changedForm forms.own.1'])
  expect(faults([own, planned], planned)).toEqual(['changedForm forms.own.1'])
})

test('a version that begins later can still be changed, or dropped', () => {
  expect(faults([own, planned], own, renamed(planned))).toEqual([])
  expect(faults([own, planned], own)).toEqual([])
})

test('no two forms have the same id and version, not even with one that comes with the product', () => {
  expect(faults([], own, { ...own })).toEqual(['twice forms.own.1'])
  expect(faults([], own, { ...own, id: 'counter-5' })).toEqual(['twice forms.counter-5.1'])
})

test('the form that is asked is there, and can be asked', () => {
  expect(faults([])).toEqual(['unknownForm rating.form'])
  expect(faults([], { ...own, languages: [] })).toEqual(['wrongForm forms.own.1'])
})

test('a form of the office stands when a later product comes with one of the same name and version', () => {
  const earlier: RatingForm = { ...own, id: 'counter-5' }
  expect(formSettingsFaults({ ...asking(earlier) }, { ...asking(earlier), rating: { ...office.rating, form: 'counter-5' } }, today)).toEqual([])
})
