import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { ask } from '../../client-common/http.ts'
import { openServerClock } from '../../client-common/server-clock.ts'
import type { DistancePage } from '../../contract/distance.ts'
import type { Code } from '../../contract/refusals.ts'

export interface PageOfOffice {
  /** The newest; it stays while the line is lost. */
  readonly view: ShallowRef<DistancePage | null>
  readonly isLost: Ref<boolean>
  /** A "no" that another look does not change. */
  readonly refusal: Ref<Code | null>
  /** The server's clock: an office's hours are by its own, whatever this phone says. */
  readonly now: () => number
  readonly look: () => Promise<void>
}

const everyMs = 15_000
const retryMs = 3000

/** What an office offers to phones, looked up again and again while somebody looks at the page. */
export function usePage(office: string): PageOfOffice {
  const view = shallowRef<DistancePage | null>(null)
  const [isLost, refusal] = [ref(false), ref<Code | null>(null)]
  const clock = openServerClock(() => performance.now(), Date.now())
  let next: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    clearTimeout(next)
    const reply = await ask<DistancePage>('GET', `/api/distance/${office}`)
    if (reply.ok) {
      clock.heard(reply.answer.at)
      view.value = reply.answer
    }
    refusal.value = !reply.ok && isFinal(reply.code) ? reply.code : null
    isLost.value = !reply.ok && refusal.value === null
    clearTimeout(next)
    next = setTimeout(() => { if (isSeen()) void look() }, isLost.value ? retryMs : everyMs)
  }

  function lookAgain() { if (isSeen()) void look() }
  document.addEventListener('visibilitychange', lookAgain)
  // Back from the ticket's page the browser may show this one as it was left.
  const lookIfBack = ({ persisted }: PageTransitionEvent) => { if (persisted) lookAgain() }
  addEventListener('pageshow', lookIfBack)
  onScopeDispose(() => {
    clearTimeout(next)
    document.removeEventListener('visibilitychange', lookAgain)
    removeEventListener('pageshow', lookIfBack)
  })
  void look()
  return { view, isLost, refusal, now: () => clock.now(), look }
}

function isSeen(): boolean {
  return document.visibilityState === 'visible'
}

function isFinal(code: Code): boolean {
  return code === 'unknownOffice' || code === 'distanceNotAllowed'
}
