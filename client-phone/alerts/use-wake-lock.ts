import { onScopeDispose, watch } from 'vue'

/** Keeps the phone's screen from going dark while it is needed; a browser that cannot do so does nothing. */
export function useWakeLock(isNeeded: () => boolean): void {
  let lock: WakeLockSentinel | null = null

  async function settle() {
    if (!isNeeded()) {
      await lock?.release()
      lock = null
    } else if (document.visibilityState === 'visible' && lock?.released !== false) {
      lock = await navigator.wakeLock.request('screen')
    }
  }

  // browsers have it on secure pages only, and refuse it when the battery is low
  const trySettle = () => { if ('wakeLock' in navigator) settle().catch(() => undefined) }
  watch(isNeeded, trySettle)
  document.addEventListener('visibilitychange', trySettle)
  onScopeDispose(() => { document.removeEventListener('visibilitychange', trySettle) })
}
