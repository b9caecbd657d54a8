import { onScopeDispose, ref, type Ref } from 'vue'

/** Seconds that run down on the screen; begins anew with `restart`. */
export function useCountdown(seconds: number, over: () => void): { secondsLeft: Ref<number>, restart: () => void } {
  const secondsLeft = ref(seconds)
  const ticking = setInterval(() => {
    secondsLeft.value -= 1
    if (secondsLeft.value <= 0) over()
  }, 1000)
  onScopeDispose(() => { clearInterval(ticking) })
  return { secondsLeft, restart: () => { secondsLeft.value = seconds } }
}
