import { setTimeout as pause } from 'node:timers/promises'
import { sum } from './figures.ts'
import type { Line, Sockets } from './lines.ts'

/** Nobody takes a number while so many wait: a hall is full at some point. */
const enoughWaiting = 40

export interface Work { readonly done: number, readonly ms: number }

/** Lets all offices work for a while, each socket asking again as soon as it is answered. */
export async function workTogether(offices: readonly Shift[], ms: number): Promise<Work> {
  const begun = performance.now()
  const done = await Promise.all(offices.map((office) => office.work(begun + ms)))
  return { done: sum(done), ms: performance.now() - begun }
}

export interface Shift {
  /** Until that moment; returns how many commands were done. Goes on next time where it stopped. */
  work(until: number): Promise<number>
}

/** The people of one office: some take numbers, every counter serves one after the other. */
export function shiftAt({ kiosks, counters }: Sockets): Shift {
  let waiting = 0
  let done = 0

  async function take(kiosk: Line, until: number): Promise<void> {
    while (performance.now() < until) {
      if (waiting >= enoughWaiting) await pause(1)
      else if (await kiosk.ask('take', '')) count(1)
    }
  }

  async function serve(console: Line, counter: string, until: number): Promise<void> {
    while (performance.now() < until) {
      if (!await console.ask('callNext', counter)) {
        await pause(1)
        continue
      }
      count(-1)
      for (const deed of ['start', 'finish'] as const) if (await console.ask(deed, counter)) count(0)
    }
  }

  function count(change: number): void {
    waiting += change
    done += 1
  }

  return {
    async work(until) {
      const before = done
      await Promise.all([
        ...kiosks.map((kiosk) => take(kiosk, until)),
        ...counters.map(({ counter, line }) => serve(line, counter, until)),
      ])
      return done - before
    },
  }
}
