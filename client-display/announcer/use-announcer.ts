import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { ScreenView } from '../../contract/views.ts'
import { announcement } from '../../domain/speech/announcement.ts'
import { begin, said, takeIn, type Announcing, type Call } from './announcing.ts'
import type { Loudspeaker } from './loudspeaker.ts'
import type { SaidCalls } from './said-calls.ts'

interface Hall { readonly view: ShallowRef<ScreenView<'hall'> | null>, now(): number }

/**
 * Says every call of the hall, one after another, while the loudspeaker may be heard. Gives the call being said, and
 * tells of each that was said to its end.
 */
export function useAnnouncer(
  hall: Hall, speaker: Loudspeaker, kept: SaidCalls, tell: (call: number) => void,
): Readonly<ShallowRef<Call | null>> {
  const speaking = shallowRef<Call | null>(null)
  let announcing: Announcing | null = null

  async function sayNext(): Promise<void> {
    const call = announcing?.queue[0]
    if (speaking.value !== null || call === undefined || announcing === null) return
    const { date } = announcing
    speaking.value = call
    const isSaid = await speaker.say(call.language, announcement(call)).then(() => speaker.isAllowed.value, () => false)
    kept.keep(date, call.call)
    if (isSaid) tell(call.call)
    strike(date, call)
    speaking.value = null
    await sayNext()
  }

  /** What was not heard may have been taken in anew meanwhile; and a display that fell silent has no queue. */
  function strike(date: string, call: Call): void {
    if (announcing?.date === date) announcing = said(announcing, call)
  }

  watch([hall.view, speaker.isAllowed] as [Ref<ScreenView<'hall'> | null>, Ref<boolean>], ([view, isAllowed]) => {
    if (!isAllowed) announcing = null
    if (!isAllowed || view === null) return
    announcing = announcing === null ? begin(view, kept.last(view.date), hall.now()) : takeIn(announcing, view, hall.now())
    void sayNext()
  }, { immediate: true })

  return speaking
}
