import type { PublicationDesk } from '../publication/publication-desk.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** The desk where figures are approved, which tells other systems of each approval. */
export function tellingSigned(desk: PublicationDesk, webhooks: Pick<Webhooks, 'tell'>): PublicationDesk {
  return {
    ...desk,
    async approve(office, period, seen, staff) {
      const outcome = await desk.approve(office, period, seen, staff)
      const [newest] = outcome === null || 'refusal' in outcome ? [] : outcome.approved
      if (newest !== undefined) {
        const { version, hash, approvedAt } = newest
        await webhooks.tell(office.id, 'report.signed', `${period}|${String(version)}`, { period, version, hash, approvedAt })
      }
      return outcome
    },
  }
}
