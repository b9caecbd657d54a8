import { computed, shallowRef, type ComputedRef } from 'vue'
import type { HallView } from '../hall-view.ts'
import { noticeNow, withoutBroken, type ShownNotice } from './notice-now.ts'

export interface NoticeTurns {
  readonly notice: ComputedRef<ShownNotice | null>
  /** A picture or a video that could not be loaded takes no turn until the page is loaded again. */
  readonly leaveOut: (media: string) => void
}

/** Which notice a display shows: none while it calls, speaks, is closed, or has lost the server. */
export function useNotice(view: () => HallView, now: () => number, isBusy: () => boolean): NoticeTurns {
  const broken = shallowRef<ReadonlySet<string>>(new Set())
  return {
    notice: computed(() => isBusy() || view().closed ? null : noticeNow(withoutBroken(view(), broken.value), now())),
    leaveOut(media) { broken.value = new Set([...broken.value, media]) },
  }
}
