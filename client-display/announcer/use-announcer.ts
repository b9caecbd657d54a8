import { shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Loudspeaker } from '../../client-common/speech/loudspeaker.ts'
import type { ScreenView } from '../../contract/views.ts'
import { announcement } from '../../domain/speech/announcement.ts'
import { usualAnnouncing, type Announcing } from '../../domain/speech/announcing.ts'
import { begin, isCall, keyOf, said, takeIn, type Call, type Saying, type ToSay } from './announcing.ts'
import type { SaidCalls } from './said-calls.ts'

interface Hall { readonly view: ShallowRef<ScreenView<'hall'> | null>, now(): number }

/** What the announcer needs of a loudspeaker. */
export type Voice = Pick<Loudspeaker, 'isAllowed' | 'say' | 'voices'>

/**
 * Says every call of the hall, and what else its office announces, one after another, while the loudspeaker may be heard.
 * Gives the call being said, and tells of each that was said to its end. `ticking` changes as time goes by.
 */
export function useAnnouncer(
  hall: Hall, ticking: Readonly<Ref<number>>, speaker: Voice, kept: SaidCalls, tell: (call: number) => void,
): Readonly<ShallowRef<Call | null>> {
  const speaking = shallowRef<Call | null>(null)
  let toSay: ToSay | null = null
  let isSpeaking = false

  async function sayNext(): Promise<void> {
    const saying = toSay?.queue[0]
    if (isSpeaking || saying === undefined || toSay === null) return
    const { date, queue } = toSay
    isSpeaking = true
    speaking.value = isCall(saying) ? saying : null
    const isSaid = await say(speaker, saying, wanted(), queue.length).then(() => speaker.isAllowed.value, () => false)
    remember(kept, date, saying)
    if (isSaid && isCall(saying)) tell(saying.call)
    strike(date, saying)
    speaking.value = null
    isSpeaking = false
    await sayNext()
  }

  function wanted(): Announcing {
    return hall.view.value?.announcing ?? usualAnnouncing
  }

  /** What was not heard may have been taken in anew meanwhile; and a display that fell silent has no queue. */
  function strike(date: string, saying: Saying): void {
    if (toSay?.date === date) toSay = said(toSay, saying)
  }

  watch([hall.view, speaker.isAllowed, ticking] as const, ([view, isAllowed]) => {
    if (!isAllowed) toSay = null
    if (!isAllowed || view === null) return
    toSay = toSay === null ? begin(view, kept.of(view.date), hall.now()) : takeIn(toSay, view, hall.now())
    void sayNext()
  }, { immediate: true })

  return speaking
}

/** As the office wants it to be said now, whatever it wanted when the call was made. */
async function say(speaker: Voice, saying: Saying, announcing: Announcing, waiting: number): Promise<void> {
  const clips = announcement(saying, announcing, await speaker.voices(), waiting > announcing.hurryFrom)
  await speaker.say(clips, announcing)
}

function remember(kept: SaidCalls, date: string, saying: Saying): void {
  if (isCall(saying)) kept.keepCall(date, saying)
  else kept.keepBesides(date, keyOf(saying))
}
