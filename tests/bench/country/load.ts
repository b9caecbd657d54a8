import { setTimeout as pause } from 'node:timers/promises'
import { chanceOf } from '../../../domain/estimate/chance.ts'
import { obey } from '../forked.ts'
import { commandsPerVisit, counters, type Connected, type LoadOrders, type Work, type Worked } from './orders.ts'
import { staffedOffice, type Measured, type StaffedOffice } from './staffed-office.ts'

/** One generator: connects the screens of its offices, then lets people come at the rate it is told. */

/** Offices connect side by side, as after a power cut that took a province. */
const connectingAtOnce = 8
/** Loopback addresses that the sockets of a node come from. */
const localAddresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4']

const offices: StaffedOffice[] = []
let seed = 1

obey(async (orders: LoadOrders): Promise<Connected> => {
  seed = orders.seed
  const waiting = orders.offices.map((keys, index) => ({ keys, index }))
  const connectSome = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { keys, index } = next
      const address = `10.${String(orders.seed)}.${String(Math.floor(index / 250))}.${String(index % 250)}`
      offices.push(await staffedOffice(keys, { url: orders.url, address, localAddress: localAddresses[index % localAddresses.length] ?? '127.0.0.1' }))
    }
  }
  await Promise.all(Array.from({ length: connectingAtOnce }, connectSome))
  return { sockets: offices.reduce((sum, { sockets }) => sum + sockets.length, 0) }
}, (work: Work) => workFor(work))

/** Visits begin when they are due, whether those before are over or not; people come at random (Poisson). */
async function workFor({ commandsPerSecond, seconds }: Work): Promise<Worked> {
  const begun = performance.now()
  const tally = tallying()
  const visits: Promise<void>[] = []
  const turn = turnsOf(offices.length)
  for (let due = 0; ;) {
    due += -Math.log(1 - chanceOf(seed, visits.length, 0)) * 1000 * commandsPerVisit / commandsPerSecond
    if (due > seconds * 1000) break
    await pause(Math.max(0, begun + due - performance.now()))
    const { office, counter } = turn()
    visits.push((offices[office] ?? missing()).visit(counter, tally.measured).catch((error: unknown) => { tally.measured.failed(error instanceof Error ? error.message : String(error)) }))
  }
  await Promise.all(visits)
  const lost = offices.reduce((sum, { sockets }) => sum + sockets.filter(({ isClosed }) => isClosed).length, 0)
  if (lost > 0) tally.errors['sockets lost'] = lost
  return { ...tally, commands: tally.answers.length, ms: performance.now() - begun }
}

/** One counter of an office after the other, so that a counter has long been free when its turn comes again. */
function turnsOf(count: number) {
  let visit = 0
  return () => {
    const turn = visit++
    return { office: turn % count, counter: Math.floor(turn / count) % counters.length }
  }
}

function tallying() {
  const answers: number[] = []
  const callsToScreen: number[] = []
  const errors: Record<string, number> = {}
  const measured: Measured = {
    answered(ms) { answers.push(ms) },
    shown(ms) { callsToScreen.push(ms) },
    failed(why) { errors[why] = (errors[why] ?? 0) + 1 },
  }
  return { answers, callsToScreen, errors, measured }
}

function missing(): never {
  throw new Error('no such office')
}
