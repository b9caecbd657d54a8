import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { longestPassword, passwordRefusal } from '../domain/passwords.ts'
import { factorRules, type FactorRule } from '../domain/second-factor.ts'
import type { Certificate } from './serving.ts'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_FOLDER: z.string().min(1).default('data'),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//).optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\//).optional(),
  MONGODB_DATABASE: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/).default('luot'),
  ADMIN_PASSWORD: z.string().max(longestPassword).refine((password) => passwordRefusal(password, ['admin']) === null).optional(),
  SECOND_FACTOR: z.enum(factorRules).default('choice'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  BACKUP_AT: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).default('01:30'),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(3650).default(14),
  BACKUP_FOLDER: z.string().min(1).optional(),
  HEARTBEAT_SECONDS: z.coerce.number().int().min(2).max(60).default(5),
  METRICS_TOKEN: z.string().min(16).max(200).optional(),
}).refine(({ TLS_CERT, TLS_KEY }) => (TLS_CERT === undefined) === (TLS_KEY === undefined), { path: ['TLS_CERT, TLS_KEY'] })

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Null: run the embedded engine on `dataFolder`. */
  readonly mongoUri: string | null
  readonly database: string
  /** Where the nodes of an installation find each other; null: this server has none beside it. */
  readonly redisUrl: string | null
  readonly adminPassword: string | null
  /** Who has to have a second factor. */
  readonly factorRule: FactorRule
  /** How many reverse proxies stand before this server. */
  readonly proxies: number
  /** Files of the certificate with which this server speaks TLS itself; null: it does not. */
  readonly certificate: Certificate | null
  readonly logLevel: string
  /** When the nightly backup is made ("01:30", where the offices are), for how many days it is kept, and where. */
  readonly backupAt: string
  readonly backupKeepDays: number
  readonly backupFolder: string
  /** How often each screen is asked whether it is there. */
  readonly heartbeatSeconds: number
  /** Opens /metrics to other machines; null: only this one may read it. */
  readonly metricsToken: string | null
  /** Where the built clients and the voices lie. */
  readonly webFolder: string
  readonly voicesFolder: string
  /** Where an office's own recordings lie, if it has any; they count before those. */
  readonly ownVoicesFolder: string
}

/** Reads the environment (and `.env` if there is one); throws with the names of what is wrong, never with values. */
export function readConfig(projectFolder: string): Config {
  if (existsSync('.env')) process.loadEnvFile()
  // Compose files pass what is not set as an empty text.
  const parsed = Environment.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    throw new Error(`These settings are not usable: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')} (see README.md)`)
  }
  const env = parsed.data
  return {
    port: env.PORT, host: env.HOST, dataFolder: resolve(env.DATA_FOLDER), mongoUri: env.MONGODB_URI ?? null,
    database: env.MONGODB_DATABASE, redisUrl: env.REDIS_URL ?? null, adminPassword: env.ADMIN_PASSWORD ?? null, proxies: env.TRUST_PROXY,
    factorRule: env.SECOND_FACTOR, certificate: certificateIn(env), logLevel: env.LOG_LEVEL,
    backupAt: env.BACKUP_AT, backupKeepDays: env.BACKUP_KEEP, metricsToken: env.METRICS_TOKEN ?? null,
    heartbeatSeconds: env.HEARTBEAT_SECONDS,
    backupFolder: resolve(env.BACKUP_FOLDER ?? join(env.DATA_FOLDER, 'backups')),
    webFolder: join(projectFolder, 'dist', 'web'), voicesFolder: join(projectFolder, 'voices'),
    ownVoicesFolder: join(resolve(env.DATA_FOLDER), 'voices'),
  }
}

function certificateIn({ TLS_CERT, TLS_KEY }: z.infer<typeof Environment>): Certificate | null {
  return TLS_CERT === undefined || TLS_KEY === undefined ? null : { certFile: resolve(TLS_CERT), keyFile: resolve(TLS_KEY) }
}
