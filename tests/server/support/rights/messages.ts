import { randomUUID } from 'node:crypto'
import type { CommandName } from '../../../../contract/commands.ts'
import type { Screen } from '../../../../contract/views.ts'

/** Who can send messages: staff by role, devices by kind, who holds a ticket's link, and who holds one that rates one transaction. */
export const senders = [
  'nobody', 'officer', 'manager', 'administrator', 'provinceManager', 'inspector', 'operator', 'kiosk', 'display', 'rating', 'citizen', 'dossier',
] as const
export type Sender = typeof senders[number]

export interface MessageRow { readonly may: readonly Sender[], readonly says: (ticket: string) => object }

const staff: readonly Sender[] = ['officer', 'manager', 'administrator']
const at = { counter: '1' }
const inHand = (ticket: string) => ({ ...at, ticket })
const transaction = (ticket: string) => ({ ticket, transaction: 0 })
const wish = { service: 'ho-tich', priorityClass: null, language: 'vi' }

/** Every command, who may send it, and one that is well made. */
export const commandRows: Readonly<Record<CommandName, MessageRow>> = {
  'ticket:take': { may: ['kiosk', ...staff], says: () => wish },
  'ticket:takeOffline': { may: ['kiosk'], says: () => ({ ...wish, date: '2026-11-20', number: 'A090', takenAt: 1 }) },
  'ticket:walkIn': { may: staff, says: () => ({ ...at, service: 'ho-tich', language: 'vi' }) },
  'ticket:prioritise': { may: staff, says: (ticket) => ({ ticket, priorityClass: null, reason: 'other' }) },
  'ticket:withdraw': { may: ['citizen', 'kiosk', ...staff], says: (ticket) => ({ ticket }) },
  'ticket:return': { may: staff, says: (ticket) => ({ ticket }) },
  'ticket:callNext': { may: staff, says: () => at },
  'ticket:call': { may: staff, says: inHand },
  'ticket:recall': { may: staff, says: inHand },
  'ticket:start': { may: staff, says: inHand },
  'ticket:finish': { may: staff, says: (ticket) => ({ ...inHand(ticket), outcome: 'received' }) },
  'ticket:continue': { may: staff, says: (ticket) => ({ ...inHand(ticket), outcome: 'received', service: 'ho-tich' }) },
  'ticket:miss': { may: staff, says: inHand },
  'ticket:hold': { may: staff, says: (ticket) => ({ ...inHand(ticket), reason: 'other' }) },
  'ticket:resume': { may: staff, says: inHand },
  'ticket:transfer': { may: staff, says: (ticket) => ({ ...inHand(ticket), service: 'ho-tich', toCounter: null }) },
  'call:acknowledge': { may: ['display'], says: () => ({ call: 1, proof: 'shown' }) },
  'counter:open': { may: staff, says: () => at },
  'counter:pause': { may: staff, says: () => ({ ...at, reason: 'break' }) },
  'counter:resume': { may: staff, says: () => at },
  'counter:handOver': { may: staff, says: () => ({ ...at, to: 'somebody' }) },
  'counter:undo': { may: staff, says: () => ({ ...at, at: 1 }) },
  'counter:close': { may: staff, says: () => at },
  'rating:give': { may: ['rating', 'citizen', 'dossier'], says: (ticket) => ({ ...transaction(ticket), level: 5, comment: null }) },
  'rating:decline': { may: ['rating', 'citizen', 'dossier'], says: transaction },
}

/** Every other message. */
export const questionRows: Readonly<Record<'takeSeat' | 'lease' | 'print' | 'findRating', MessageRow>> = {
  takeSeat: { may: staff, says: () => at },
  lease: { may: ['kiosk'], says: () => ({ id: randomUUID() }) },
  print: { may: ['kiosk'], says: () => ({ id: randomUUID(), link: '/t/office/2026-11-20/A001/x', again: false }) },
  findRating: { may: ['rating'], says: (ticket) => ({ ticket, code: '0000' }) },
}

/** Who may watch which screen. */
export const screenRows: Readonly<Record<Screen, readonly Sender[]>> = {
  kiosk: ['kiosk', ...staff],
  hall: ['display', ...staff],
  desks: staff,
  counter: staff,
  manager: ['manager', 'administrator'],
  rating: ['rating'],
  ticket: ['citizen', 'dossier'],
}
