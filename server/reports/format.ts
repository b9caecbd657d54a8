import type { EvidencePack, Report, SignedReport } from '../../contract/reports.ts'
import type { Language } from '../../domain/office.ts'

/** What is written into a file: a report as of now, or with the signature under which it was frozen. */
export interface WrittenReport { readonly report: Report, readonly signed: Omit<SignedReport, 'report'> | null }

/** formats/xlsx.ts `toXlsx`, formats/csv.ts `toCsv`, formats/pdf.ts `toPdf`. */
export type WriteReport = (written: WrittenReport, language: Language) => Promise<Buffer>

/** formats/evidence.ts `toEvidenceXlsx`. */
export type WriteEvidence = (pack: EvidencePack, language: Language) => Promise<Buffer>
