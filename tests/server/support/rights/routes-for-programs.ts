import type { RouteRow } from './routes.ts'

const day = '2026-11-20'
const period = `from=${day}&to=${day}`
const report = 'period=2026-11&by=all'

const forPrograms = (path: string): RouteRow => ({ may: ['program'], ask: `/api/v1/offices/{office}${path}` })

/** What programs ask with a key. */
export const programRoutes: Readonly<Record<string, RouteRow>> = {
  'GET /api/v1/feed': { may: ['program'] },
  'GET /api/v1/offices': { may: ['program'] },
  'GET /api/v1/offices/:office': forPrograms(''),
  'GET /api/v1/offices/:office/days': forPrograms(`/days?${period}`),
  'GET /api/v1/offices/:office/days/:date': forPrograms(`/days/${day}`),
  'GET /api/v1/offices/:office/now': forPrograms('/now'),
  'GET /api/v1/offices/:office/petitions': forPrograms(`/petitions?${period}`),
  'GET /api/v1/offices/:office/reports': forPrograms(`/reports?${report}`),
  'GET /api/v1/offices/:office/reports/list': forPrograms('/reports/list'),
  'GET /api/v1/offices/:office/reports/signed': forPrograms(`/reports/signed?${report}&version=1`),
  'GET /api/v1/offices/:office/satisfaction': forPrograms(`/satisfaction?${period}&by=all`),
  'GET /api/v1/offices/:office/statistics': forPrograms(`/statistics?${period}`),
  'GET /api/v1/offices/:office/targets': forPrograms(`/targets?date=${day}`),
}
