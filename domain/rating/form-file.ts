import { checkForm } from './check-form.ts'
import { formOwners, pointsOfOption, questionKinds, type RatingForm } from './form.ts'
import { ratingLevels, scales } from './scale.ts'

/** What begins a file that holds one version of a form. */
const formFileKind = 'luot.rating-form.1'

export interface FormFile { readonly kind: typeof formFileKind, readonly form: RatingForm }

/** As a province hands a form to its offices: the version stays the same wherever it is asked. */
export function formFileOf(form: RatingForm): FormFile {
  return { kind: formFileKind, form: form.owner === 'shipped' ? { ...form, owner: 'office' } : form }
}

/** Null for a file that holds no form, or one that could not be asked. */
export function formIn(file: unknown): RatingForm | null {
  if (!isObject(file) || file['kind'] !== formFileKind || !isForm(file['form'])) return null
  return checkForm(file['form']).length === 0 ? file['form'] : null
}

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isString: Check = (value) => typeof value === 'string'
const isId: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(value)
const isDate: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
const isAmong = (values: readonly unknown[]): Check => (value) => values.includes(value)
const isNullOr = (check: Check): Check => (value) => value === null || check(value)
const isAbsentOr = (check: Check): Check => (value) => value === undefined || check(value)
const isListOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check)

/** These fields and no others. */
function has(checks: Readonly<Record<string, Check>>): Check {
  return (value) => isObject(value)
    && Object.keys(value).every((name) => Object.hasOwn(checks, name))
    && Object.entries(checks).every(([name, check]) => check(value[name]))
}

const isText = has({ vi: isString, en: isString })
const isOption = has({ id: isId, text: isText, points: isAbsentOr(isAmong(pointsOfOption)) })
const isLevelCondition = has({ kind: isAmong(['level']), levels: isListOf(isAmong(ratingLevels)) })
const isChosenCondition = has({ kind: isAmong(['chosen']), question: isId, options: isListOf(isId) })
const isCondition: Check = (value) => isLevelCondition(value) || isChosenCondition(value)
const isQuestion = has({ id: isId, kind: isAmong(questionKinds), text: isText, options: isListOf(isOption), when: isNullOr(isCondition) })
const hasFormFields = has({
  id: isId, version: (value) => Number.isInteger(value) && Number(value) > 0, scale: isAmong(scales), name: isText, owner: isAmong(formOwners.slice(1)),
  validFrom: isDate, validUntil: isNullOr(isDate), languages: isListOf(isAmong(['vi', 'en'])), questions: isListOf(isQuestion),
})

function isForm(value: unknown): value is RatingForm {
  return hasFormFields(value)
}
