import type { ReportQuery } from '../../contract/reports.ts'
import type { Code } from '../../contract/refusals.ts'
import type { Office } from '../../domain/office.ts'
import type { Clock } from '../clock.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { askedOf } from '../reports/asked-report.ts'
import type { AskedReport } from '../reports/produce.ts'
import type { ReportDesk } from '../reports/report-desk.ts'
import { officeSubject, type ReportSubject } from '../reports/subject.ts'
import type { Answers } from './v1-answers.ts'

export interface ReportAnswerParts { readonly reportDesk: ReportDesk, readonly organisation: Organisation, readonly clock: Clock }

/** Reports for programs: what the office's own people see, but for what tells of persons. */
export const reportAnswers: Pick<Answers, 'reports' | 'reportList' | 'signedReport'> = {
  reports: ({ office, query }, parts) => asking(office, query, parts, async (subject, asked) => {
    const { may: _may, ...produced } = await parts.reportDesk.produce(subject, asked, null)
    return produced
  }),
  reportList: ({ office }, parts) => parts.reportDesk.list(officeSubject(office, parts.organisation, parts.clock.now())),
  signedReport: ({ office, query }, parts) => asking(office, query, parts, async (subject, asked) =>
    await parts.reportDesk.signed(subject, asked, query.version) ?? { refusal: 'notFound' as const }),
}

type Query = Pick<ReportQuery, 'period' | 'calendar' | 'by'>

async function asking<A>(office: Office, query: Query, { organisation, clock }: ReportAnswerParts, answer: (subject: ReportSubject, asked: AskedReport) => Promise<A>): Promise<A | { readonly refusal: Code }> {
  const subject = officeSubject(office, organisation, clock.now())
  const asked = askedOf(subject, query)
  return 'refusal' in asked ? asked : answer(subject, asked)
}
