import { onScopeDispose } from 'vue'

const signs = ['pointerdown', 'keydown', 'wheel', 'scroll'] as const

/** Calls `leave` when nobody has touched the screen for so long; returns a function that begins the time anew. */
export function useIdle(seconds: number, leave: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const begin = () => {
    clearTimeout(timer)
    timer = setTimeout(leave, seconds * 1000)
  }
  for (const sign of signs) addEventListener(sign, begin, { passive: true, capture: true })
  onScopeDispose(() => {
    clearTimeout(timer)
    for (const sign of signs) removeEventListener(sign, begin, { capture: true })
  })
  begin()
  return begin
}
