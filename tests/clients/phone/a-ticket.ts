import type { TicketView } from '../../../client-phone/panel.ts'

/** A012 as it waits behind seven others, but for what a test says of it. */
export function aTicket(differs: Partial<TicketView> = {}): TicketView {
  return {
    office: { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false,
    number: 'A012', state: 'waiting', since: 0, issuedAt: 0, language: 'vi', calledTimes: 0, ahead: 7, expected: null,
    service: { id: 'ho-tich', name: { vi: 'Hộ tịch', en: 'Civil status' } }, counter: null, sentTo: null, rateable: null,
    rating: null, ratingCode: null,
    ...differs,
  }
}

export const atCounter5 = { state: 'called', ahead: null, calledTimes: 1, counter: { id: '5', label: '5' } } as const
