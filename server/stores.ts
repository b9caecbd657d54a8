import { apiKeysOf } from './api/api-keys.ts'
import { feedStore } from './api/feed-store.ts'
import { auditLogOf } from './audit/audit-log.ts'
import { evaluationsOf } from './evaluation/evaluations.ts'
import { deviceCookies } from './distance/device-cookie.ts'
import { accountsOf } from './identity/accounts.ts'
import { devicesOf } from './identity/devices.ts'
import { petitionLinks } from './identity/petition-links.ts'
import { ratingLinks } from './identity/rating-links.ts'
import { secretNamed } from './identity/secrets.ts'
import { oldTriesIn } from './identity/sign-in-tries.ts'
import { staffOf } from './identity/staff.ts'
import { ticketLinks } from './identity/ticket-links.ts'
import { approvalsOf } from './publication/approvals.ts'
import { keptReportsOf } from './reports/kept-reports.ts'
import { backupsOf } from './store/backups.ts'
import { dayRecordStore } from './store/day-records.ts'
import { installedIn } from './store/installed.ts'
import { ledgerDays } from './store/ledger-days.ts'
import { ledgerStore } from './store/ledger-store.ts'
import { lostNumbersOf } from './store/lost-numbers.ts'
import { mediaStore } from './store/media-store.ts'
import type { Models } from './store/models.ts'
import { monthRecordStore } from './store/month-records.ts'
import { officeSettings } from './store/office-settings.ts'
import { personalDataStore } from './store/personal-data.ts'
import { petitionsOf } from './store/petitions.ts'
import { raisedAlertsOf } from './store/raised-alerts.ts'
import { selfTestsOf } from './store/self-tests.ts'
import { unitsOf } from './store/units.ts'
import { remarksOf } from './store/remarks.ts'
import { webhookStore } from './store/webhooks.ts'

/** Every question that the server asks its database, by the part that asks it. */
export function storesOf(models: Models) {
  return {
    entries: ledgerStore(models),
    days: ledgerDays(models),
    dayRecords: dayRecordStore(models),
    monthRecords: monthRecordStore(models),
    settings: officeSettings(models),
    installed: installedIn(models),
    staff: staffOf(models),
    accounts: accountsOf(models),
    units: unitsOf(models),
    devices: devicesOf(models),
    remarks: remarksOf(models),
    personalData: personalDataStore(models),
    oldTries: oldTriesIn(models),
    lostNumbers: lostNumbersOf(models),
    media: mediaStore(models),
    petitions: petitionsOf(models),
    evaluations: evaluationsOf(models),
    approvals: approvalsOf(models),
    reports: keptReportsOf(models),
    raised: raisedAlertsOf(models),
    backups: backupsOf(models),
    selfTests: selfTestsOf(models),
    webhooks: webhookStore(models),
    apiKeys: apiKeysOf(models),
    audit: auditLogOf(models),
    feed: feedStore(models),
  }
}

export type Stores = ReturnType<typeof storesOf>

/** What is proved by a secret of this installation: links that nobody can guess, and the cookies of phones. */
export async function openLinks(models: Models) {
  const tickets = await secretNamed(models, 'ticketLinks')
  return {
    tickets: ticketLinks(tickets),
    ratings: ratingLinks(tickets),
    petitions: petitionLinks(await secretNamed(models, 'petitionLinks')),
    cookies: deviceCookies(await secretNamed(models, 'phones')),
  }
}

export type Links = Awaited<ReturnType<typeof openLinks>>
