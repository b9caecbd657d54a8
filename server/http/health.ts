import { Router } from 'express'
import type { Connection } from 'mongoose'

/** For supervisors: 200 while the database answers, else 503. */
export function healthRoutes(connection: Connection): Router {
  const router = Router()
  router.get('/healthz', async (_request, response) => {
    try {
      await connection.db?.admin().ping()
      response.json({ ok: true })
    } catch {
      response.status(503).json({ ok: false })
    }
  })
  return router
}
