import type { Logger } from 'pino'
import type { FactorRule } from '../domain/second-factor.ts'
import type { Clock } from './clock.ts'
import type { Limits } from './limits.ts'
import type { Metrics } from './metrics/metrics.ts'
import type { NodeLink } from './nodes/node-link.ts'
import type { Certificate } from './serving.ts'
import type { Connection } from './store/connect.ts'
import type { Models } from './store/models.ts'

/** What the server is put together from. */
export interface AppParts {
  readonly connection: Connection
  readonly models: Models
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  readonly webFolder: string
  readonly voicesFolder: string
  /** Clips that are heard in place of those, one by one. */
  readonly ownVoicesFolder?: string
  readonly proxies: number
  /** Who has to have a second factor; without it, whoever wants one. */
  readonly factorRule?: FactorRule
  /** With it everything is served over TLS. */
  readonly certificate?: Certificate | null
  /** The way to other nodes of this installation, where there may be some. */
  readonly link?: NodeLink | null
  /** Whose disk is watched. */
  readonly dataFolder?: string
  /** Where backups are put, every night; none are made without it. */
  readonly backupFolder?: string
  readonly backupAt?: string
  readonly backupKeepDays?: number
  /** How often each screen is asked whether it is there; every five seconds if nobody says otherwise. */
  readonly heartbeatSeconds?: number
  readonly metricsToken?: string | null
  readonly metrics?: Metrics
}

/** Where the clips lie that loudspeakers say, those that count first before the others. */
export function voiceFolders({ voicesFolder, ownVoicesFolder }: AppParts): readonly string[] {
  return ownVoicesFolder === undefined ? [voicesFolder] : [ownVoicesFolder, voicesFolder]
}
