import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { connect } from '../../../server/store/connect.ts'
import { startEngine } from '../../../server/store/embedded/start-engine.ts'
import { openModels } from '../../../server/store/models.ts'
import { forked, type Forked } from '../forked.ts'
import { foundCountry } from './found-country.ts'
import { startNode, type RunningNode } from './node.ts'
import { screensPerOffice, type Connected, type LoadOrders, type OfficeKeys, type Work, type Worked } from './orders.ts'
import { useOf } from './process-use.ts'
import { secondsOf, type Part, type Run } from './report.ts'

/** How large the country is, what is asked of it, and for how long, in seconds. */
export interface Size {
  readonly offices: number
  /** Commands a second of all offices. */
  readonly rate: number
  readonly seconds: number
  readonly warmUp: number
  readonly rest: number
  readonly nodes: number
  /** The first node's port. */
  readonly port: number
  readonly redis: string | null
}

/** Each node serves the offices that its generator plays; one process holds no more sockets than the system lets it open files. */
export async function runCountry(asked: Size, say: (line: string) => void): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'luot-country-'))
  const engine = await startEngine({ dataFolder: folder, log: pino({ level: 'error' }, pino.destination(2)) })
  const nodes: RunningNode[] = []
  const loads: Forked<Connected>[] = []
  try {
    const keys = await found(engine.uri, asked.offices, say)
    for (let index = 0; index < asked.nodes; index += 1) nodes.push(await startNode(asked.port + index, { MONGODB_URI: engine.uri, DATA_FOLDER: folder, ...asked.redis === null ? {} : { REDIS_URL: asked.redis } }))
    say(`${String(asked.nodes)} nodes are ready`)
    const begun = performance.now()
    loads.push(...await Promise.all(nodes.map((node, index) => forked<Connected>('country/load.ts', ordersFor(node, index, asked.nodes, keys)))))
    const sockets = loads.reduce((sum, { told }) => sum + told.sockets, 0)
    say(`${String(sockets)} sockets connected in ${seconds(performance.now() - begun)} s`)
    const work = async (forSeconds: number) => Promise.all(loads.map((load) => load.ask<Worked>(share(asked, forSeconds))))
    await work(asked.warmUp)
    const watched = (): Part[] => [
      ...nodes.map(({ pid }, index) => ({ name: `node ${String(index + 1)}`, pid })),
      { name: 'database', pid: engine.pid ?? 0 }, ...loads.map(({ pid }, index) => ({ name: `generator ${String(index + 1)}`, pid })),
    ].map((part) => ({ name: part.name, use: useOf(part.pid) }))
    const atRest = await restFor(asked.rest, watched)
    const before = watched()
    const worked = await work(asked.seconds)
    return { offices: asked.offices, sockets, commandsPerSecond: asked.rate, worked, before, after: watched(), atRest, load: loadavg() }
  } finally {
    for (const load of loads) await load.stop()
    for (const node of nodes) await node.stop()
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function found(uri: string, offices: number, say: (line: string) => void): Promise<OfficeKeys[]> {
  const begun = performance.now()
  const connection = await connect(uri, 'luot')
  const keys = await foundCountry(await openModels(connection), offices)
  await connection.close()
  say(`${String(offices)} offices with ${String(screensPerOffice)} screens each founded in ${seconds(performance.now() - begun)} s`)
  return keys
}

/** What the server uses while nobody comes, seconds of processor a second. */
async function restFor(forSeconds: number, watched: () => Part[]): Promise<number> {
  const before = watched()
  await pause(forSeconds * 1000)
  return secondsOf(before, watched()) / forSeconds
}

function ordersFor({ url }: RunningNode, index: number, nodes: number, keys: readonly OfficeKeys[]): LoadOrders {
  return { url, seed: index + 1, offices: keys.filter((_office, place) => place % nodes === index) }
}

function share({ rate, nodes }: { rate: number, nodes: number }, forSeconds: number): Work {
  return { commandsPerSecond: rate / nodes, seconds: forSeconds }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}
