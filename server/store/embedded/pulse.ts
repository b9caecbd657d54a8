import { setTimeout as pause } from 'node:timers/promises'

export interface Pulse {
  ask: () => Promise<unknown>
  everyMs: number
  withinMs: number
}

/**
 * Resolves with true when two questions in a row got no answer, with false once the signal is aborted. Two, because
 * after a long turn of this process's own event loop its timer comes before an answer that is already there.
 */
export async function hasFallenSilent({ ask, everyMs, withinMs }: Pulse, signal: AbortSignal): Promise<boolean> {
  let silences = 0
  for (;;) {
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
    const answered = signal.aborted || await settlesWithin(withinMs, ask())
    silences = answered ? 0 : silences + 1
    if (signal.aborted || silences === 2) return !signal.aborted
  }
}

/** Whether something is done in time; what fails is not done. */
export async function settlesWithin(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController()
  const deadline = pause(limitMs, false, { signal: over.signal, ref: false }).catch(() => false)
  const done = work.then(() => true, () => false)
  const result = await Promise.race([done, deadline])
  over.abort()
  return result
}
