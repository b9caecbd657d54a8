import { json, Router, type RequestHandler } from 'express'
import type { Logger } from 'pino'
import type { Directory } from '../../domain/person.ts'
import type { Clock } from '../clock.ts'
import { distanceDesk } from '../distance/distance-desk.ts'
import type { EstimatedWaits } from '../estimates/expected-waits.ts'
import { citizenForms } from '../evaluation/citizen-forms.ts'
import { evaluationDesk } from '../evaluation/evaluation-desk.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Limits } from '../limits.ts'
import type { Printers } from '../printing/printers.ts'
import type { RunningSettings } from '../settings/running-settings.ts'
import type { StoredSettings } from '../store/office-settings.ts'
import type { Links, Stores } from '../stores.ts'
import { catalogueRoutes } from './catalogue-routes.ts'
import { demoRoutes } from './demo-routes.ts'
import { deviceRoutes, type DeviceRouteParts } from './device-routes.ts'
import { displayRoutes } from './display-routes.ts'
import { distanceRoutes } from './distance-routes.ts'
import { dossierRatingRoutes } from './dossier-rating-routes.ts'
import { evaluationRoutes } from './evaluation-routes.ts'
import { installationRoutes } from './installation.ts'
import { lostNumberRoutes } from './lost-number-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { officeRoutes } from './office-routes.ts'
import { petitionRoutes } from './petition-routes.ts'
import { printingRoutes, type PrintingRouteParts } from './printing-routes.ts'
import { remarkRoutes } from './remark-routes.ts'
import { satisfactionRoutes } from './satisfaction-routes.ts'
import { sameOriginWrites } from './security.ts'
import { signInRoutes } from './sign-in.ts'
import { statisticsRoutes } from './statistics-routes.ts'
import { trustRoutes } from './trust-routes.ts'

export interface ApiParts {
  readonly stores: Stores
  readonly links: Links
  readonly offices: Offices
  readonly estimates: EstimatedWaits
  readonly settings: RunningSettings
  readonly printers: Printers
  readonly clock: Clock
  readonly limits: Limits
  readonly log: Logger
  readonly session: RequestHandler
  readonly known: readonly StoredSettings[]
  readonly demoOffice: string | null
  readonly directoryOf: (office: string) => Directory
  readonly endSession: (id: string) => void
  /** What screens hear when something about them is changed. */
  readonly telling: Pick<DeviceRouteParts, 'paired' | 'revoked'> & Pick<PrintingRouteParts, 'changed'> & { rehung: (office: string | null) => Promise<void> }
}

/** Everything under /api: for staff, and what citizens' pages ask. */
export function apiRoutes(parts: ApiParts): Router {
  const { limits, session } = parts
  const router = Router()
  router.use('/office', json({ limit: limits.settingsSize }))
  router.use(sameOriginWrites, json({ limit: limits.messageSize }), session,
    ...forEverybody(parts), ...forLeaders(parts), ...aboutDevices(parts))
  return router
}

function forEverybody({ stores, links, offices, estimates, clock, limits, known, directoryOf, endSession }: ApiParts): Router[] {
  const { remarks, staff, petitions } = stores
  const { cookies, tickets } = links
  const desk = distanceDesk({ clock, offices, estimates, links: tickets, remarks, directoryOf, cookies })
  return [
    installationRoutes(known),
    catalogueRoutes({ offices }),
    distanceRoutes({ desk, cookies, offices, clock, limits }),
    signInRoutes({ staff, limits, endSession }),
    remarkRoutes({ remarks }),
    petitionRoutes({ petitions, remarks, offices, staff, tickets, links: links.petitions, clock, limits }),
    dossierRatingRoutes({ offices, remarks, clock, limits, ratingLinks: links.ratings }),
  ]
}

function forLeaders({ stores, offices, settings, clock, log, directoryOf }: ApiParts): Router[] {
  const { dayTallies, days, entries, evaluations } = stores
  const forms = citizenForms({ offices, dayTallies, ledgerDays: days })
  return [
    officeRoutes({ settings, store: stores.settings }),
    evaluationRoutes({ offices, desk: evaluationDesk({ evaluations, forms, clock }) }),
    trustRoutes({ offices, directoryOf, log, entries, days }),
    satisfactionRoutes({ offices, dayTallies, ledgerDays: days }),
    statisticsRoutes({ offices }),
  ]
}

function aboutDevices({ stores, offices, clock, limits, printers, demoOffice, telling }: ApiParts): Router[] {
  const { devices, staff, media, lostNumbers } = stores
  const forDevices = { devices, offices, clock, limits, printers, ...telling }
  return [
    deviceRoutes(forDevices),
    printingRoutes(forDevices),
    displayRoutes(forDevices),
    mediaRoutes({ media, clock, limits }),
    demoRoutes({ ...forDevices, demoOffice, staff }),
    lostNumberRoutes({ lostNumbers, devices, clock }),
  ]
}
