import { z } from 'zod'
import { webhookEvents } from '../domain/programs.ts'
import { Id } from './texts.ts'

/** `test` is sent to try an address out. */
export const WebhookEvent = z.enum([...webhookEvents, 'test'])
export type WebhookEvent = z.infer<typeof WebhookEvent>

const isPlain = (url: string) => URL.canParse(url) && new URL(url).username + new URL(url).password === ''
const Address = z.url({ protocol: /^https?$/ }).max(500).refine(isPlain, 'an address holds no password')
const Events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length).readonly()

/** `isLan`: the address may lie in the office's own network or on this machine. */
export const NewWebhook = z.strictObject({ url: Address, events: Events, isLan: z.boolean() })
export type NewWebhook = z.infer<typeof NewWebhook>

/** Milliseconds since the epoch. */
const Moment = z.number()

export const Webhook = z.strictObject({
  id: Id, url: z.string(), events: z.array(WebhookEvent).readonly(), isLan: z.boolean(), addedAt: Moment,
})
export type Webhook = z.infer<typeof Webhook>

/** As it is told once, to who has added it. */
export const AddedWebhook = z.strictObject({ ...Webhook.shape, secret: z.string() })
export type AddedWebhook = z.infer<typeof AddedWebhook>

/** Why an attempt came to nothing. */
const deliveryErrors = ['refused', 'redirected', 'timedOut', 'unreachable', 'privateAddress'] as const
export type DeliveryError = typeof deliveryErrors[number]

/** `at`: when it was to be told; `nextAt`: when it is tried next, or when it was settled; `status`: the last answer. */
export const Delivery = z.strictObject({
  id: z.string(), webhook: Id, event: WebhookEvent, at: Moment, state: z.enum(['due', 'done', 'failed']), attempts: z.int().min(0),
  nextAt: Moment, status: z.int().nullable(), error: z.enum(deliveryErrors).nullable(),
})
export type Delivery = z.infer<typeof Delivery>
