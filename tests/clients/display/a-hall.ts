import type { Besides, Call } from '../../../client-display/announcer/announcing.ts'
import type { ScreenView } from '../../../contract/views.ts'
import { usualAnnouncing, type Announcing } from '../../../domain/speech/announcing.ts'

export const date = '2026-11-20'
export const now = Date.UTC(2026, 10, 20, 3)

/** The call of the number with the same serial, to counter 5, a moment ago. */
export function call(number: number, secondsAgo = 1, times = 1): Call {
  const ticket = `A${String(number).padStart(3, '0')}`
  return {
    call: number, kind: times === 1 ? 'call' : 'recall', ticket, counter: '5', label: '5', at: now - secondsAgo * 1000, times, language: 'vi',
  }
}

export function absence(of: Call, secondsAgo = 0): Extract<Besides, { kind: 'absent' }> {
  return { kind: 'absent', ticket: of.ticket, call: of.call, at: now - secondsAgo * 1000, language: 'vi' }
}

export function closing(inSeconds: number): Extract<Besides, { kind: 'closing' }> {
  return { kind: 'closing', at: now + inSeconds * 1000, ends: now + (inSeconds + 900) * 1000 }
}

interface Told { readonly absent?: ReturnType<typeof absence>[], readonly closings?: ReturnType<typeof closing>[], readonly announcing?: Partial<Announcing> }

/** What a hall display is told of a hall in which these calls were made, and nothing else happens. */
export function hallWith(calls: readonly Call[], { absent = [], closings = [], announcing = {} }: Told = {}): ScreenView<'hall'> {
  return {
    office: { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' },
    date, closed: false, zone: null, above: null, calling: [], recent: [], services: [], notices: { quietSeconds: 60, items: [] },
    calls: [...calls], callCount: Math.max(0, ...calls.map((one) => one.call)), absent, closings,
    announcing: { ...usualAnnouncing, ...announcing },
  }
}
