import type { RatingForm } from './form.ts'

/**
 * The forms that an office can ask: its own and those that it inherits. Under an id and version that both have stands the
 * one the office keeps itself: ratings that were given here name it.
 */
export function effectiveForms(own: readonly RatingForm[], inherited: readonly RatingForm[]): readonly RatingForm[] {
  const isOwn = (form: RatingForm) => own.some(({ id, version }) => id === form.id && version === form.version)
  return [...own, ...inherited.filter((form) => !isOwn(form))]
}
