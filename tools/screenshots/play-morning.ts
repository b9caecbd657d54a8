import { pairInDemo } from '../remote/people.ts'
import { connectScreen } from '../remote/screen.ts'
import { hangDisplay } from './hang-display.ts'
import { comingAt, counters, isAbsent, lastsMinutes, levelOf, minutesOf, priorityOf } from './morning.ts'
import type { PictureOffice } from './office.ts'
import { accepted, sitDown, type Seat } from './seat.ts'

export interface Played {
  /** The links of all numbers, by number, in the order in which they were taken. */
  readonly links: ReadonlyMap<string, string>
  readonly seatAt: (counter: string) => Seat
  close(): void
}

const minuteMs = 60_000

/** Plays the morning through the sockets of a kiosk, of officers and of tablets, as fast as they answer. */
export async function playMorning({ url, clock }: PictureOffice): Promise<Played> {
  const begun = clock.time
  const links = new Map<string, string>()
  const kiosk = await connectScreen(url, { device: await pairInDemo(url, 'kiosk') }, 'kiosk')
  const display = await hangDisplay(url)
  const seats = new Map<string, Seat>()
  for (const counter of counters) seats.set(counter, await sitDown(url, counter))
  const officers = [...seats.values()].map((seat) => officerOn(seat))
  let served = 0

  for (let minute = 0; minute <= lastsMinutes; minute += 1) {
    clock.time = begun + minute * minuteMs
    for (const service of comingAt(minute)) {
      const taken = accepted(await kiosk.send('ticket:take', { service, priorityClass: priorityOf(links.size), language: 'vi' }))
      links.set(taken.ticket ?? '', taken.link ?? '')
    }
    for (const work of officers) served = await work(minute, served)
  }
  return {
    links,
    seatAt(counter) {
      const seat = seats.get(counter)
      if (seat === undefined) throw new Error(`nobody sits at counter ${counter}`)
      return seat
    },
    close() {
      kiosk.close()
      display.close()
      for (const seat of seats.values()) seat.leave()
    },
  }
}

/** What an officer does in a minute, told how many the office has served; says how many it has served then. */
function officerOn(seat: Seat) {
  let [until, count] = [0, 0]
  async function receive(minute: number, served: number): Promise<number> {
    if (isAbsent(served)) {
      await seat.miss()
      return served + 1
    }
    await seat.start()
    until = minute + minutesOf(seat.counter, count)
    return served
  }
  async function end(served: number): Promise<number> {
    await seat.finish()
    count += 1
    const level = levelOf(served)
    if (level !== null) await seat.rate(level)
    return served + 1
  }
  return async (minute: number, served: number): Promise<number> => {
    const hand = seat.hand()
    if (hand === null && seat.next() !== null) await seat.call()
    if (hand === 'called') return receive(minute, served)
    return hand === 'serving' && minute >= until ? end(served) : served
  }
}
