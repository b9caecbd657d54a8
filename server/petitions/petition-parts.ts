import type { Office } from '../../domain/office.ts'
import type { PetitionMoment } from '../../domain/petitions/decide-petition.ts'
import type { PetitionActor } from '../../domain/petitions/petition.ts'
import type { Clock } from '../clock.ts'
import type { PetitionLinks } from '../identity/petition-links.ts'
import type { Staff } from '../identity/staff.ts'
import type { TicketLinks } from '../identity/ticket-links.ts'
import { businessDayAt } from '../ledger/business-day.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Petitions } from '../store/petitions.ts'
import type { Remarks } from '../store/remarks.ts'

export interface PetitionParts {
  readonly petitions: Petitions
  readonly remarks: Pick<Remarks, 'find' | 'comments'>
  readonly offices: Pick<Offices, 'all' | 'settingsOf'>
  readonly staff: Pick<Staff, 'directoryOf' | 'withRole'>
  readonly tickets: TicketLinks
  readonly links: PetitionLinks
  readonly clock: Clock
}

/** How many cases or comments go on one page. */
export const perPage = 20

/** Now, at an office: its local date is what terms are counted in. */
export function momentAt({ clock }: Pick<PetitionParts, 'clock'>, office: Office, by: PetitionActor): PetitionMoment {
  const at = clock.now()
  return { at, today: businessDayAt(office, at).date, by, office }
}

/** What people call a case by when they ask about it. */
export function codeOf(id: string): string {
  return `PA-${id.slice(0, 8).toUpperCase()}`
}
