import { hallOf } from './click-to-hall.ts'
import { figure, percentile } from './figures.ts'
import { connectOurs, connectPlain, hangUp, type Furnishing } from './lines.ts'
import { hallOffice } from './offices.ts'
import { callsInOurs } from './sample.ts'
import { keysFor, type Servers } from './servers.ts'
import type { Row } from './table.ts'

/** Everything that stands in a hall beside its counters. */
export const hallFurnishing: Furnishing = { kiosks: 2, displays: 2, hasTablets: true, hasManager: true }

const blocks = 24
const visitsPerBlock = 25
const atMostMs = 60_000

/** (a) From the officer's click to the picture on the hall's display: ours and the floor in turns, so that both meet the same noise. */
export async function measureClicks({ ours, plain }: Servers): Promise<Row[]> {
  const ourSockets = await connectOurs(ours.told.url, hallOffice, keysFor(ours.told, hallOffice.id), hallFurnishing)
  const plainSockets = await connectPlain(plain.told.url, hallOffice, 'bare', hallFurnishing)
  const ourHall = hallOf(ourSockets, callsInOurs)
  const plainHall = hallOf(plainSockets, ({ calls }: { calls: number }) => calls)
  await ourHall.visits(visitsPerBlock)
  await plainHall.visits(visitsPerBlock)
  const ourTimes: number[] = []
  const plainTimes: number[] = []
  const until = performance.now() + atMostMs
  for (let block = 0; block < blocks && performance.now() < until; block += 1) {
    plainTimes.push(...await plainHall.visits(visitsPerBlock))
    ourTimes.push(...await ourHall.visits(visitsPerBlock))
  }
  const row = (of100: number): Row => {
    const [one, floor] = [percentile(ourTimes, of100), percentile(plainTimes, of100)]
    return {
      what: `(a) click to hall display, p${of100} of ${ourTimes.length}, ${ourSockets.all.length} sockets`,
      ours: `${figure(one)} ms`, floor: `${figure(floor)} ms`, ratio: figure(one / floor), aim: '<= 1.3',
    }
  }
  hangUp(ourSockets)
  hangUp(plainSockets)
  return [row(50), row(99)]
}
