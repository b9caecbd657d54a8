import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { newCommandId } from '../client-common/command-id.ts'
import type { Feed } from '../client-common/feed.ts'
import type { CommandName, Input } from '../contract/commands.ts'
import type { Code } from '../contract/refusals.ts'

/** A second press within this time is the same tired finger, not the wish for the next step. */
export const restMs = 600
/** The answer is there but its picture is not: how long to wait for it. */
const pictureMs = 1000

export type Press = <C extends CommandName>(name: C, input: Input<C>) => Promise<boolean>

export interface Presses {
  /** The command under way; null when the screen shows what the server said last. */
  readonly sending: Ref<CommandName | null>
  readonly refusal: Ref<Code | null>
  /** True while presses are not taken. */
  readonly isDead: ComputedRef<boolean>
  readonly press: Press
}

interface Line extends Pick<Feed<'counter'>, 'state' | 'send'> { readonly view: Readonly<Ref<unknown>> }

/** Every press sends exactly one command; while one is under way no other is taken. */
export function createPresses(feed: Line): Presses {
  const sending = ref<CommandName | null>(null)
  const refusal = ref<Code | null>(null)
  const isResting = ref(false)
  const isDead = computed(() => sending.value !== null || isResting.value)
  /** The last press when nobody knows whether it arrived: pressed again, it is the same press. */
  let unsure: { asked: string, id: string } | null = null

  async function press<C extends CommandName>(name: C, input: Input<C>): Promise<boolean> {
    if (isDead.value) return false
    refusal.value = feed.state.value === 'live' ? null : 'unavailable'
    if (refusal.value !== null) return false
    rest()
    sending.value = name
    const shown = feed.view.value
    refusal.value = await refusalOf(name, input)
    if (refusal.value === null) await pictureAfter(feed, shown)
    sending.value = null
    return refusal.value === null
  }

  async function refusalOf<C extends CommandName>(name: C, input: Input<C>): Promise<Code | null> {
    const asked = JSON.stringify([name, input])
    const id = unsure?.asked === asked ? unsure.id : newCommandId()
    const reply = await feed.send(name, input, id)
    unsure = !reply.ok && reply.code === 'unavailable' ? { asked, id } : null
    return reply.ok ? null : reply.code
  }

  function rest(): void {
    isResting.value = true
    setTimeout(() => { isResting.value = false }, restMs)
  }

  return { sending, refusal, isDead, press }
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
