import { Router } from 'express'
import { AuditQuery, type AuditEntry, type AuditLines } from '../../contract/audit.ts'
import { isIntact, type AuditLog } from '../audit/audit-log.ts'
import type { Staff } from '../identity/staff.ts'
import type { AuditRecord } from '../store/audit-schemas.ts'
import { allow, signedIn } from './allow.ts'
import { refuseWith } from './refusal.ts'

const shownAtOnce = 200

export interface AuditRouteParts {
  readonly audit: AuditLog
  readonly staff: Pick<Staff, 'byId'>
}

/** Administrators read who changed what in their office. Nobody writes here: lines come from what is done elsewhere. */
export function auditRoutes({ audit, staff }: AuditRouteParts): Router {
  const router = Router()
  router.get('/audit', allow('administrator'), async (request, response) => {
    const { data } = AuditQuery.safeParse(request.query)
    if (data === undefined) {
      refuseWith(response, 'invalidInput')
      return
    }
    // One more than is shown: it tells whether there are older ones, and that none is missing before them.
    const lines = await audit.lines(signedIn(request).office, data.before ?? null, shownAtOnce + 1)
    const answer: AuditLines = {
      entries: await named(lines.slice(0, shownAtOnce), staff), isIntact: isIntact(lines), isMore: lines.length > shownAtOnce,
    }
    response.json(answer)
  })
  return router
}

/** With the names of those who did it, each asked for once. */
async function named(lines: readonly AuditRecord[], staff: Pick<Staff, 'byId'>): Promise<AuditEntry[]> {
  const ids = [...new Set(lines.flatMap(({ by }) => by ?? []))]
  const people = await Promise.all(ids.map(async (id) => [id, await staff.byId(id)] as const))
  const names = new Map(people.map(([id, person]) => [id, person?.name ?? null]))
  return lines.map(({ seq, at, by, act, about, before, after }) =>
    ({ seq, at, by, byName: by === null ? null : names.get(by) ?? null, act, about, before, after }))
}
