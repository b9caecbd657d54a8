import { isFields, isSame, type Fields } from '../same-value.ts'

/** Where in the settings something differs: names of settings ("quota") and of entries of lists ({ entry: "Hộ tịch" }). */
export type Step = string | { readonly entry: string }

/** One thing that was changed, as far inside the settings as it can be told apart. */
export interface Difference {
  readonly steps: readonly Step[]
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered'
  readonly before: unknown
  readonly after: unknown
}

/** Everything that differs between two values of settings; lists whose entries can be told apart are compared entry by entry. */
export function differences(before: unknown, after: unknown, steps: readonly Step[] = []): Difference[] {
  if (isSame(before, after)) return []
  if (isList(before) && isList(after)) return entryDifferences(before, after, steps)
  if (!isFields(before) || !isFields(after)) return [{ steps, kind: 'changed', before, after }]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => differences(before[name], after[name], [...steps, name]))
}

function entryDifferences(before: readonly Fields[], after: readonly Fields[], steps: readonly Step[]): Difference[] {
  const named = (entry: Fields) => [...steps, ...callOf(entry).map((said) => ({ entry: said }))]
  const isIn = (entry: Fields, list: readonly Fields[]) => list.some((one) => keyOf(one) === keyOf(entry))
  const changed = after.flatMap((entry) => {
    const earlier = before.find((one) => keyOf(one) === keyOf(entry))
    return earlier === undefined ? [] : differences(earlier, entry, named(earlier))
  })
  return [
    ...before.filter((entry) => !isIn(entry, after)).map((entry): Difference => ({ steps: named(entry), kind: 'removed', before: entry, after: undefined })),
    ...after.filter((entry) => !isIn(entry, before)).map((entry): Difference => ({ steps: named(entry), kind: 'added', before: undefined, after: entry })),
    ...changed,
    ...isReordered(before, after) ? [{ steps, kind: 'reordered' as const, before: before.map(saidOf), after: after.map(saidOf) }] : [],
  ]
}

/** The entries that both have stand in another order. */
function isReordered(before: readonly Fields[], after: readonly Fields[]): boolean {
  const kept = (list: readonly Fields[], other: readonly Fields[]) => list.map(keyOf).filter((key) => other.some((one) => keyOf(one) === key))
  return kept(before, after).join('\n') !== kept(after, before).join('\n')
}

const tellingApart = ['id', 'version', 'kpi', 'level', 'date'] as const

/** What tells an entry from the others of its list: its id, a form's version, a target's figure and dates, a special day's date. */
function keyOf(entry: Fields): string {
  const from = 'kpi' in entry ? [entry['from']] : []
  return [...tellingApart.map((name) => entry[name]), ...from].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
}

/** What people call an entry: its number or name, or what tells it apart. */
function callOf(entry: Fields): string[] {
  const { id, label, name, kpi, date, from, version } = entry
  const named = isFields(name) ? name['vi'] : name
  const first = [label, named, kpi, date, id].find((said) => typeof said === 'string' && said !== '')
  return [first, kpi === undefined ? version : from].filter((said) => said !== undefined).map(String)
}

function saidOf(entry: Fields): string {
  return callOf(entry).join(' ')
}

function isList(value: unknown): value is readonly Fields[] {
  if (!Array.isArray(value) || !value.every(isFields)) return false
  const keys = value.map(keyOf)
  return !keys.includes('') && new Set(keys).size === keys.length
}
