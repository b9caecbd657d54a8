import { folded } from '../domain/folded.ts'
import type { Text } from '../domain/office.ts'

export { folded }

/** What can be found: a service itself, or one of its procedures. */
export interface Findable { readonly service: string, readonly procedure: string | null, readonly name: Text }

interface Entry<T> {
  readonly found: T
  readonly order: number
  /** In each language, the folded words of its name, each after a space, so that a word's beginning is told from its middle. */
  readonly names: readonly string[]
  /** The same with the words of the service. */
  readonly places: readonly string[]
  readonly initials: string
}

/** Everything that can be found, made ready once so that each letter typed costs little. */
export type SearchIndex<T> = readonly Entry<T>[]

export function searchIndex<T extends Findable>(findables: readonly T[]): SearchIndex<T> {
  const services = new Map(findables.filter(({ procedure }) => procedure === null).map(({ service, name }) => [service, name]))
  return findables.map((found, order) => {
    const place = services.get(found.service) ?? { vi: '', en: '' }
    const [vi, en] = [folded(found.name.vi), folded(found.name.en)]
    return {
      found, order, names: [vi, en], places: [vi + folded(place.vi), en + folded(place.en)],
      initials: vi.split(' ').map((word) => word.charAt(0)).join(''),
    }
  })
}

/** What was typed, in any order of its words and by their beginnings; the best first, and shorter names before longer ones. */
export function search<T>(index: SearchIndex<T>, typed: string, most = Infinity): readonly T[] {
  const phrase = folded(typed)
  if (phrase === ' ') return []
  const words = phrase.slice(1).split(' ').map((word) => ` ${word}`)
  const byWords = ranked(index, (entry) => rankOf(entry, phrase, words))
  // "ks" for "khai sinh": only what begins no word is read as initials
  const hits = byWords.length > 0 ? byWords : ranked(index, ({ initials }) => initials.includes(phrase.slice(1)) ? 0 : null)
  return hits.slice(0, most)
}

function ranked<T>(index: SearchIndex<T>, rank: (entry: Entry<T>) => number | null): readonly T[] {
  return index
    .flatMap((entry) => ({ entry, rank: rank(entry) ?? [] }))
    .filter((hit): hit is { entry: Entry<T>, rank: number } => typeof hit.rank === 'number')
    .sort((one, other) => one.rank - other.rank || lengthOf(one.entry) - lengthOf(other.entry) || one.entry.order - other.entry.order)
    .map(({ entry }) => entry.found)
}

/** The name begins so, has the words in this order, has them in any order, or has them with its service's; null: none of it. */
function rankOf<T>({ names, places }: Entry<T>, phrase: string, words: readonly string[]): number | null {
  if (names.some((name) => name.startsWith(phrase))) return 0
  if (names.some((name) => name.includes(phrase))) return 1
  const hasAll = (text: string) => words.every((word) => text.includes(word))
  if (names.some(hasAll)) return 2
  return places.some(hasAll) ? 3 : null
}

function lengthOf<T>({ initials }: Entry<T>): number {
  return initials.length
}
