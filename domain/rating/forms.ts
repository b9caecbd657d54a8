import type { Office } from '../office.ts'
import { effectiveForms } from './effective-forms.ts'
import type { FormVersion, RatingForm } from './form.ts'
import { counterForm, shippedForms } from './shipped-forms.ts'

type Asking = Pick<Office, 'forms' | 'rating'>

/** Every version of every form that the office knows: its own, its province's and those that come with the product. */
export function formsOf({ forms }: Pick<Office, 'forms'>): readonly RatingForm[] {
  return effectiveForms(forms, shippedForms)
}

/**
 * The version that is asked on a local date: of the form that the office chose, the one that came last; the short
 * counter form when none is valid, so that citizens can always rate.
 */
export function formInForce(office: Asking, date: string): RatingForm {
  return formsOf(office)
    .filter((form) => form.id === office.rating.form && isValidOn(form, date))
    .reduce<RatingForm | null>((latest, form) => latest === null || isLater(form, latest) ? form : latest, null) ?? counterForm
}

export function formOf(office: Pick<Office, 'forms'>, { id, version }: Pick<FormVersion, 'id' | 'version'>): RatingForm | undefined {
  return formsOf(office).find((form) => form.id === id && form.version === version)
}

/**
 * The form that a rating of this date says it answers: any that is valid then, as the office may have gone on to
 * another one while the citizen was looking at this one.
 */
export function formAnswered(office: Asking, date: string, named: Pick<FormVersion, 'id' | 'version'>): RatingForm | null {
  const form = formOf(office, named)
  return form !== undefined && (isValidOn(form, date) || form === counterForm) ? form : null
}

function isValidOn({ validFrom, validUntil }: RatingForm, date: string): boolean {
  return validFrom <= date && (validUntil === null || date <= validUntil)
}

function isLater(one: RatingForm, other: RatingForm): boolean {
  return one.validFrom === other.validFrom ? one.version > other.version : one.validFrom > other.validFrom
}
