import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { TicketView } from '../panel.ts'
import type { Bell } from './bell.ts'
import { newsIn, nothingTold } from './news.ts'

/** So often, and for so long, a call rings that nobody answers. */
const everyMs = 4000
const rings = 15

export interface Alerts {
  readonly isRinging: Readonly<Ref<boolean>>
  /** The holder has heard it. */
  readonly hush: () => void
}

/** Rings once when it is time to come in, and again and again when it is one's turn, until one is there or says so. */
export function useAlerts(view: () => TicketView, { ring }: Pick<Bell, 'ring'>): Alerts {
  const isRinging = ref(false)
  let told = nothingTold
  let ringing: ReturnType<typeof setInterval> | undefined

  function hush() {
    clearInterval(ringing)
    isRinging.value = false
  }

  function ringOn() {
    hush()
    isRinging.value = true
    let left = rings
    ringing = setInterval(() => {
      left -= 1
      if (left > 0) ring('turn')
      else hush()
    }, everyMs)
  }

  watch(view, (seen) => {
    const { news, told: next } = newsIn(seen, told)
    told = next
    if (told.call === null) hush()
    if (news !== null) ring(news)
    if (news === 'turn') ringOn()
  }, { immediate: true })
  onScopeDispose(hush)

  return { isRinging, hush }
}
