import { watch, type ShallowRef } from 'vue'
import type { ScreenView } from '../../contract/views.ts'

interface Hall { readonly view: ShallowRef<ScreenView<'hall'> | null>, now(): number }

/** Older calls were another picture's to prove; but the newest one, and those whose people are awaited, stand on this one. */
const freshMs = 60_000

/** Tells of every new call once, when it really stands on the screen. `painted` comes when the browser has drawn it. */
export function useShownProof(hall: Hall, painted: () => Promise<boolean>, tell: (call: number) => void): void {
  let day = ''
  let told = 0
  watch(hall.view, async (view) => {
    if (view === null) return
    if (view.date !== day || view.callCount < told) [day, told] = [view.date, 0]
    const newest = Math.max(...view.calls.map(({ call }) => call))
    const news = view.calls.filter(({ call, at, ticket, times }) => call > told && (call === newest || isAwaited(view, ticket, times) || hall.now() - at <= freshMs))
    if (news.length === 0 || !await painted()) return
    for (const { call } of news.filter(({ call }) => call > told)) tell(call)
    told = Math.max(told, ...news.map(({ call }) => call))
  }, { immediate: true, flush: 'post' })
}

function isAwaited({ calling }: ScreenView<'hall'>, ticket: string, times: number): boolean {
  return calling.some((one) => one.state === 'called' && one.ticket === ticket && one.times === times)
}

/** True when the next frame was drawn on a screen that somebody can see; false on one that is hidden. */
export function nextFrame(): Promise<boolean> {
  if (document.visibilityState !== 'visible') return Promise.resolve(false)
  return new Promise((resolve) => {
    const seen = () => { resolve(true) }
    requestAnimationFrame(() => { requestAnimationFrame(seen) })
  })
}
