import { watch, type Ref } from 'vue'
import { newCommandId } from '../client-common/command-id.ts'
import type { Code } from '../contract/refusals.ts'
import type { Line } from './presses.ts'
import type { PressNote, Sense } from './waiting-press.ts'
import type { Asked } from './why-not.ts'

interface Unsure { readonly asked: Asked, readonly wish: string, readonly id: string, readonly mark: string }

/**
 * Sends commands, and keeps the last one when nobody knows whether it arrived: pressed again, it is the same press. It
 * is kept only while the counter stands as it did; after that the same words would be another wish.
 */
export function openUnsure(line: Line, sense: Sense, note: Ref<PressNote | null>) {
  let unsure: Unsure | null = null

  async function send(asked: Asked): Promise<Code | null> {
    const wish = JSON.stringify(asked)
    const sent = unsure?.wish === wish ? unsure : { asked, wish, id: newCommandId(), mark: sense.mark() }
    unsure = null
    const reply = await line.send(asked.name, asked.input, sent.id)
    if (!reply.ok && reply.code === 'unavailable') unsure = sent
    return reply.ok ? null : reply.code
  }

  /** With every picture: whether the counter still stands as it did when the press was made. */
  function look(isFirst: boolean): void {
    if (unsure === null || line.state.value !== 'live') return
    const hasGoneOn = sense.mark() !== unsure.mark
    if (hasGoneOn || isFirst) say(hasGoneOn ? 'settled' : 'notDone', unsure)
    if (hasGoneOn) unsure = null
  }

  /** Words about a press that was made since are not taken back. */
  function say(kind: 'settled' | 'notDone', { asked, wish }: Unsure): void {
    const told = note.value
    if (told === null || JSON.stringify(told.asked) === wish) note.value = { kind, asked }
  }

  watch(line.view, () => { look(false) }, { flush: 'sync' })
  watch(line.state, () => { look(true) }, { flush: 'sync' })
  return {
    send,
    /** Says that nobody knows; the picture that tells may be here already. */
    tell: (asked: Asked) => {
      note.value = { kind: 'unsure', asked }
      look(false)
    },
  }
}
