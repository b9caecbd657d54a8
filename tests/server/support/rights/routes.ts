import { operatorRoutes } from './routes-for-operators.ts'
import { programRoutes } from './routes-for-programs.ts'

/** Who can ask over HTTP. A device has its token, a program its key, everybody else the cookie of a session, or nothing. */
export const askers = ['nobody', 'device', 'program', 'officer', 'manager', 'administrator', 'treeKeeper', 'provinceManager', 'inspector', 'operator'] as const
export type Asker = typeof askers[number]

export interface RouteRow {
  readonly may: readonly Asker[]
  /** How it is asked, where the path alone does not say it; what stands in braces is a thing of the office that is meant. */
  readonly ask?: string
  readonly body?: object
  /** Who may ask it of the other office as well. */
  readonly alsoForeign?: readonly Asker[]
}

const everybody: readonly Asker[] = askers
const signedIn: readonly Asker[] = ['officer', 'manager', 'administrator', 'treeKeeper', 'provinceManager', 'inspector', 'operator']
const ofOffice: readonly Asker[] = ['officer', 'manager', 'administrator', 'treeKeeper']
const leaders: readonly Asker[] = ['manager', 'administrator', 'treeKeeper']
const administrators: readonly Asker[] = ['administrator', 'treeKeeper']
/** Those who may have a second factor. */
const leading: readonly Asker[] = ['manager', 'administrator', 'treeKeeper', 'provinceManager', 'inspector', 'operator']
const readers: readonly Asker[] = [...leaders, 'provinceManager', 'inspector']
const above: readonly Asker[] = ['provinceManager', 'inspector']
const keeper: readonly Asker[] = ['treeKeeper']

const day = '2026-11-20'
const period = `from=${day}&to=${day}`
const report = 'period=2026-11&by=all'
const seen = '0'.repeat(64)
const appraised = { points: 2, reason: null }

/** Figures of the own office, and of those that somebody looks over: the office stands in the query. */
const figures = (path: string, query = period): RouteRow => ({ may: readers, ask: `${path}?${query}&office={office}` })
const page: RouteRow = { may: everybody }

/** Every route of the server, and who may ask it. A route that is not here fails the tests; so does a line without its route. */
export const routes: Readonly<Record<string, RouteRow>> = {
  'GET /': page, 'GET /counter': page, 'GET /display': page, 'GET /kiosk': page, 'GET /kiosk-worker.js': page, 'GET /manager': page,
  'GET /n/:office': page, 'GET /p/:link': page, 'GET /petition': page, 'GET /public/:office': page, 'GET /r/:office': page,
  'GET /rating': page, 'GET /t/*link': page,
  'GET /voices/en/script.json': page, 'GET /voices/vi/script.json': page, 'GET /media/:id': page,
  'GET /healthz': page, 'GET /readyz': page,
  // Asked from this machine; tests/server/health-and-metrics.test.ts asks it from elsewhere.
  'GET /metrics': page,

  'GET /api/installation': page,
  'GET /api/catalogue': page,
  'GET /api/distance/:office': page,
  'GET /api/distance/:office/procedures': page,
  'POST /api/distance-numbers': page,
  'POST /api/ratings/by-dossier': page,
  'POST /api/petitions': page,
  'GET /api/petitions/terms': page,
  'GET /api/petitions/published': page,
  'GET /api/petitions/:link': page,
  'POST /api/petitions/:link/withdraw': page,
  'POST /api/petitions/:link/forget': page,
  'GET /api/public/schema': page,
  'GET /api/public/:office': page,
  'GET /api/published-evaluations/:office': page,
  // Of the demo office only, and from its own machine only.
  'POST /api/demo/pair': page,
  'POST /api/demo/session': page,

  'POST /api/session': page,
  'GET /api/session': { may: signedIn },
  'DELETE /api/session': page,
  // Of those only who are on the way in and have to set up a second factor first: tests/server/required-factor.test.ts asks as they do.
  'POST /api/session/second-factor': { may: [] },
  'POST /api/session/second-factor/confirm': { may: [], body: { code: '000000' } },
  'GET /api/account': { may: signedIn },
  'POST /api/account/password': { may: signedIn, body: { current: 'not this one', next: 'cua so mo ra ho sen' } },
  'GET /api/account/sessions': { may: signedIn },
  'DELETE /api/account/sessions': { may: signedIn, body: { password: 'not this one' } },
  'DELETE /api/account/sessions/:id': { may: signedIn, body: { password: 'not this one' } },
  'POST /api/account/second-factor': { may: leading, body: { password: 'not this one' } },
  'POST /api/account/second-factor/confirm': { may: leading, body: { code: '000000' } },
  'DELETE /api/account/second-factor': { may: leading, body: { password: 'not this one' } },

  'GET /api/remarks/:id': { may: ofOffice, ask: '/api/remarks/{remark}' },
  'GET /api/satisfaction/own': { may: ofOffice, ask: '/api/satisfaction/own?month=2026-11' },
  'GET /api/petitions/cases': { may: ofOffice },
  'GET /api/petitions/cases/:id': { may: ofOffice, ask: '/api/petitions/cases/{petition}' },
  'POST /api/petitions/cases/:id/steps': { may: ofOffice, ask: '/api/petitions/cases/{petition}/steps', body: { type: 'classify', kind: 'other', seq: 1 } },
  'GET /api/petitions/colleagues': { may: leaders },
  'GET /api/petitions/comments': { may: leaders },
  'POST /api/petitions/from-comment/:id': { may: leaders, ask: '/api/petitions/from-comment/{comment}' },

  'GET /api/office': { may: leaders },
  'PATCH /api/office': { may: leaders, body: { revision: 0, changes: { closesAt: '17:00' } } },
  'GET /api/office/changes': { may: leaders },
  'GET /api/office/slip': { may: leaders },
  'GET /api/office/configuration': { may: leaders },
  'POST /api/office/configuration': { may: leaders },
  'GET /api/office/tables/starting-set': { may: leaders },
  'POST /api/office/tables': { may: leaders },
  'GET /api/staff': { may: leaders },
  'POST /api/staff': { may: leaders },
  'POST /api/staff/:id/password': { may: leaders, ask: '/api/staff/{person}/password' },
  'PATCH /api/staff/:id': { may: leaders, ask: '/api/staff/{person}', body: { photo: null } },
  'GET /api/media': { may: leaders },
  'POST /api/media': { may: leaders },
  'GET /api/lost-numbers': { may: leaders },
  'POST /api/lost-numbers/:id/settled': { may: leaders, ask: '/api/lost-numbers/{lost}/settled' },
  'GET /api/self-test': { may: leaders },
  'POST /api/self-test': { may: leaders },
  'POST /api/self-test/seen': { may: leaders },
  'GET /api/films': { may: leaders },
  'GET /api/films/:date': { may: leaders, ask: `/api/films/${day}` },
  'GET /api/films/:date/frame': { may: leaders, ask: `/api/films/${day}/frame` },
  'GET /api/days/:date/tickets/:number': { may: leaders, ask: `/api/days/${day}/tickets/A001` },
  'GET /api/days/:date/counters/:counter': { may: leaders, ask: `/api/days/${day}/counters/1` },
  'GET /api/publication': { may: leaders },
  'GET /api/publication/:period': { may: leaders, ask: '/api/publication/2026-10' },
  'POST /api/publication/:period/approve': { may: leaders, ask: '/api/publication/2026-10/approve', body: { seen } },
  'POST /api/ledger/verify': { may: leaders, ask: '/api/ledger/verify?office={office}', body: { from: day, to: day } },

  'GET /api/devices': { may: administrators },
  'POST /api/devices': { may: administrators, body: { code: '000000', name: 'x', counter: null } },
  'PATCH /api/devices/:id': { may: administrators, ask: '/api/devices/{device}', body: { printing: { mode: 'browser', paper: 58, printer: null } } },
  'DELETE /api/devices/:id': { may: administrators, ask: '/api/devices/{device}' },
  'POST /api/devices/:id/test-print': { may: administrators, ask: '/api/devices/{device}/test-print' },
  'DELETE /api/staff/:id/second-factor': { may: administrators, ask: '/api/staff/{person}/second-factor' },
  'GET /api/signed-in': { may: administrators },
  'DELETE /api/signed-in': { may: administrators, body: { password: 'not this one' } },
  'DELETE /api/signed-in/:id': { may: administrators, ask: '/api/signed-in/{person}', body: { password: 'not this one' } },
  'GET /api/audit': { may: administrators },
  'GET /api/personal-data': { may: administrators, ask: '/api/personal-data?dossier=x' },
  'DELETE /api/personal-data': { may: administrators, ask: '/api/personal-data?dossier=x', body: { reason: 'citizenAsked' } },
  'GET /api/first-start': { may: administrators },
  'POST /api/first-start': { may: administrators },
  'PATCH /api/first-start': { may: administrators },
  'DELETE /api/first-start/demo': { may: administrators },
  'GET /api/webhooks': { may: administrators },
  'GET /api/webhooks/deliveries': { may: administrators },
  'POST /api/webhooks': { may: administrators, body: { url: 'https://example.org/', events: ['day.closed'], isLan: false } },
  'DELETE /api/webhooks/:id': { may: administrators, ask: '/api/webhooks/{webhook}' },
  'POST /api/webhooks/:id/test': { may: administrators, ask: '/api/webhooks/{webhook}/test' },
  'GET /api/api-keys': { may: administrators },
  'POST /api/api-keys': { may: administrators, body: { name: 'x', scopes: ['now:read'], offices: ['{office}'] }, alsoForeign: keeper },
  'DELETE /api/api-keys/:id': { may: administrators, ask: '/api/api-keys/{key}' },

  'GET /api/statistics': figures('/api/statistics', `date=${day}`),
  'GET /api/statistics/range': figures('/api/statistics/range'),
  'GET /api/trends/:chart': figures('/api/trends/wait', `${period}&by=date`),
  'GET /api/satisfaction': figures('/api/satisfaction', `${period}&by=service`),
  'GET /api/trust': figures('/api/trust'),
  'GET /api/petitions/figures': figures('/api/petitions/figures'),
  'GET /api/reports': figures('/api/reports', report),
  'GET /api/reports.csv': figures('/api/reports.csv', report),
  'GET /api/reports.json': figures('/api/reports.json', report),
  'GET /api/reports.pdf': figures('/api/reports.pdf', report),
  'GET /api/reports.xlsx': figures('/api/reports.xlsx', report),
  'GET /api/reports/draft': figures('/api/reports/draft', report),
  'GET /api/reports/list': figures('/api/reports/list', report),
  'GET /api/reports/evidence/:file': figures('/api/reports/evidence/2025.json', 'language=vi'),
  'GET /api/reports/versions/:version': figures('/api/reports/versions/1', report),
  'POST /api/reports/sign': { may: leaders, ask: '/api/reports/sign?office={office}', body: { period: '2026-11', seen } },
  'GET /api/evaluations/:office/:period': { may: readers, ask: '/api/evaluations/{office}/2026-Q4' },
  'GET /api/evaluations/:office/:period/versions/:version': { may: readers, ask: '/api/evaluations/{office}/2026-Q4/versions/1' },
  'POST /api/evaluations/:office/:period/enter': {
    may: ['manager'], ask: '/api/evaluations/{office}/2026-Q4/enter',
    body: { revision: 0, self: { 'indicator-5': { points: 2, evidence: 'x', figures: null } } },
  },
  'POST /api/evaluations/:office/:period/submit': { may: ['manager'], ask: '/api/evaluations/{office}/2026-Q4/submit', body: { revision: 0 } },
  'POST /api/evaluations/:office/:period/appraise': {
    may: [...administrators, 'provinceManager'], ask: '/api/evaluations/{office}/2026-Q4/appraise',
    body: { revision: 0, scores: { 'indicator-5': appraised, 'indicator-8': appraised, 'indicator-9': appraised } },
  },
  'POST /api/evaluations/:office/:period/correct': {
    may: [...administrators, 'provinceManager'], ask: '/api/evaluations/{office}/2026-Q4/correct', body: { revision: 0, reason: 'x' },
  },
  'POST /api/evaluations/:office/:period/publish': {
    may: [...administrators, 'provinceManager'], ask: '/api/evaluations/{office}/2026-Q4/publish', body: { revision: 0 },
  },

  'GET /api/province/board': { may: above },
  'GET /api/province/comparison': { may: above, ask: `/api/province/comparison?${period}&offices={office}` },
  'GET /api/province/office': { may: above, ask: '/api/province/office?office={office}' },
  'GET /api/organisation': { may: [...keeper, ...above] },
  'POST /api/organisation/units': { may: keeper, body: { id: 'x-{office}', kind: 'branch', name: { vi: 'x', en: 'x' }, parent: '{unit}', from: day, officeAs: null }, alsoForeign: keeper },
  'POST /api/organisation/units/:id/arrangements': {
    may: keeper, ask: '/api/organisation/units/{unit}/arrangements', body: { type: 'rename', from: '2026-12-01', name: { vi: 'x', en: 'x' } }, alsoForeign: keeper,
  },
  'POST /api/organisation/people': {
    may: keeper, body: { unit: '{unit}', role: 'inspector', username: 'new-{office}', name: 'x', position: 'x' }, alsoForeign: keeper,
  },
  'PUT /api/organisation/people/:id/assignments': { may: keeper, ask: '/api/organisation/people/{person}/assignments', body: { assignments: [] }, alsoForeign: keeper },
  'POST /api/organisation/forms': { may: keeper, body: { id: 'x', version: 1 } },

  'GET /api/v1/openapi.json': page,
  ...operatorRoutes, ...programRoutes,
}
