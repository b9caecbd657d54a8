import { ref, type Ref } from 'vue'
import type { CommandName, Input } from '../contract/commands.ts'
import type { Code } from '../contract/refusals.ts'
import type { Answer, Reply } from '../contract/wire.ts'
import { newCommandId } from './command-id.ts'

export interface Sender {
  readonly send: <C extends CommandName>(name: C, input: Input<C>, id?: string) => Promise<Reply<Answer>>
}

export interface Command {
  readonly isUnderWay: Ref<boolean>
  readonly refusal: Ref<Code | null>
  /**
   * The answer, or null when it was refused or when a command is still under way. `wish` says what makes two presses
   * the same: pressed again after 'unavailable', the first command goes out again as it was, so nothing happens twice.
   */
  readonly run: <C extends CommandName>(name: C, input: Input<C>, wish?: string) => Promise<Answer | null>
  /** For the next person: nothing is left of the one before. */
  readonly forget: () => void
}

/** One press at a time. */
export function useCommand(feed: Sender): Command {
  const isUnderWay = ref(false)
  const refusal = ref<Code | null>(null)
  let open: { readonly wish: string, readonly send: () => Promise<Reply<Answer>> } | null = null

  const run: Command['run'] = async (name, input, wish = JSON.stringify([name, input])) => {
    if (isUnderWay.value) return null
    if (open?.wish !== wish) {
      const id = newCommandId()
      open = { wish, send: () => feed.send(name, input, id) }
    }
    isUnderWay.value = true
    refusal.value = null
    const reply = await open.send()
    isUnderWay.value = false
    // Only of this one it is unknown whether it was carried out.
    if (reply.ok || reply.code !== 'unavailable') open = null
    if (reply.ok) return reply.answer
    refusal.value = reply.code
    return null
  }

  return {
    isUnderWay, refusal, run,
    forget: () => {
      refusal.value = null
      open = null
    },
  }
}
