import type { ReportDesk } from '../reports/report-desk.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** The desk where reports are signed, which tells other systems of each signature under an office's report. */
export function tellingSignedReports(desk: ReportDesk, webhooks: Pick<Webhooks, 'tell'>): ReportDesk {
  return {
    ...desk,
    async sign(subject, asked, signing, staff) {
      const outcome = await desk.sign(subject, asked, signing, staff)
      const [newest] = 'refusal' in outcome ? [] : outcome.versions
      if (newest !== undefined && subject.kind === 'office') {
        const { period: { name: period }, calendar, by } = asked
        const { version, hash, signedAt } = newest
        const name = ['report', period, calendar, by, String(version)].join('|')
        await webhooks.tell(subject.id, 'report.signed', name, { period, calendar, by, version, hash, signedAt })
      }
      return outcome
    },
  }
}
