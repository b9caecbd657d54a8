import { computed, nextTick, onMounted, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { Feed } from '../client-common/feed.ts'
import { isDialog, type DialogName } from './dialogs/dialog-name.ts'
import { nextStep, type CounterView } from './next-step.ts'
import { isHandFree, possibleActions, type Action } from './possible-actions.ts'
import { senseAt } from './press-sense.ts'
import { createPresses, type Presses } from './presses.ts'
import { stepPresses } from './step-presses.ts'
import { secondsToUndo } from './undo-time.ts'

interface Looking { readonly view: CounterView, readonly feed: Feed<'counter'>, readonly officer: string }

/** A counter as its officer sees it, and all that can be pressed there. `leave` is for a counter that is not theirs. */
export function useConsole(looking: Looking, primary: Ref<{ focus(): void } | null>, leave: () => void) {
  const presses = createPresses(looking.feed, senseAt(looking))
  const { press } = presses
  const counter = looking.view.counter.id
  const asks = stepPresses(press, counter)
  const standing = useStanding(looking, presses)
  const { step, possible, isDead, isElsewhere } = standing
  const { dialog, about, shut } = useDialog()
  const ticket = () => looking.view.inHand?.number ?? ''

  function next(): void {
    if (step.value === 'notMine') leave()
    else if (!isDead.value) void asks[step.value]?.(ticket())
  }

  function choose(action: Action, waiting: string | null = null): void {
    if (!possible.value.has(action) || isDead.value) return
    about.value = waiting
    if (isDialog(action)) dialog.value = action
    else void pressed(press(action === 'recall' ? 'ticket:recall' : 'ticket:miss', { counter, ticket: ticket() }))
  }

  function undo(): void {
    const at = undoable(looking)
    if (at !== null && !isDead.value) void pressed(press('counter:undo', { counter, at }))
  }

  /** After every press the focus is on the large button: nothing is lost when what was pressed goes away. */
  async function pressed(answer?: Promise<boolean>): Promise<void> {
    shut()
    await nextTick()
    primary.value?.focus()
    await answer
  }

  watch(isElsewhere, () => { void pressed() })
  onMounted(() => primary.value?.focus())
  onScopeDispose(presses.cancel)
  return { ...presses, ...standing, dialog, about, next, choose, undo, pressed }
}

/** Which dialog is open, and the waiting ticket that it was opened for. */
function useDialog() {
  const dialog = ref<DialogName | null>(null)
  const about = ref<string | null>(null)
  const shut = () => {
    dialog.value = null
    about.value = null
  }
  return { dialog, about, shut }
}

/** How the counter stands for the officer who is looking. */
function useStanding(looking: Looking, presses: Pick<Presses, 'isDead'>) {
  const isElsewhere = computed(() => looking.feed.standing.value !== 'here' && looking.view.officer?.id === looking.officer)
  return {
    isElsewhere,
    isDead: computed(() => presses.isDead.value || isElsewhere.value),
    step: computed(() => nextStep(looking.view, looking.officer)),
    possible: computed(() => possibleActions(looking.view, looking.officer)),
    handFree: computed(() => isHandFree(looking.view, looking.officer)),
  }
}

/** The time of the last press if that can be taken back now; without a line the moment would pass before it is heard. */
function undoable({ view, feed }: Looking): number | null {
  const isInTime = secondsToUndo(view.undo, feed.now()) > 0 && feed.state.value === 'live'
  return isInTime ? view.undo?.at ?? null : null
}
