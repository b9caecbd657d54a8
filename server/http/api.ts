import { json, Router } from 'express'
import { tellingSignedReports } from '../api/tell-signed-reports.ts'
import { tellingSigned } from '../api/tell-signed.ts'
import { distanceDesk } from '../distance/distance-desk.ts'
import { citizenForms } from '../evaluation/citizen-forms.ts'
import { evaluationDesk } from '../evaluation/evaluation-desk.ts'
import { ProvinceDesk } from '../organisation/province-desk.ts'
import { publicationDesk } from '../publication/publication-desk.ts'
import type { PublicPageParts } from '../publication/public-page.ts'
import { PersonalDataDesk } from '../personal-data/personal-data-desk.ts'
import { OperatorDesk } from '../operations/operator-desk.ts'
import { openReports } from '../reports/open-reports.ts'
import { apiKeyRoutes } from './api-key-routes.ts'
import type { ApiParts } from './api-parts.ts'
import { auditRoutes } from './audit-routes.ts'
import { appearanceRoutes } from './appearance-routes.ts'
import { catalogueRoutes } from './catalogue-routes.ts'
import { configurationRoutes } from './configuration-routes.ts'
import { demoRoutes } from './demo-routes.ts'
import { deviceRoutes } from './device-routes.ts'
import { displayRoutes } from './display-routes.ts'
import { distanceRoutes } from './distance-routes.ts'
import { dossierRatingRoutes } from './dossier-rating-routes.ts'
import { enrolRoutes } from './enrol-routes.ts'
import { evaluationRoutes } from './evaluation-routes.ts'
import { filmRoutes } from './film-routes.ts'
import { firstStartRoutes } from './first-start-routes.ts'
import { handDownRoutes } from './hand-down-routes.ts'
import { installationRoutes } from './installation.ts'
import { lostNumberRoutes } from './lost-number-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { noting } from './noting.ts'
import { addressNotTooOften, sessionNotTooOften } from './not-too-often.ts'
import { officeRoutes } from './office-routes.ts'
import { operationsRoutes } from './operations-routes.ts'
import { organisationRoutes } from './organisation-routes.ts'
import { ownAccountRoutes } from './own-account-routes.ts'
import { personalDataRoutes } from './personal-data-routes.ts'
import { petitionRoutes } from './petition-routes.ts'
import { printingRoutes } from './printing-routes.ts'
import { publicationRoutes, publicRoutes } from './publication-routes.ts'
import { provinceRoutes } from './province-routes.ts'
import { rangeRoutes } from './range-routes.ts'
import { remarkRoutes } from './remark-routes.ts'
import { reportFileRoutes } from './report-file-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { satisfactionRoutes } from './satisfaction-routes.ts'
import { notKept, sameOriginWrites } from './security.ts'
import { selfTestRoutes } from './self-test-routes.ts'
import { sessionRoutes } from './session-routes.ts'
import { signInRoutes } from './sign-in.ts'
import { staffRoutes } from './staff-routes.ts'
import { statisticsRoutes } from './statistics-routes.ts'
import { storyRoutes } from './story-routes.ts'
import { tableRoutes } from './table-routes.ts'
import { tellingRefusals } from './telling-refusals.ts'
import { trendRoutes } from './trend-routes.ts'
import { trustRoutes } from './trust-routes.ts'
import { v1Routes } from './v1-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'

export type { ApiParts } from './api-parts.ts'

/** Everything under /api: for staff, and what citizens' pages ask. */
export function apiRoutes(parts: ApiParts): Router {
  const { limits, session } = parts
  const router = Router()
  router.use(notKept, tellingRefusals(parts), addressNotTooOften(parts))
  router.use('/public', publicRoutes(forPublication(parts)))
  router.use('/v1', v1Routes(forPrograms(parts)))
  router.use('/office', json({ limit: limits.settingsSize }))
  router.use(sameOriginWrites, json({ limit: limits.messageSize }), session, sessionNotTooOften(parts),
    ...forEverybody(parts), ...forLeaders(parts), ...overOffices(parts), ...aboutDevices(parts))
  return router
}

function forEverybody(parts: ApiParts): Router[] {
  const { stores, links, access, offices, estimates, clock, limits, directoryOf, endSession, endSessionsOf, openSessions, organisation, log } = parts
  const { remarks, staff, petitions } = stores
  const { cookies, tickets } = links
  const desk = distanceDesk({ clock, offices, estimates, links: tickets, remarks, directoryOf, cookies })
  return [
    installationRoutes({ installed: stores.installed, offices }),
    catalogueRoutes({ offices }),
    distanceRoutes({ desk, cookies, offices, clock, limits }),
    signInRoutes({ staff, ...access, audit: stores.audit, clock, limits, log, endSession }),
    enrolRoutes({ ...access, clock, note: noting(parts) }),
    ownAccountRoutes({ ...access, staff, clock, endSessionsOf, note: noting(parts) }),
    sessionRoutes({ ...access, clock, openSessions, organisation, note: noting(parts) }),
    remarkRoutes({ remarks }),
    personalDataRoutes({ desk: new PersonalDataDesk({ ...stores, tickets, clock }), offices, note: noting({ ...parts, ...stores }) }),
    petitionRoutes({ petitions, remarks, offices, staff, tickets, links: links.petitions, clock, limits, organisation }),
    dossierRatingRoutes({ offices, remarks, clock, limits, ratingLinks: links.ratings }),
  ]
}

function forPublication({ stores, offices, clock }: ApiParts): PublicPageParts {
  const forms = citizenForms({ ...stores, offices })
  return { ...stores, offices, clock, evaluations: evaluationDesk({ evaluations: stores.evaluations, forms, clock }) }
}

function forPrograms(parts: ApiParts): Parameters<typeof v1Routes>[0] {
  const { stores, offices, links } = parts
  const petitions = { ...stores, offices, tickets: links.tickets, links: links.petitions, clock: parts.clock }
  return { ...parts, ...stores, petitions, reportDesk: openReports(parts) }
}

function forLeaders(parts: ApiParts): Router[] {
  const { stores, offices, settings, webhooks, clock, log, directoryOf, organisation } = parts
  const { days, entries, evaluations } = stores
  const forms = citizenForms({ ...stores, offices })
  return [
    officeRoutes({ settings, store: stores.settings, staff: stores.staff }),
    tableRoutes({ limits: parts.limits }),
    configurationRoutes({ settings, media: stores.media, clock, limits: parts.limits }),
    appearanceRoutes({ offices, clock }),
    evaluationRoutes({ offices, organisation, desk: evaluationDesk({ evaluations, forms, clock }) }),
    trustRoutes({ offices, organisation, directoryOf, log, entries, days }),
    satisfactionRoutes({ ...stores, offices, organisation, directoryOf }),
    statisticsRoutes({ offices, organisation }),
    rangeRoutes({ ...stores, offices, organisation }),
    trendRoutes({ ...stores, offices, organisation, directoryOf }),
    filmRoutes({ offices, entries, days, directoryOf, clock }),
    storyRoutes({ offices, entries, directoryOf, clock }),
    webhookRoutes({ webhooks, note: noting(parts) }),
    apiKeyRoutes({ apiKeys: stores.apiKeys, offices, organisation: parts.organisation, clock, note: noting(parts) }),
    auditRoutes(stores),
    publicationRoutes({ offices, desk: tellingSigned(publicationDesk(forPublication(parts)), webhooks) }),
    ...forReports(parts),
  ]
}

function forReports(parts: ApiParts): Router[] {
  const { offices, organisation, clock, webhooks } = parts
  const forRoutes = { offices, organisation, clock, desk: tellingSignedReports(openReports(parts), webhooks) }
  return [reportRoutes(forRoutes), reportFileRoutes(forRoutes)]
}

function overOffices(parts: ApiParts): Router[] {
  const { stores, offices, organisation, estimates, clock, directoryOf, peopleChanged } = parts
  const { staff, accounts, settings } = stores
  const desk = new ProvinceDesk({ ...stores, organisation, offices, estimates, clock })
  return [
    provinceRoutes({ desk, organisation, offices, clock, directoryOf }),
    handDownRoutes({ organisation, settings: parts.settings }),
    staffRoutes({ ...parts, ...stores, note: noting(parts) }),
    organisationRoutes({ organisation, offices, settings, staff, accounts, peopleChanged, note: noting(parts) }),
    firstStartRoutes({ ...parts, ...stores, revoked: parts.telling.revoked, note: noting(parts) }),
  ]
}

function aboutDevices(parts: ApiParts): Router[] {
  const { stores, offices, clock, limits, printers, demoOffice, telling, selfTest, operations } = parts
  const { devices, staff, media, lostNumbers, installed } = stores
  const forDevices = { devices, offices, clock, limits, printers, ...telling, note: noting(parts) }
  return [
    deviceRoutes(forDevices),
    printingRoutes(forDevices),
    displayRoutes(forDevices),
    mediaRoutes({ media, clock, limits }),
    demoRoutes({ ...forDevices, demoOffice, staff, installed }),
    lostNumberRoutes({ lostNumbers, devices, clock }),
    selfTestRoutes({ selfTest }),
    operationsRoutes({ desk: new OperatorDesk({ ...stores, offices, clock, night: operations.night }), metrics: operations.metrics, selfTest, offices, audit: stores.audit, note: noting(parts) }),
  ]
}
