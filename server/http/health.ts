import { Router } from 'express'

/** For supervisors: 200 while the database answers, else 503. */
export function healthRoutes(ping: () => Promise<void>): Router {
  const router = Router()
  router.get('/healthz', async (_request, response) => {
    try {
      await ping()
      response.json({ ok: true })
    } catch {
      response.status(503).json({ ok: false })
    }
  })
  return router
}
