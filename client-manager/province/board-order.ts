import type { Board } from '../../contract/province.ts'

type Row = Board['rows'][number]

export const columns = ['alerts', 'waiting', 'longest', 'wait', 'served', 'satisfaction', 'name'] as const
export type Column = typeof columns[number]

/** What most needs to be seen first, by any column; a figure that is not there comes last. */
const worth: Readonly<Record<Exclude<Column, 'name'>, (row: Row) => number>> = {
  alerts: ({ now }) => now.alerts,
  waiting: ({ now }) => now.waiting,
  longest: ({ now }) => now.longestSince === null ? -Infinity : -now.longestSince,
  wait: ({ now }) => now.wait.figure ?? -Infinity,
  served: ({ now }) => now.served,
  satisfaction: ({ now }) => now.satisfaction.figure === null ? -Infinity : -now.satisfaction.figure,
}

export function ordered(rows: readonly Row[], column: Column, language: 'vi' | 'en'): Row[] {
  const byName = (one: Row, other: Row) => one.name[language].localeCompare(other.name[language], language)
  if (column === 'name') return rows.toSorted(byName)
  const of = worth[column]
  return rows.toSorted((one, other) => compare(of(other), of(one)) || byName(one, other))
}

/** Infinities of one sign are the same. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other
}

/** Those whose name, or that of a unit above them, has these words. */
export function named(rows: readonly Row[], words: string): Row[] {
  const wanted = plain(words)
  return rows.filter(({ name, path }) => [name, ...path].some(({ vi, en }) => plain(vi).includes(wanted) || plain(en).includes(wanted)))
}

/** Typed without marks, "An Bình" is found under "an binh". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim()
}
