import { ref, type Ref } from 'vue'
import type { Code } from '../../contract/refusals.ts'
import type { Reply } from '../../contract/wire.ts'

/** Hands in what is said about one transaction: the newest after what is under way, and nothing twice. */
export interface Post<T> {
  /** `afterMs`: further changes may follow at once; only the last of them is sent. */
  readonly say: (what: T, afterMs?: number) => void
  /** Sends now what waits for further changes. */
  readonly flush: () => void
  readonly isUnderWay: Readonly<Ref<boolean>>
  readonly refusal: Readonly<Ref<Code | null>>
}

/** The line or the server failed, and not what was said: worth another try. */
const passing: readonly Code[] = ['unavailable', 'internal', 'tooMany']
const keepTryingMs = 5 * 60_000
const pauseMs = 1000

type Send<T> = (what: T, id: string) => Promise<Reply<unknown>>

/** `send`: the same `id` again is the same letter again. */
export function openPost<T>(send: Send<T>, newId: () => string): Post<T> {
  const [isUnderWay, refusal] = [ref(false), ref<Code | null>(null)]
  let next: { readonly what: T } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  async function deliver() {
    if (isUnderWay.value) return
    isUnderWay.value = true
    while (next !== null && refusal.value === null) {
      const { what } = next
      next = null
      refusal.value = await untilHeard(send, what, newId())
    }
    isUnderWay.value = false
  }

  function flush() {
    clearTimeout(timer)
    void deliver()
  }

  function say(what: T, afterMs = 0) {
    next = { what }
    clearTimeout(timer)
    if (afterMs === 0) flush()
    else timer = setTimeout(flush, afterMs)
  }

  return { say, flush, isUnderWay, refusal }
}

/** Goes on while the line is lost, under one id; 'unavailable' when it stayed lost too long. */
async function untilHeard<T>(send: Send<T>, what: T, id: string): Promise<Code | null> {
  const until = performance.now() + keepTryingMs
  for (;;) {
    const reply = await send(what, id)
    if (reply.ok) return null
    if (!passing.includes(reply.code) || performance.now() > until) return reply.code
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
