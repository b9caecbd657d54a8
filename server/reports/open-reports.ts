import type { Directory } from '../../domain/person.ts'
import type { Clock } from '../clock.ts'
import { citizenForms } from '../evaluation/citizen-forms.ts'
import { evaluationDesk } from '../evaluation/evaluation-desk.ts'
import type { Offices } from '../ledger/offices.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Stores } from '../stores.ts'
import { reportDesk, type ReportDesk } from './report-desk.ts'

export interface OpeningParts {
  readonly stores: Stores
  readonly offices: Offices
  readonly organisation: Organisation
  readonly directoryOf: (office: string) => Directory
  readonly clock: Clock
}

/** The desk keeps nothing of its own: whoever needs it opens one. */
export function openReports({ stores, offices, organisation, directoryOf, clock }: OpeningParts): ReportDesk {
  const forms = citizenForms({ ...stores, offices })
  const evaluations = evaluationDesk({ evaluations: stores.evaluations, forms, clock })
  return reportDesk({ ...stores, offices, organisation, directoryOf, clock, evaluations })
}
