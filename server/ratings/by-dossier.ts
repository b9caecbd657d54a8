import type { Clock } from '../clock.ts'
import type { ToRate } from '../identity/rating-links.ts'
import type { Offices } from '../ledger/offices.ts'
import { rateableUntil } from '../../domain/rating/time-to-rate.ts'
import type { RemarkRecord } from '../store/models.ts'
import type { Remarks } from '../store/remarks.ts'

export interface DossierParts {
  readonly offices: Offices
  readonly remarks: Pick<Remarks, 'dossiers'>
  readonly clock: Clock
}

export interface FoundByDossier extends ToRate { readonly until: number }

/**
 * The newest transaction about a dossier that can still be rated, and until when; null for a code that nobody wrote
 * down, one from too long ago, and an office that wants no ratings this way, all alike.
 */
export async function findByDossier(office: string, code: string, { offices, remarks, clock }: DossierParts): Promise<FoundByDossier | null> {
  const rating = offices.settingsOf(office)?.rating
  if (rating?.byDossier !== true) return null
  const now = clock.now()
  // Officers' keyboards write codes in capitals, phones often do not.
  const written = await remarks.dossiers(office, [code, code.toUpperCase()], now - rating.phoneSeconds * 1000)
  for (const remark of written) {
    const found = await transactionAbout(remark, offices)
    if (found !== null && now <= found.until) return found
  }
  return null
}

/** None when the press that named the dossier was taken back. */
async function transactionAbout({ _id, office, day }: RemarkRecord, offices: Offices): Promise<FoundByDossier | null> {
  const { day: folded } = await offices.on(office, day)
  const rules = folded.office
  const [found = null] = folded.tickets.flatMap(({ number, transactions }) => transactions.flatMap(({ dossier, endedAt }, transaction) =>
    dossier === _id && endedAt !== null ? [{ ticket: number, transaction, endedAt }] : []))
  if (found === null || rules === null) return null
  const { ticket, transaction, endedAt } = found
  return { key: { office, day, ticket }, transaction, until: rateableUntil(rules, 'dossier', endedAt) }
}
