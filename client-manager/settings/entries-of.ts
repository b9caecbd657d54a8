import type { Ref } from 'vue'
import { rearranged } from './rearranged.ts'

/** What can be done to a list of settings whose entries are told apart by their ids. */
export function entriesOf<Entry extends { readonly id: string }>(list: Ref<readonly Entry[]>) {
  return {
    add: (entry: Entry): void => { list.value = [...list.value, entry] },
    change: (changed: Entry): void => { list.value = list.value.map((one) => one.id === changed.id ? changed : one) },
    remove: (gone: string): void => { list.value = list.value.filter(({ id }) => id !== gone) },
    move: (place: number, by: -1 | 1): void => { list.value = rearranged(list.value, place, by) },
  }
}
