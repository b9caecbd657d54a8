import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_FOLDER: z.string().min(1).default('data'),
  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//).optional(),
  MONGODB_DATABASE: z.string().regex(/^[A-Za-z0-9_-]{1,60}$/).default('luot'),
  ADMIN_PASSWORD: z.string().min(8).max(200).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  /** Null: run the embedded engine on `dataFolder`. */
  readonly mongoUri: string | null
  readonly database: string
  readonly adminPassword: string | null
  /** How many reverse proxies stand before this server. */
  readonly proxies: number
  readonly logLevel: string
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
    database: env.MONGODB_DATABASE, adminPassword: env.ADMIN_PASSWORD ?? null, proxies: env.TRUST_PROXY, logLevel: env.LOG_LEVEL,
    webFolder: join(projectFolder, 'dist', 'web'), voicesFolder: join(projectFolder, 'voices'),
    ownVoicesFolder: join(resolve(env.DATA_FOLDER), 'voices'),
  }
}
