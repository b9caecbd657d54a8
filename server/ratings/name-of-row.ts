import { counterOf, serviceOf, type Office, type Text } from '../../domain/office.ts'
import type { Directory } from '../../domain/person.ts'
import type { Dimension } from '../../domain/rating/figures.ts'

type NameOf = (of: string, office: Office, directory: Directory) => Text | undefined

const names: Readonly<Partial<Record<Dimension, NameOf>>> = {
  service: (of, office) => serviceOf(office, of)?.name,
  field: (of, { fields }) => fields.find(({ id }) => id === of)?.name,
  officer: (of, _office, directory) => plain(directory[of]?.name),
  counter: (of, office) => plain(counterOf(office, of)?.label),
}

/** What people call a row of figures; null where its own words are enough, and of what the office has no more. */
export function nameOfRow(dimension: Dimension, of: string, office: Office, directory: Directory): Text | null {
  return names[dimension]?.(of, office, directory) ?? null
}

function plain(name: string | undefined): Text | undefined {
  return name === undefined ? undefined : { vi: name, en: name }
}
