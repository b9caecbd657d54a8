import { Router } from 'express'

export interface HealthParts {
  /** Why nobody should be sent here now; empty: somebody may. */
  readonly reasons: () => Promise<readonly string[]>
}

/**
 * For supervisors and proxies. `/healthz` answers while the process is alive: one that does not is to be started anew.
 * `/readyz` answers 503 with its reasons while this server cannot work or is stopping: others are to be asked instead.
 */
export function healthRoutes({ reasons }: HealthParts): Router {
  const router = Router()
  router.get('/healthz', (_request, response) => { response.json({ ok: true }) })
  router.get('/readyz', async (_request, response) => {
    const found = await reasons()
    response.status(found.length === 0 ? 200 : 503).json({ ready: found.length === 0, reasons: found })
  })
  return router
}
