import { dateAfter } from '../hours/calendar.ts'
import type { RatingForm } from './form.ts'

/** All versions of one form, the newest first. */
export interface FormFamily { readonly id: string, readonly versions: readonly [RatingForm, ...RatingForm[]] }

export function familiesOf(forms: readonly RatingForm[]): FormFamily[] {
  return [...new Set(forms.map(({ id }) => id))].flatMap((id) => {
    const [newest, ...others] = forms.filter((form) => form.id === id).sort((one, other) => other.version - one.version)
    return newest === undefined ? [] : [{ id, versions: [newest, ...others] as const }]
  })
}

/**
 * Whether a version can still be edited on a date: it is the office's own, and nobody can have answered it. `kept`: the
 * forms that hold now, without what is being edited.
 */
export function isEditable({ id, version, owner }: RatingForm, kept: readonly RatingForm[], date: string): boolean {
  const isKept = kept.some((form) => form.id === id && form.version === version && form.validFrom <= date)
  return owner === 'office' && !isKept
}

/** What is changed in a form is its next version: nobody answers it before tomorrow, so that no day has two. */
export function nextVersion(form: RatingForm, forms: readonly RatingForm[], date: string): RatingForm {
  const newest = Math.max(...forms.filter(({ id }) => id === form.id).map(({ version }) => version), form.version)
  return { ...form, version: newest + 1, owner: 'office', validFrom: dateAfter(date, 1), validUntil: null }
}

/** A form of the office's own that begins as another one is: as nobody has answered it, it can be asked from today on. */
export function copyOf(form: RatingForm, id: string, date: string): RatingForm {
  return { ...form, id, version: 1, owner: 'office', validFrom: date, validUntil: null }
}

/** The first date from which an edited version may be valid. */
export function earliestBegin(form: RatingForm, kept: readonly RatingForm[], date: string): string {
  return kept.some(({ id, validFrom }) => id === form.id && validFrom <= date) ? dateAfter(date, 1) : date
}

/** The forms with this one in place of the version that it was. */
export function withForm(forms: readonly RatingForm[], form: RatingForm): RatingForm[] {
  const isSame = ({ id, version }: RatingForm) => id === form.id && version === form.version
  return forms.some(isSame) ? forms.map((one) => isSame(one) ? form : one) : [...forms, form]
}
