import { randomUUID } from 'node:crypto'
import type { AddedWebhook, Delivery, NewWebhook, Webhook, WebhookEvent } from '../../contract/webhooks.ts'
import type { Clock } from '../clock.ts'
import { newToken } from '../identity/tokens.ts'
import type { DeliveryRecord, WebhookRecord } from '../store/webhook-schemas.ts'
import type { WebhookStore } from '../store/webhooks.ts'
import { post, type Posted } from './post.ts'
import { signatureOf } from './sign.ts'

export interface WebhookParts { readonly store: WebhookStore, readonly clock: Clock }

const minuteMs = 60_000
/** How long after each attempt that failed the next one follows; after the last it is given up. */
export const pausesMs: readonly number[] = [0.5, 2, 10, 30, 120, 360, 720].map((minutes) => minutes * minuteMs)
const patienceMs = 10_000
/** Longer than an attempt lasts: what a process that stopped has begun is left to the others. */
const claimedMs = 2 * minuteMs
const atOnce = 20
const mostPerOffice = 20
const mostInLog = 100
const keptMs = 30 * 86_400_000

/** Other systems that are told what happens in an office: who they are, what they are to be told, and telling them. */
export interface Webhooks {
  /** With its secret, which is told once; null when the office has as many as it may have. */
  add(office: string, webhook: NewWebhook): Promise<AddedWebhook | null>
  remove(office: string, id: string): Promise<boolean>
  of(office: string): Promise<Webhook[]>
  /** What was told lately, the newest first. */
  log(office: string): Promise<Delivery[]>
  /**
   * Tells everyone who asked for this event of an office. `name` says what it is about: the same event under the same
   * name is told once, whichever process tells it. Resolves when it is kept; `deliver` sends it.
   */
  tell(office: string, event: WebhookEvent, name: string, payload: object): Promise<void>
  /** Prepares a trial for one address; false when the office has none of that id. */
  test(office: string, id: string): Promise<boolean>
  /** Sends what is due, each message by one process at a time; slow receivers wait beside the others, not before them. */
  deliver(): Promise<void>
  /** Forgets what was settled a month ago. */
  forget(): Promise<void>
}

export function openWebhooks(parts: WebhookParts): Webhooks {
  const { store, clock } = parts
  return {
    async add(office, webhook) {
      if ((await store.of(office)).length >= mostPerOffice) return null
      const record: WebhookRecord = { _id: randomUUID(), office, ...webhook, addedAt: clock.now(), secret: newToken() }
      await store.add(record)
      return { ...shown(record), secret: record.secret }
    },
    remove: (office, id) => store.remove(office, id),
    of: async (office) => (await store.of(office)).map(shown),
    async log(office) {
      const records = await store.log(office, mostInLog)
      return records.map(({ _id, office: _office, body: _body, ...delivery }) => ({ id: _id, ...delivery }))
    },
    async tell(office, event, name, payload) {
      for (const webhook of await store.toldOf(office, event)) await keep(webhook, { event, name, payload }, parts)
    },
    async test(office, id) {
      const webhook = await store.byId(id)
      if (webhook?.office !== office) return false
      await keep(webhook, { event: 'test', name: randomUUID(), payload: {} }, parts)
      return true
    },
    async deliver() {
      const attempts: Promise<void>[] = []
      while (attempts.length < atOnce) {
        const delivery = await store.claim(clock.now(), clock.now() + claimedMs)
        if (delivery === null) break
        attempts.push(attempt(delivery, parts))
      }
      await Promise.all(attempts)
    },
    forget: () => store.forget(clock.now() - keptMs),
  }
}

interface Told { readonly event: WebhookEvent, readonly name: string, readonly payload: object }

async function keep({ _id: webhook, office }: WebhookRecord, { event, name, payload }: Told, { store, clock }: WebhookParts): Promise<void> {
  const at = clock.now()
  await store.keep({
    _id: `${webhook}|${event}|${name}`, office, webhook, event, at, state: 'due', attempts: 0, nextAt: at, status: null, error: null,
    body: JSON.stringify({ event, office, at, name, payload }),
  })
}

async function attempt(delivery: DeliveryRecord, { store, clock }: WebhookParts): Promise<void> {
  const webhook = await store.byId(delivery.webhook)
  // Removed meanwhile: nobody is to be told any more.
  const posted = webhook === null ? null : await send(delivery, webhook, clock)
  await store.settle(delivery._id, resultOf(delivery, posted, clock.now()))
}

type Result = Parameters<WebhookStore['settle']>[1]

function resultOf({ attempts, status, error }: DeliveryRecord, posted: Posted | null, now: number): Result {
  if (posted === null) return { state: 'failed', nextAt: now, status, error }
  if (posted.error === null) return { ...posted, state: 'done', nextAt: now }
  const pauseMs = pausesMs[attempts - 1]
  return pauseMs === undefined ? { ...posted, state: 'failed', nextAt: now } : { ...posted, state: 'due', nextAt: now + pauseMs }
}

function shown({ _id, url, events, isLan, addedAt }: WebhookRecord): Webhook {
  return { id: _id, url, events, isLan, addedAt }
}

function send({ _id, event, body }: DeliveryRecord, { url, isLan, secret }: WebhookRecord, clock: Clock): Promise<Posted> {
  const seconds = Math.floor(clock.now() / 1000)
  const headers = {
    'user-agent': 'Luot', 'luot-event': event, 'luot-delivery': encodeURIComponent(_id), 'luot-timestamp': String(seconds),
    'luot-signature': signatureOf(secret, seconds, body),
  }
  return post({ url, isLan, headers, body }, patienceMs)
}
