import type { DraftedReport, EvidencePack, ProducedReport, ReportList, SignedReport } from '../../contract/reports.ts'
import type { Session } from '../../contract/http.ts'
import type { PublicationRefusal } from '../../domain/publication/refusals.ts'
import { maySign } from '../../domain/reports/rights.ts'
import { signingRefusal } from '../../domain/reports/signing.ts'
import { canonical, sha256 } from '../ledger/entry.ts'
import { evidenceOf, type ReportParts } from './evidence-of.ts'
import { keyOf, listed, nameOfSubject, signedOf, withoutReport } from './kept-report.ts'
import { isSame, markOf } from './mark.ts'
import { produceReport, type AskedReport } from './produce.ts'
import type { ReportSubject } from './subject.ts'

type Refused = { readonly refusal: PublicationRefusal | 'notAllowed' }

/** The mark of the figures that the signer saw, and why there is another version. */
export interface Signing { readonly seen: string, readonly note: string | null }

export interface ReportDesk {
  /** The report as of now, and what was signed of it. */
  produce(subject: ReportSubject, asked: AskedReport, reader: Session | null): Promise<ProducedReport>
  /** As it was signed; null when nobody has signed that version. */
  signed(subject: ReportSubject, asked: AskedReport, version: number): Promise<SignedReport | null>
  /** Freezes the figures that were seen, with who signed and when; or why not. */
  sign(subject: ReportSubject, asked: AskedReport, signing: Signing, staff: Session): Promise<ProducedReport | Refused>
  list(subject: ReportSubject): Promise<ReportList>
  /** As it was drafted by schedule; null when it was not. */
  drafted(subject: ReportSubject, asked: AskedReport): Promise<DraftedReport | null>
  /** Keeps a draft of what is not drafted yet; tells whether it was this process that did. */
  draft(subject: ReportSubject, asked: AskedReport): Promise<boolean>
  /** What a year's reports say, each with the signatures that it has. */
  evidence(subject: ReportSubject, year: number): Promise<EvidencePack>
}

/** Where reports are produced, signed, and stay as they were signed. */
export function reportDesk(parts: ReportParts): ReportDesk {
  const { reports, clock } = parts
  const produced = async (subject: ReportSubject, asked: AskedReport, reader: Session | null): Promise<ProducedReport> => {
    const [report, kept] = await Promise.all([produceReport(subject, asked, parts), reports.versions(keyOf(subject, asked))])
    const mark = markOf(report)
    return {
      report, mark, versions: signedOf(kept).map((version) => ({ ...withoutReport(version), isCurrent: isSame(version.report, report) })),
      may: { sign: reader !== null && await isSigner(reader, subject, parts) },
    }
  }

  return {
    produce: produced,
    async signed(subject, asked, version) {
      const kept = version < 1 ? null : await reports.version(keyOf(subject, asked), version)
      return kept === null ? null : signedOf([kept])[0] ?? null
    },
    async sign(subject, asked, signing, staff) {
      if (!await isSigner(staff, subject, parts)) return { refusal: 'notAllowed' }
      const refusal = await freeze(subject, asked, signing, staff, parts)
      return refusal === null ? produced(subject, asked, staff) : { refusal }
    },
    async list(subject) {
      return { reports: listed(await reports.list(nameOfSubject(subject))) }
    },
    async drafted(subject, asked) {
      const kept = await reports.version(keyOf(subject, asked), 0)
      if (kept === null) return null
      const isCurrent = isSame(kept.report, await produceReport(subject, asked, parts))
      return { report: kept.report, draftedAt: kept.at, isCurrent }
    },
    async draft(subject, asked) {
      const key = keyOf(subject, asked)
      if (await reports.version(key, 0) !== null) return false
      const report = await produceReport(subject, asked, parts)
      return reports.add({ ...key, version: 0, at: clock.now(), staff: null, signer: null, note: null, hash: null, report })
    },
    evidence: (subject, year) => evidenceOf(subject, year, parts),
  }
}

/** Keeps the report as it is computed now, as the next version; or tells why not. */
async function freeze(subject: ReportSubject, asked: AskedReport, { seen, note }: Signing, staff: Session, { reports, ...parts }: ReportParts): Promise<PublicationRefusal | null> {
  const key = keyOf(subject, asked)
  const [report, kept] = await Promise.all([produceReport(subject, asked, parts), reports.versions(key)])
  const [last] = signedOf(kept)
  const refusal = signingRefusal({ isOver: report.isOver, seen, computed: markOf(report), signed: last === undefined ? null : markOf(last.report) })
  if (refusal !== null) return refusal
  const by = { name: staff.name, position: staff.position }
  const content = { report, version: (last?.version ?? 0) + 1, signedAt: parts.clock.now(), by, note: last === undefined ? null : note }
  const record = { ...key, version: content.version, at: content.signedAt, staff: staff.id, signer: by, note: content.note, hash: sha256(canonical(content)), report }
  return await reports.add(record) ? null : 'figuresChanged'
}

async function isSigner(staff: Session, subject: ReportSubject, { staff: people }: ReportParts): Promise<boolean> {
  const own = await people.people([staff.office], staff.unit === undefined || staff.unit === null ? [] : [staff.unit])
  return maySign(staff, subject, own.find(({ id }) => id === staff.id)?.assignments ?? [], subject.today)
}
