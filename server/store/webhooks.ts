import type { WebhookEvent } from '../../contract/webhooks.ts'
import type { Models } from './models.ts'
import type { DeliveryRecord, WebhookRecord } from './webhook-schemas.ts'

export interface WebhookStore {
  add(webhook: WebhookRecord): Promise<void>
  /** Also forgets what it was still to be told. */
  remove(office: string, id: string): Promise<boolean>
  of(office: string): Promise<WebhookRecord[]>
  byId(id: string): Promise<WebhookRecord | null>
  toldOf(office: string, event: WebhookEvent): Promise<WebhookRecord[]>
  /** To be told once: the same again changes nothing. */
  keep(delivery: DeliveryRecord): Promise<void>
  /** The one that is due the longest, counted as tried and nobody else's until `until`; null when none is due. */
  claim(now: number, until: number): Promise<DeliveryRecord | null>
  settle(id: string, result: Pick<DeliveryRecord, 'state' | 'nextAt' | 'status' | 'error'>): Promise<void>
  /** The newest first. */
  log(office: string, most: number): Promise<DeliveryRecord[]>
  /** Forgets what was settled before a moment. */
  forget(before: number): Promise<void>
}

export function webhookStore({ webhooks, deliveries }: Pick<Models, 'webhooks' | 'deliveries'>): WebhookStore {
  return {
    async add(webhook) { await webhooks.create(webhook) },
    async remove(office, id) {
      const { deletedCount } = await webhooks.deleteOne({ _id: id, office })
      await deliveries.deleteMany({ office, webhook: id, state: 'due' })
      return deletedCount === 1
    },
    of: (office) => webhooks.find({ office }).sort({ addedAt: 1 }).lean<WebhookRecord[]>(),
    byId: (id) => webhooks.findById(id).lean<WebhookRecord>(),
    toldOf: (office, event) => webhooks.find({ office, events: event }).lean<WebhookRecord[]>(),
    async keep({ _id, ...delivery }) {
      await deliveries.updateOne({ _id }, { $setOnInsert: delivery }, { upsert: true })
    },
    claim: (now, until) => deliveries.findOneAndUpdate(
      // What nobody has tried yet is due, whatever the clock of the server that prepared it said.
      { state: 'due', $or: [{ attempts: 0 }, { nextAt: { $lte: now } }] }, { $set: { nextAt: until }, $inc: { attempts: 1 } },
      { sort: { nextAt: 1 }, returnDocument: 'after' },
    ).lean<DeliveryRecord>(),
    async settle(id, result) { await deliveries.updateOne({ _id: id }, { $set: result }) },
    log: (office, most) => deliveries.find({ office }).sort({ at: -1 }).limit(most).lean<DeliveryRecord[]>(),
    async forget(before) { await deliveries.deleteMany({ state: { $in: ['done', 'failed'] }, nextAt: { $lt: before } }) },
  }
}
