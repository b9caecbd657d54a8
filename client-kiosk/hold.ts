import { onScopeDispose, ref, type Ref } from 'vue'

export interface Hold {
  /** Whole seconds that the button must be held on; null while nobody holds it. */
  readonly secondsLeft: Readonly<Ref<number | null>>
  /** Also when it is held already, as a key that is held down says again and again. */
  readonly press: () => void
  readonly letGo: () => void
}

/** A button for those who know what it does: `held` only after it was held down without a break. */
export function useHold(seconds: number, held: () => void): Hold {
  const secondsLeft = ref<number | null>(null)
  let ticking: ReturnType<typeof setInterval> | undefined

  function letGo() {
    clearInterval(ticking)
    secondsLeft.value = null
  }

  function tick() {
    secondsLeft.value = (secondsLeft.value ?? 1) - 1
    if (secondsLeft.value > 0) return
    letGo()
    held()
  }

  function press() {
    if (secondsLeft.value !== null) return
    secondsLeft.value = seconds
    ticking = setInterval(tick, 1000)
  }

  onScopeDispose(letGo)
  return { secondsLeft, press, letGo }
}
