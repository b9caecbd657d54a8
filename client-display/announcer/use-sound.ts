import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef } from 'vue'
import type { Loudspeaker } from '../../client-common/speech/loudspeaker.ts'
import type { SoundChoice } from './sound-choice.ts'

export type SoundState = 'on' | 'testing' | 'waiting' | 'silent'

export interface Sound {
  readonly state: ComputedRef<SoundState>
  /** From a touch: asks the browser for sound and plays a test. */
  turnOn(): Promise<void>
  beSilent(): void
}

const patienceMs = 1500

/** Whether this screen may be heard; the first touch anywhere allows it, and is answered with a test. */
export function useSound(speaker: Pick<Loudspeaker, 'isAllowed' | 'allow'>, test: () => Promise<void>, choice: SoundChoice): Sound {
  const isSilent = ref(choice.isSilent())
  const isTesting = ref(false)
  const state = computed(() => {
    if (isSilent.value) return 'silent'
    if (isTesting.value) return 'testing'
    return speaker.isAllowed.value ? 'on' : 'waiting'
  })

  function choose(silent: boolean) {
    isSilent.value = silent
    choice.keep(silent)
  }

  async function turnOn() {
    if (isTesting.value) return
    isTesting.value = true
    choose(false)
    await Promise.race([speaker.allow(), new Promise((resolve) => setTimeout(resolve, patienceMs))])
    if (speaker.isAllowed.value) await test()
    isTesting.value = false
  }

  const touched = () => { if (state.value === 'waiting') void turnOn() }
  const events = ['click', 'keydown'] as const
  onMounted(() => events.forEach((event) => document.addEventListener(event, touched)))
  onBeforeUnmount(() => events.forEach((event) => document.removeEventListener(event, touched)))

  return { state, turnOn, beSilent: () => choose(true) }
}
