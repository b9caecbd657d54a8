import type { SettingFault } from '../office-faults.ts'
import type { Office } from '../office.ts'
import { checkForm } from './check-form.ts'
import type { RatingForm } from './form.ts'
import { formsOf } from './forms.ts'
import { shippedForms } from './shipped-forms.ts'

type Forms = Pick<Office, 'forms' | 'rating'>

/** What is wrong with the forms of changed settings; `date` is today's local date. */
export function formSettingsFaults(before: Forms, after: Forms, date: string): SettingFault[] {
  const names = [...after.forms, ...shippedForms.filter((form) => !isAmong(before.forms, form))].map(nameOf)
  return [
    ...after.forms.flatMap((form) => checkForm(form).length === 0 ? [] : [{ code: 'wrongForm' as const, at: nameOf(form) }]),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((at) => ({ code: 'twice' as const, at })),
    ...formsOf(after).some(({ id }) => id === after.rating.form) ? [] : [{ code: 'unknownForm' as const, at: 'rating.form' }],
    ...before.forms.filter((form) => mayBeAnswered(form, date) && !isKept(form, after)).map((form) => ({ code: 'changedForm' as const, at: nameOf(form) })),
  ]
}

/** A version that comes with a later product under the name of one that the office made takes nothing away from it. */
function isAmong(forms: readonly RatingForm[], form: RatingForm): boolean {
  return forms.some((one) => nameOf(one) === nameOf(form))
}

/** From the day on from which a version is valid, ratings may name it: then it stays what it is, but for its end. */
function mayBeAnswered({ validFrom }: RatingForm, date: string): boolean {
  return validFrom <= date
}

function isKept(form: RatingForm, { forms }: Forms): boolean {
  const same = forms.find((one) => nameOf(one) === nameOf(form))
  return same !== undefined && contentOf(same) === contentOf(form)
}

function nameOf({ id, version }: RatingForm): string {
  return `forms.${id}.${version}`
}

/** Written in one order of fields, whatever order they were read in. */
function contentOf({ name, scale, validFrom, owner, languages, questions }: RatingForm): string {
  const asked = questions.map(({ id, kind, text, options, when }) => [
    id, kind, text.vi, text.en, options.map((option) => [option.id, option.text.vi, option.text.en, option.points ?? null]),
    when === null ? null : when.kind === 'level' ? when.levels : [when.question, when.options],
  ])
  return JSON.stringify([name.vi, name.en, scale, validFrom, owner, languages, asked])
}
