import { raw, Router } from 'express'
import type { ReadTable } from '../../contract/office.ts'
import type { Limits } from '../limits.ts'
import { readTable } from '../settings/read-table.ts'
import { startingSet } from '../setup/starting-set.ts'
import { allow } from './allow.ts'
import { refuseWith } from './refusal.ts'

/** Reads tables of procedures for those who lead an office; what becomes of them is decided on the settings page. */
export function tableRoutes({ limits }: { limits: Limits }): Router {
  const router = Router()
  router.use('/office/tables', allow('manager', 'administrator'))
  router.get('/office/tables/starting-set', (_request, response) => { response.json({ table: startingSet } satisfies ReadTable) })
  router.post('/office/tables', raw({ type: 'application/octet-stream', limit: limits.tableSize }), async (request, response) => {
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      refuseWith(response, 'invalidInput')
      return
    }
    const table = await readTable(bytes, limits)
    if (typeof table === 'string') refuseWith(response, table)
    else response.json({ table } satisfies ReadTable)
  })
  return router
}
