import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** The server's time, ticking; right from the first picture on, which tells it. */
export function useNow(feed: { now(): number, readonly view: Ref<unknown> }, everyMs = 1000): Ref<number> {
  const now = ref(feed.now())
  const look = () => { now.value = feed.now() }
  const ticking = setInterval(look, everyMs)
  watch(feed.view, look)
  onScopeDispose(() => { clearInterval(ticking) })
  return now
}
