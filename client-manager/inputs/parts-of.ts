import type { Ref } from 'vue'

type Settable<Whole> = { -readonly [Part in keyof Whole]: Whole[Part] }

/** The parts of a setting, each of which an input can be bound to: whoever sets one makes the whole anew. */
export function partsOf<Whole extends object>(whole: Ref<Whole>): Settable<Whole> {
  return new Proxy({} as Settable<Whole>, {
    get: (_, part) => Reflect.get(whole.value, part),
    set(_, part, value) {
      whole.value = { ...whole.value, [part]: value as unknown }
      return true
    },
  })
}
