import { onScopeDispose, ref, type Ref } from 'vue'

/** The server's time, ticking. */
export function useNow(feed: { now(): number }, everyMs = 1000): Ref<number> {
  const now = ref(feed.now())
  const ticking = setInterval(() => { now.value = feed.now() }, everyMs)
  onScopeDispose(() => { clearInterval(ticking) })
  return now
}
