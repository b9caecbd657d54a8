import { computed, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import type { Feed } from '../client-common/feed.ts'
import type { CommandName, Input } from '../contract/commands.ts'
import type { Code } from '../contract/refusals.ts'
import { openUnsure } from './unsure-press.ts'
import { createWaitingPress, type PressNote, type Sense } from './waiting-press.ts'
import type { Asked } from './why-not.ts'

/** A second press within this time is the same tired finger, not the wish for the next step. */
export const restMs = 600
/** The answer is there but its picture is not: how long to wait for it. */
const pictureMs = 1000

export type Press = <C extends CommandName>(name: C, input: Input<C>) => Promise<boolean>

export interface Presses {
  /** What is under way; null when the screen shows what the server said last. */
  readonly underWay: Ref<Asked | null>
  readonly refusal: Ref<Code | null>
  /** A press whose end is not on the screen. */
  readonly note: Ref<PressNote | null>
  /** True while presses are not taken. */
  readonly isDead: ComputedRef<boolean>
  readonly press: Press
  /** Forgets the press that waits for the line. */
  readonly cancel: () => void
}

export interface Line extends Pick<Feed<'counter'>, 'state' | 'send'> { readonly view: Readonly<Ref<unknown>> }

/** Without a sense for what still makes sense, nothing waits: then a press without a line is refused. */
const senseless: Sense = { against: () => null, mark: () => '' }

/** Every press sends exactly one command; while one is under way or waits for the line no other is taken. */
export function createPresses(feed: Line, sense: Sense | null = null): Presses {
  const underWay = shallowRef<Asked | null>(null)
  const refusal = ref<Code | null>(null)
  const note = shallowRef<PressNote | null>(null)
  const { isResting, rest } = createRest()
  const waiting = createWaitingPress(feed, sense ?? senseless, note)
  const unsure = openUnsure(feed, sense ?? senseless, note)
  const isDead = computed(() => underWay.value !== null || isResting.value || waiting.isWaiting.value)

  async function press<C extends CommandName>(name: C, input: Input<C>): Promise<boolean> {
    if (isDead.value) return false
    refusal.value = null
    note.value = null
    const asked = { name, input }
    if (feed.state.value === 'live') return send(asked)
    if (sense !== null && feed.state.value !== 'refused') return waiting.hold(asked, send)
    refusal.value = 'unavailable'
    return false
  }

  async function send(asked: Asked): Promise<boolean> {
    rest()
    underWay.value = asked
    const shown = feed.view.value
    const code = await unsure.send(asked)
    if (code === null) await pictureAfter(feed, shown)
    underWay.value = null
    if (code === 'unavailable' && sense !== null) unsure.tell(asked)
    else refusal.value = code
    return code === null
  }

  return { underWay, refusal, note, isDead, press, cancel: waiting.cancel }
}

function createRest(): { isResting: Ref<boolean>, rest: () => void } {
  const isResting = ref(false)
  return {
    isResting,
    rest: () => {
      isResting.value = true
      setTimeout(() => { isResting.value = false }, restMs)
    },
  }
}

/** Comes with a picture newer than the shown one, or after a moment when a command changed nothing to be seen. */
function pictureAfter({ view }: Line, shown: unknown): Promise<void> {
  if (view.value !== shown) return Promise.resolve()
  return new Promise((done) => {
    const stop = watch(view, finish, { flush: 'sync' })
    const timer = setTimeout(finish, pictureMs)
    function finish() {
      stop()
      clearTimeout(timer)
      done()
    }
  })
}
