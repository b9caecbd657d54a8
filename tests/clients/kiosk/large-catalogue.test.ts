import { array, assert, constantFrom, property } from 'fast-check'
import { search, searchIndex, type Findable } from '../../../client-common/search.ts'
import { largeCatalogue } from '../../support/large-catalogue.ts'

const all = largeCatalogue()
const procedures = all.filter(({ procedure }) => procedure !== null)
const index = searchIndex(all)

/** As people type who leave the marks out. */
const bare = (text: string) => text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd')
const wordsOf = (text: string) => bare(text).split(/[^a-z0-9]+/).filter((word) => word !== '')
const serviceOf = new Map(all.filter(({ procedure }) => procedure === null).map(({ service, name }) => [service, name.vi]))

/** What must be found, word by word: whatever has every one of them as the beginning of a word of its own or its service's. */
function expected(typed: string): readonly Findable[] {
  const beginnings = wordsOf(typed)
  return all.filter(({ name, service }) => {
    const words = wordsOf(`${name.vi} ${serviceOf.get(service) ?? ''}`)
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })
}

const namesOf = (found: readonly Findable[]) => found.map(({ name }) => name.vi).sort()

test('there are four hundred procedures, each with a name of its own', () => {
  expect([procedures.length, new Set(procedures.map(({ name }) => name.vi)).size]).toEqual([400, 400])
})

test('every one of four hundred procedures is the first that its name finds, typed without a mark', () => {
  expect(procedures.filter(({ name }) => search(index, bare(name.vi))[0]?.name.vi !== name.vi)).toEqual([])
})

test('its name with marks, in capitals, or as another keyboard composes them, finds the same', () => {
  for (const { name } of procedures) {
    const plain = namesOf(search(index, bare(name.vi)))
    for (const typed of [name.vi, name.vi.toUpperCase(), name.vi.normalize('NFD')]) expect(namesOf(search(index, typed))).toEqual(plain)
  }
})

test('any words of a name, cut short and in any order, find all that have them and nothing else', () => {
  const beginnings = [...new Set(procedures.flatMap(({ name }) => wordsOf(name.vi)))].flatMap((word) => [word, word.slice(0, 2)])
  assert(property(array(constantFrom(...beginnings), { minLength: 1, maxLength: 4 }), (words) => {
    const typed = words.join(' ')
    const wanted = namesOf(expected(typed))
    // With no word found, letters are taken for initials, which is another matter.
    if (wanted.length > 0) expect(namesOf(search(index, typed))).toEqual(wanted)
  }), { numRuns: 300 })
})

test('a service comes before the procedures that only have its name in theirs', () => {
  for (const name of serviceOf.values()) expect(search(index, bare(name))[0]?.name.vi).toBe(name)
})
