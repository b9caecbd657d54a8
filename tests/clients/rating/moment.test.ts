import { endingOf } from '../../../client-rating/ending-of.ts'
import { keyOf, momentOf, type Asking, type AtTablet, type RatingView } from '../../../client-rating/moment.ts'

const now = Date.UTC(2026, 10, 20, 3)
const asking: Asking = {
  ticket: 'A012', transaction: 0, endedAt: now - 5000, service: { vi: 'Chứng thực', en: 'Certification' }, language: 'vi',
}
const quiet: AtTablet = { tap: null, ending: null, settled: null }

function tablet(change: Partial<RatingView> = {}): RatingView {
  return {
    office: { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false,
    counter: { id: '5', label: '5' }, status: 'open', officer: { name: 'Lê Thị Mai', position: 'Công chức' }, asking: null, ...change,
  }
}

test('an open counter with nothing to ask welcomes people', () => {
  expect(momentOf(tablet(), quiet, now)).toEqual({ kind: 'idle' })
})

test('a paused and a closed counter say so, and so does a closed day', () => {
  expect(momentOf(tablet({ status: 'paused' }), quiet, now)).toEqual({ kind: 'paused' })
  expect(momentOf(tablet({ status: 'closed', officer: null }), quiet, now)).toEqual({ kind: 'closed' })
  expect(momentOf(tablet({ closed: true }), quiet, now)).toEqual({ kind: 'closed' })
})

test('a transaction that has just ended is asked about, also when the officer has paused since', () => {
  expect(momentOf(tablet({ asking, status: 'paused' }), quiet, now)).toEqual({ kind: 'asking', asking, tap: null })
})

test('one that ended ninety seconds ago is not asked about: its citizen has left', () => {
  expect(momentOf(tablet({ asking: { ...asking, endedAt: now - 90_000 } }), quiet, now)).toEqual({ kind: 'idle' })
  expect(momentOf(tablet({ asking: { ...asking, endedAt: now - 89_999 } }), quiet, now).kind).toBe('asking')
})

test('a question that was settled is not asked again, the next one is', () => {
  const settled = { ...quiet, settled: keyOf(asking) }
  expect(momentOf(tablet({ asking }), settled, now)).toEqual({ kind: 'idle' })
  expect(momentOf(tablet({ asking: { ...asking, transaction: 1 } }), settled, now).kind).toBe('asking')
})

test('thanks come before the question that ended meanwhile', () => {
  expect(momentOf(tablet({ asking }), { ...quiet, ending: 'rated' }, now)).toEqual({ kind: 'thanks', ending: 'rated' })
})

test('a tap on its way stays on screen, whatever the server shows meanwhile', () => {
  const tap = { asking, level: 5 } as const
  expect(momentOf(tablet({ asking: { ...asking, ticket: 'A013' } }), { ...quiet, tap }, now)).toEqual({ kind: 'asking', asking, tap })
})

test.each([
  [{ ok: true, answer: null }, 'rated'],
  [{ ok: false, code: 'alreadyRated' }, 'already'],
  [{ ok: false, code: 'notYourTicket' }, 'late'],
  [{ ok: false, code: 'unavailable' }, null],
  [{ ok: false, code: 'tooMany' }, null],
] as const)('after %j the rating is %s', (reply, ending) => {
  expect(endingOf({ asking, level: 4 }, reply)).toBe(ending)
})

test('declining is thanked for as such', () => {
  expect(endingOf({ asking, level: null }, { ok: true, answer: null })).toBe('declined')
})
