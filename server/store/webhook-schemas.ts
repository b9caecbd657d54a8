import { Schema } from 'mongoose'
import type { Delivery, Webhook } from '../../contract/webhooks.ts'

/** The secret lies here as it is: whoever signs must know it. */
export interface WebhookRecord extends Omit<Webhook, 'id'> { _id: string, office: string, secret: string }
/** `_id`: the webhook and what is told, so that the same is told once; `body` is what is signed and sent, to the letter. */
export interface DeliveryRecord extends Omit<Delivery, 'id'> { _id: string, office: string, body: string }

const strict = { strict: true, versionKey: false, minimize: false } as const
const text = { type: String, required: true }
const number = { type: Number, required: true }
const flag = { type: Boolean, required: true }

export const webhookSchema = new Schema<WebhookRecord>({
  _id: text, office: text, url: text, events: { type: [String], required: true }, isLan: flag, addedAt: number, secret: text,
}, { ...strict, collection: 'webhooks' })
webhookSchema.index({ office: 1 })

export const deliverySchema = new Schema<DeliveryRecord>({
  _id: text, office: text, webhook: text, event: text, at: number, body: text, state: text, attempts: number, nextAt: number,
  status: { type: Number, default: null }, error: { type: String, default: null },
}, { ...strict, collection: 'deliveries' })
deliverySchema.index({ state: 1, nextAt: 1 })
deliverySchema.index({ office: 1, at: -1 })
