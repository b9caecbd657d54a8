import type { Report, SignedReport } from '../../contract/reports.ts'

/** What is written into a file: a report as of now, or with the signature under which it was frozen. */
export interface WrittenReport { readonly report: Report, readonly signed: Omit<SignedReport, 'report'> | null }
