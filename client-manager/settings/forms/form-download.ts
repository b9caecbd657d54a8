import { formFileOf, formIn } from '../../../domain/rating/form-file.ts'
import type { RatingForm } from '../../../domain/rating/form.ts'

/** Hands a version of a form to the browser as a file: "phieu-counter-5-v1.json". */
export function saveForm(form: RatingForm): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(formFileOf(form), null, 2)], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: `phieu-${form.id}-v${String(form.version)}.json` })
  link.click()
  URL.revokeObjectURL(address)
}

/** Null for a file that holds no form that can be asked. */
export async function readForm(file: Pick<File, 'text'>): Promise<RatingForm | null> {
  try {
    return formIn(JSON.parse(await file.text()))
  } catch {
    return null
  }
}
