import type { CounterView } from '../../../client-counter/next-step.ts'

type Ticket = CounterView['waiting'][number]
type InHand = NonNullable<CounterView['inHand']>

export const officer = 'lan'

export function aTicket(number: string, state: Ticket['state'] = 'waiting', more: Partial<Ticket> = {}): Ticket {
  return {
    number, service: 'birth', issuedAt: 0, since: 0, state, isPriority: false,
    appointedAt: null, backAt: null, isSentHere: false, hasNote: false, ...more,
  }
}

export function inHand(state: 'called' | 'serving', more: Partial<InHand> = {}): InHand {
  return {
    ...aTicket('A007', state), waitedMs: 0, servedMs: 0, language: 'vi', calledTimes: 1, before: [],
    note: null, reason: null, isWalkIn: false, procedure: null, call: null, ...more,
  }
}

/** An open counter of Lan's with a free hand, where A008 waits. */
export function aCounter(more: Partial<CounterView> = {}): CounterView {
  return {
    office: { id: 'ward', name: { vi: 'Phường', en: 'Ward' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false,
    counter: { id: '1', label: '1', services: ['birth'] }, status: 'open', since: 0, pauseReason: null, isToldInHall: true,
    officer: { id: officer, name: 'Nguyễn Thị Lan' }, inHand: null, next: 'A008', waitingCount: 1, waiting: [aTicket('A008')],
    waitingByService: { birth: 1 }, missed: [], held: [], undo: null,
    today: {
      served: 0, missed: 0, averageWaitSeconds: null, averageProcessingSeconds: null, averageWalkSeconds: null,
      idleSeconds: 0, pausedSeconds: 0,
    },
    colleagues: [], priorityClasses: [],
    services: [{ id: 'birth', prefix: 'A', name: { vi: 'Khai sinh', en: 'Births' } }], counters: [], waitLimitSeconds: 900,
    ...more,
  }
}
