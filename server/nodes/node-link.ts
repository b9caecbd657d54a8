import { createAdapter } from '@socket.io/redis-streams-adapter'
import { createClient } from 'redis'
import type { Logger } from 'pino'

/** The way from this node to the others: socket.io's adapter over Redis. */
export interface NodeLink {
  readonly adapter: ReturnType<typeof createAdapter>
  /** False while Redis cannot be reached: then nobody would hear. */
  isUp(): boolean
  /** Whether it has been up for so long that nothing of what was told lately can have been lost. */
  isSteady(): boolean
  close(): void
}

export interface LinkSettings {
  readonly url: string
  /** Which installation: several may share one Redis. */
  readonly installation: string
  readonly log: Logger
}

/** Redis that is away is looked for again after a moment, and no later than after this. */
const longestPauseMs = 1000
/** After Redis has come back so much is looked up as if it were away: the others may have been without it a little longer. */
const steadyAfterMs = 10_000

/**
 * Opens the way without waiting for it. Redis may be away, now or later: the server goes on, says so once, and the nodes
 * find each other's entries in the database until Redis is back.
 */
export function openNodeLink({ url, installation, log }: LinkSettings): NodeLink {
  const redis = createClient({ url, socket: { reconnectStrategy: (tries: number) => Math.min(50 * 2 ** tries, longestPauseMs) } })
  let isMissed = false
  let upSince = Infinity
  redis.on('error', (err: unknown) => {
    if (!isMissed) log.warn({ err }, 'Redis cannot be reached: other servers are followed by looking into the database')
    isMissed = true
    upSince = Infinity
  })
  redis.on('ready', () => {
    if (isMissed) log.warn('Redis is back')
    isMissed = false
    upSince = performance.now()
  })
  const publish = redis.publish.bind(redis)
  // The adapter does not look at what becomes of a message; one that is lost on the way must not end the process.
  Object.assign(redis, { publish: (...message: Parameters<typeof publish>) => publish(...message).catch(() => 0) })
  redis.connect().catch(() => undefined)
  return {
    adapter: createAdapter(redis, { streamName: `luot:${installation}`, channelPrefix: `luot:${installation}` }),
    isUp: () => redis.isReady,
    isSteady: () => redis.isReady && performance.now() - upSince > steadyAfterMs,
    close() { redis.destroy() },
  }
}
