import { setTimeout as pause } from 'node:timers/promises'
import type { Line, Sockets } from './lines.ts'

/** As long as pictures of the last command may still be on their way; no officer clicks sooner. */
const restMs = 5

/** How many calls a picture tells of. */
export type CallsIn = (picture: never) => number

export interface Hall {
  /** So many visits, one after the other; how long each call took from the click to the display, milliseconds. */
  visits(count: number): Promise<number[]>
}

/** Times officers' clicks against the display of their hall; both clocks are this process's own. */
export function hallOf({ display, counters }: Sockets, callsIn: CallsIn): Hall {
  let calls = 0
  let see: (calls: number) => void = () => undefined
  display.on('view', (picture: unknown) => { see(calls = callsIn(picture as never)) })
  let visit = 0

  async function clickToDisplay(line: Line, counter: string): Promise<number> {
    const before = calls
    const shown = new Promise<number>((resolve) => {
      see = (seen) => { if (seen > before) resolve(performance.now()) }
    })
    const begun = performance.now()
    const done = line.ask('callNext', counter)
    const ended = await shown
    if (!await done) throw new Error('nobody was called')
    return ended - begun
  }

  return {
    async visits(count) {
      const times: number[] = []
      for (let end = visit + count; visit < end; visit += 1) {
        const { counter, line } = counters[visit % counters.length] ?? missing('a counter')
        await line.ask('take', counter)
        await pause(restMs)
        times.push(await clickToDisplay(line, counter))
        await line.ask('start', counter)
        await line.ask('finish', counter)
      }
      return times
    },
  }
}

function missing(what: string): never {
  throw new Error(`${what} is missing`)
}
