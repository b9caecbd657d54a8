import { effectScope, ref, shallowRef } from 'vue'
import type { FeedState, Pairing } from '../../../client-common/feed.ts'
import type { KioskView } from '../../../client-kiosk/offer.ts'
import { useOffline } from '../../../client-kiosk/offline/use-offline.ts'
import type { Lease } from '../../../contract/lease.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'

export const nine = Date.parse('2026-11-20T09:00:00+07:00')
export const key = 'kiosk.offline'

const service = (id: string, prefix: string): KioskView['services'][number] => ({
  id, prefix, name: { vi: id, en: id }, field: 'f', open: true, waiting: 3, counters: 1, quota: null, taken: [], expected: null,
})

export const view: KioskView = {
  office: { id: 'office', name: { vi: 'Một cửa', en: 'One stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false, catalogue: '',
  fields: [], services: [service('land', 'A'), service('birth', 'A'), service('tax', 'K')], priorityClasses: [],
  opening: { sessions: null, special: null, next: null },
}

export function leaseOf(count = 20, date = view.date): Lease {
  const numbers = (prefix: string) => Array.from({ length: count }, (_, place) =>
    ({ number: `${prefix}${9001 + place}`, link: `/t/office/${date}/${prefix}${9001 + place}/mac` }))
  return { office: 'office', date, numbers: { A: numbers('A'), K: numbers('K') } }
}

export function storageOf(begin: Record<string, string> = {}) {
  const kept = new Map(Object.entries(begin))
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => { kept.set(name, text) },
    removeItem: (name: string) => { kept.delete(name) },
  }
}

export const no = (code: 'unavailable' | 'dayClosed' | 'commandIdReused' | 'ticketOver'): Reply<Answer> => ({ ok: false, code })
export const yes = (ticket: string, ahead: number | null = 0): Reply<Answer> => ({ ok: true, answer: { ticket, ahead, link: '/t/x' } })

export interface KioskOptions { readonly storage?: ReturnType<typeof storageOf>, readonly seen?: KioskView, readonly lease?: Lease | null }

export interface Sent { readonly name: string, readonly input: Readonly<Record<string, unknown>>, readonly id: string }

/** The number that a command hands in or gives up. */
export function numberIn({ input: { number, ticket } }: Sent): string | null {
  if (typeof number === 'string') return number
  return typeof ticket === 'string' ? ticket : null
}

/** A kiosk, a line that is cut and mended, and a server that says what the test says. */
export function openKiosk({ storage = storageOf(), seen = view, lease = leaseOf() }: KioskOptions = {}) {
  const state = ref<FeedState>('live')
  const [shown, pairing] = [shallowRef<KioskView | null>(seen), ref<Pairing | null>(null)]
  const clock = { now: nine }
  const sent: Sent[] = []
  const asked: string[] = []
  const server = { says: (letter: Sent): Reply<Answer> => yes(numberIn(letter) ?? 'A001'), lends: lease }
  const feed = {
    state, view: shown, pairing, now: () => clock.now,
    send: (name: string, input: object, id = '') => {
      const letter = { name, input: input as Sent['input'], id }
      sent.push(letter)
      return Promise.resolve(server.says(letter))
    },
  }
  const askLease = () => {
    asked.push(shown.value?.date ?? '')
    return Promise.resolve(server.lends)
  }
  const scope = effectScope()
  const offline = scope.run(() => useOffline({ feed, askLease, storage, key }))
  if (offline === undefined) throw new Error('no kiosk')
  let press = 0
  return {
    ...offline, state, shown, pairing, clock, sent, asked, server, storage,
    take: (id = `id-${press += 1}`, wanted = 'land') => offline.send('ticket:take', { service: wanted, priorityClass: null, language: 'vi' }, id),
    close: () => { scope.stop() },
  }
}

export type OfflineKiosk = ReturnType<typeof openKiosk>
