import type { Asker, RouteRow } from './routes.ts'

const operator: readonly Asker[] = ['operator']

/** What whoever keeps the machines asks, of any office. */
export const operatorRoutes: Readonly<Record<string, RouteRow>> = {
  'GET /api/operations/offices': { may: operator },
  'GET /api/operations/backups': { may: operator },
  'POST /api/operations/backups': { may: operator },
  'GET /api/operations/metrics': { may: operator },
  'GET /api/operations/self-test': { may: operator, ask: '/api/operations/self-test?office={office}', alsoForeign: operator },
  'GET /api/operations/audit': { may: operator, ask: '/api/operations/audit?office={office}', alsoForeign: operator },
}
