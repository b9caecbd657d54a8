import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { demoOffice } from '../../../server/setup/demo-office.ts'
import { connect } from '../../../server/store/connect.ts'
import { startEngine } from '../../../server/store/embedded/start-engine.ts'
import { openModels, type Models } from '../../../server/store/models.ts'
import { prepareDataFolder, removeFolder, temporaryFolder } from '../../faults/support/data-folder.ts'
import { freePort } from '../../faults/support/free-port.ts'
import { endAllServers, startServer, type ServerPlace, type ServerProcess } from '../../faults/support/server-process.ts'
import { quiet } from '../../support/database.ts'
import { startRedis, type Redis } from '../../support/redis.ts'
import { startBalancer } from './balancer.ts'

/** Three built servers in processes of their own, on one database and one Redis, and one address before them all. */
export interface Cluster {
  readonly place: ServerPlace
  readonly redis: Redis
  /** The office under which they all work. */
  readonly office: string
  /** Where one of them is found. */
  urlOf(node: number): string
  /** Ready; begun anew if it ran before. */
  start(node: number, more?: NodeJS.ProcessEnv): Promise<ServerProcess>
  kill(node: number): Promise<void>
  /** What a node printed and logged. */
  said(node: number): string
  /** Ends all servers in order, and leaves the database at rest. */
  rest(): Promise<void>
  remove(): Promise<void>
}

export const nodes = 3

/** `prepare`: puts into the database what the test needs, before any server starts. */
export async function openCluster(prepare: (models: Models) => Promise<void> = () => Promise.resolve()): Promise<Cluster> {
  const folder = await temporaryFolder()
  const dataFolder = await prepareDataFolder(folder)
  const engine = await startEngine({ dataFolder, log: quiet })
  await prepareDatabase(engine.uri, prepare)
  const redis = await startRedis()
  const ports = [await freePort(), await freePort(), await freePort()]
  const balancer = await startBalancer(ports)
  const running = new Map<number, ServerProcess>()
  let stopping: Promise<void> | null = null
  const place = { dataFolder, port: balancer.port }
  const environment = { MONGODB_URI: engine.uri, MONGODB_DATABASE: 'luot', REDIS_URL: redis.url }

  async function end(signal: NodeJS.Signals): Promise<void> {
    await Promise.all([...running.values()].map((server) => server.end(signal)))
    running.clear()
    await (stopping ??= engine.stop())
  }
  const cluster: Cluster = {
    place, redis, office: demoOffice.id,
    urlOf: (node) => `http://127.0.0.1:${ports[node] ?? 0}`,
    async start(node, more = {}) {
      const server = startServer({ dataFolder, port: ports[node] ?? 0, more: { ...environment, ...more } })
      running.set(node, server)
      await server.ready
      return server
    },
    async kill(node) { await running.get(node)?.end('SIGKILL') },
    said: (node) => running.get(node)?.said() ?? '',
    rest: () => end('SIGTERM'),
    async remove() {
      await endAllServers()
      await balancer.close()
      await end('SIGKILL')
      await redis.remove()
      await removeFolder(folder)
    },
  }
  return cluster
}

export async function startAll(cluster: Cluster): Promise<void> {
  await Promise.all(Array.from({ length: nodes }, (_, node) => cluster.start(node)))
}

/** For a server whose clock is off by so much. */
export function clockOffBy(ms: number): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'clock-off.mjs')).href}`, CLOCK_OFF_MS: String(ms) }
}

async function prepareDatabase(uri: string, prepare: (models: Models) => Promise<void>): Promise<void> {
  const connection = await connect(uri, 'luot')
  await prepare(await openModels(connection))
  await connection.close()
}
