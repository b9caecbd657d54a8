import type { CommandName, Input } from '../contract/commands.ts'
import type { Answer, Reply } from '../contract/wire.ts'

/** A command on its way. Its id stays the same however often it is sent. */
export interface Letter { readonly id: string, readonly name: CommandName, readonly input: Input<CommandName> }

/** Sends once; resolves with null when no reply came in time or the line broke meanwhile. */
export type Deliver = (letter: Letter) => Promise<Reply<Answer> | null>

export interface Outbox {
  send(letter: Letter): Promise<Reply<Answer>>
  /** Sends everything that still has no reply: to be called whenever the line is up again. */
  resend(): void
}

/**
 * Makes "at least once" out of an unreliable line; the server makes "exactly once" out of the unchanging id.
 * `deliver` is asked only while `isUp`. Gives up after `patienceMs`.
 */
export function openOutbox(deliver: Deliver, isUp: () => boolean, patienceMs = 15_000): Outbox {
  const waiting = new Map<string, { letter: Letter, settle: (reply: Reply<Answer>) => void, isOut: boolean }>()

  async function push(id: string) {
    const entry = waiting.get(id)
    if (entry === undefined || entry.isOut || !isUp()) return
    entry.isOut = true
    const reply = await deliver(entry.letter)
    entry.isOut = false
    if (reply === null) await push(id)
    else entry.settle(reply)
  }

  function send(letter: Letter): Promise<Reply<Answer>> {
    return new Promise((resolve) => {
      const settle = (reply: Reply<Answer>) => {
        clearTimeout(timer)
        waiting.delete(letter.id)
        resolve(reply)
      }
      const timer = setTimeout(() => { settle({ ok: false, code: 'unavailable' }) }, patienceMs)
      waiting.set(letter.id, { letter, settle, isOut: false })
      void push(letter.id)
    })
  }

  return { send, resend: () => { for (const id of waiting.keys()) void push(id) } }
}
