import type { ReportList, SignedReport } from '../../contract/reports.ts'
import type { ReportRecord } from '../store/report-schemas.ts'
import type { ListedReport, ReportKey } from './kept-reports.ts'
import type { AskedReport } from './produce.ts'
import type { ReportSubject } from './subject.ts'

/** The newest first, without the draft. */
export function signedOf(kept: readonly ReportRecord[]): SignedReport[] {
  return kept.flatMap(({ version, at, signer, note, hash, report }) =>
    signer === null || hash === null ? [] : [{ report, version, signedAt: at, by: signer, note, hash }])
}

export function withoutReport({ report: _report, ...signature }: SignedReport): Omit<SignedReport, 'report'> {
  return signature
}

/** One line for each report, of the version that was signed last. */
export function listed(kept: readonly ListedReport[]): ReportList['reports'] {
  const names = new Map(kept.map((one) => [`${one.period}|${one.calendar}|${one.by}`, one]))
  return [...names.keys()].flatMap((name) => {
    const versions = kept.filter((one) => `${one.period}|${one.calendar}|${one.by}` === name).sort((one, other) => other.version - one.version)
    const [last] = versions
    if (last === undefined) return []
    const isSigned = last.signer !== null
    return [{
      period: last.report.period, by: last.report.by, version: last.version, draftedAt: versions.find(({ version }) => version === 0)?.at ?? null,
      signedAt: isSigned ? last.at : null, signedBy: last.signer, hash: last.hash,
    }]
  })
}

export function keyOf(subject: ReportSubject, { period, calendar, by }: AskedReport): Required<ReportKey> {
  return { subject: nameOfSubject(subject), period: period.name, calendar, by }
}

export function nameOfSubject({ kind, id }: ReportSubject): string {
  return `${kind}:${id}`
}
