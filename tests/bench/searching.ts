import { folded, search, searchIndex } from '../../client-common/search.ts'
import { largeCatalogue } from '../support/large-catalogue.ts'
import { median } from './figures.ts'

/** Microseconds for one search. */
export interface Searching { readonly procedures: number, readonly ours: number, readonly floor: number }

const rounds = 9
const turns = 20
const typed = ['d', 'dang ky', 'giay phep', 'khai sinh', 'sinh khai', 'tro cap thang', 'khong co gi']

/** What a kiosk does for each letter typed, against looking for the same text in every name and nothing more. */
export function searchingALargeCatalogue(): Searching {
  const all = largeCatalogue()
  const index = searchIndex(all)
  const names = all.map(({ name }) => folded(name.vi))
  const each = (work: (text: string) => unknown) => median(Array.from({ length: rounds }, () => {
    const begun = performance.now()
    for (let turn = 0; turn < turns; turn += 1) for (const text of typed) work(text)
    return (performance.now() - begun) * 1000 / (turns * typed.length)
  }))
  return {
    procedures: all.filter(({ procedure }) => procedure !== null).length,
    ours: each((text) => search(index, text)),
    floor: each((text) => {
      const phrase = folded(text)
      return names.filter((name) => name.includes(phrase))
    }),
  }
}
