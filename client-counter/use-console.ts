import { computed, nextTick, onMounted, ref, type Ref } from 'vue'
import type { Feed } from '../client-common/feed.ts'
import { isDialog, type DialogName } from './dialogs/dialog-name.ts'
import { nextStep, type CounterView } from './next-step.ts'
import { isHandFree, possibleActions, type Action } from './possible-actions.ts'
import { createPresses } from './presses.ts'
import { stepPresses } from './step-presses.ts'

interface Looking { readonly view: CounterView, readonly feed: Feed<'counter'>, readonly officer: string }

/** A counter as its officer sees it, and all that can be pressed there. `leave` is for a counter that is not theirs. */
export function useConsole(looking: Looking, primary: Ref<{ focus(): void } | null>, leave: () => void) {
  const presses = createPresses(looking.feed)
  const { press, isDead } = presses
  const counter = looking.view.counter.id
  const asks = stepPresses(press, counter)
  const dialog = ref<DialogName | null>(null)
  const step = computed(() => nextStep(looking.view, looking.officer))
  const possible = computed(() => possibleActions(looking.view, looking.officer))
  const handFree = computed(() => isHandFree(looking.view, looking.officer))

  function next(): void {
    if (step.value === 'notMine') leave()
    else void asks[step.value]?.()
  }

  function choose(action: Action): void {
    if (!possible.value.has(action) || isDead.value) return
    if (isDialog(action)) dialog.value = action
    else void pressed(press(action === 'recall' ? 'ticket:recall' : 'ticket:miss', { counter }))
  }

  /** After every press the focus is on the large button: nothing is lost when what was pressed goes away. */
  async function pressed(answer?: Promise<boolean>): Promise<void> {
    dialog.value = null
    await nextTick()
    primary.value?.focus()
    await answer
  }

  onMounted(() => primary.value?.focus())
  return { ...presses, dialog, step, possible, handFree, next, choose, pressed }
}
