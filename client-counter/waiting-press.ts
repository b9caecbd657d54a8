import { ref, watch, type Ref } from 'vue'
import type { Feed } from '../client-common/feed.ts'
import type { Asked, Why } from './why-not.ts'

/** What the officer is told about a press whose end is not on the screen. */
export type PressNote =
  /** Made while the line is down: goes out when it is up again. */
  | { readonly kind: 'waiting', readonly asked: Asked }
  /** Waited, and is not sent: it no longer means what it meant. */
  | { readonly kind: 'dropped', readonly asked: Asked, readonly why: Why }
  /** Sent, and nobody answered. */
  | { readonly kind: 'unsure', readonly asked: Asked }
  /** Was unsure, and the first picture after that shows the counter as it was: it was not done. */
  | { readonly kind: 'notDone', readonly asked: Asked }
  /** Was unsure, and something has happened at the counter since: the screen shows what. */
  | { readonly kind: 'settled', readonly asked: Asked }

/** What tells a press that still makes sense from one that does not. */
export interface Sense {
  /** What speaks against sending it now; null when nothing does. */
  readonly against: (asked: Asked, mark: string) => Why | null
  /** Changes when something happens at the counter. */
  readonly mark: () => string
}

type Line = Pick<Feed<'counter'>, 'state'>

/**
 * The one press that waits for the line. When the line is up again, which it is with its first picture, the press
 * goes out or is dropped. Resolves true when it was sent and done.
 */
export function createWaitingPress(line: Line, sense: Sense, note: Ref<PressNote | null>) {
  const isWaiting = ref(false)
  let leave: () => void = () => undefined

  function hold(asked: Asked, send: (asked: Asked) => Promise<boolean>): Promise<boolean> {
    const mark = sense.mark()
    isWaiting.value = true
    note.value = { kind: 'waiting', asked }
    return new Promise((resolve) => {
      const stop = watch(line.state, (state) => { if (state === 'live') goOn() }, { flush: 'sync' })
      function end(told: PressNote | null): void {
        stop()
        isWaiting.value = false
        note.value = told
      }
      function goOn(): void {
        const why = sense.against(asked, mark)
        end(why === null ? null : note.value?.kind === 'settled' ? note.value : { kind: 'dropped', asked, why })
        resolve(why === null && send(asked))
      }
      leave = () => {
        end(null)
        resolve(false)
      }
    })
  }

  return { isWaiting, hold, cancel: () => { if (isWaiting.value) leave() } }
}
