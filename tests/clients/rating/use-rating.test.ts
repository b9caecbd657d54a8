import { effectScope, nextTick, shallowRef } from 'vue'
import type { Asking, RatingView, Tap } from '../../../client-rating/moment.ts'
import { askMs, thanksMs, useRating } from '../../../client-rating/use-rating.ts'
import type { Reply } from '../../../contract/wire.ts'

const start = Date.UTC(2026, 10, 20, 3)
const first: Asking = {
  ticket: 'A012', transaction: 0, endedAt: start, service: { vi: 'Chứng thực', en: 'Certification' }, language: 'vi',
}
const second: Asking = { ...first, ticket: 'A013' }

function view(asking: Asking | null): RatingView {
  return {
    office: { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }, date: '2026-11-20', closed: false,
    counter: { id: '5', label: '5' }, status: 'open', officer: { name: 'Lê Thị Mai', position: 'Công chức' }, asking,
  }
}

/** A tablet whose server replies when the test lets it. */
function openTablet(asking: Asking | null = first) {
  const shown = shallowRef(view(asking))
  const sent: { tap: Tap, id: string }[] = []
  const replies: ((reply: Reply<unknown>) => void)[] = []
  const handIn = (tap: Tap, id: string) => {
    sent.push({ tap, id })
    return new Promise<Reply<unknown>>((resolve) => replies.push(resolve))
  }
  const scope = effectScope()
  let ids = 0
  const session = scope.run(() => useRating(() => shown.value, () => start + 1000, handIn, () => `id-${ids += 1}`))
  if (session === undefined) throw new Error('the scope was closed')
  const reply = async (answer: Reply<unknown>) => {
    replies.shift()?.(answer)
    await jest.advanceTimersByTimeAsync(0)
  }
  const show = async (next: Asking | null) => {
    shown.value = view(next)
    await nextTick()
  }
  return { ...session, sent, reply, show, kind: () => session.moment.value.kind, leave: () => { scope.stop() } }
}

const ok = { ok: true, answer: null } as const

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

test('one tap is a complete rating, then thanks, then welcome', async () => {
  const { answer, sent, reply, show, kind } = openTablet()
  void answer(first, 5)
  expect(sent.map(({ tap }) => tap)).toEqual([{ asking: first, level: 5 }])
  await reply(ok)
  await show(null)
  expect(kind()).toBe('thanks')
  await jest.advanceTimersByTimeAsync(thanksMs)
  expect(kind()).toBe('idle')
})

test('taps after the first change nothing', () => {
  const { answer, sent } = openTablet()
  void answer(first, 5)
  void answer(first, 1)
  void answer(first, null)
  expect(sent).toHaveLength(1)
})

test('a question left alone for a minute goes away and nothing is sent', async () => {
  const { sent, kind } = openTablet()
  expect(kind()).toBe('asking')
  await jest.advanceTimersByTimeAsync(askMs)
  expect(kind()).toBe('idle')
  expect(sent).toEqual([])
})

test('the next transaction that ends during the thanks is asked about after them, for a whole minute', async () => {
  const { answer, reply, show, kind, moment } = openTablet()
  void answer(first, 4)
  await reply(ok)
  await show(second)
  expect(kind()).toBe('thanks')
  await jest.advanceTimersByTimeAsync(thanksMs)
  expect(moment.value).toMatchObject({ kind: 'asking', asking: second })
  await jest.advanceTimersByTimeAsync(askMs - 1000)
  expect(kind()).toBe('asking')
})

test('a picture that is late does not ask the answered question again', async () => {
  const { answer, reply, kind } = openTablet()
  void answer(first, 4)
  await reply(ok)
  await jest.advanceTimersByTimeAsync(thanksMs)
  expect(kind()).toBe('idle')
})

test('one who has rated on the phone already is thanked all the same', async () => {
  const { answer, reply, moment } = openTablet()
  void answer(first, 2)
  await reply({ ok: false, code: 'alreadyRated' })
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'already' })
})

test('a tap made while the line is lost is handed in again under its id until it is heard', async () => {
  const { answer, sent, reply, moment, kind } = openTablet()
  void answer(first, 3)
  await reply({ ok: false, code: 'unavailable' })
  expect(kind()).toBe('asking')
  await jest.advanceTimersByTimeAsync(1000)
  await reply(ok)
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(['id-1']))
  expect(sent).toHaveLength(2)
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'rated' })
})

test('a line that stays lost does not keep the tablet for ever', async () => {
  const { answer, reply, kind } = openTablet()
  void answer(first, 3)
  for (let second = 0; second < 302; second += 1) {
    await reply({ ok: false, code: 'unavailable' })
    await jest.advanceTimersByTimeAsync(1000)
  }
  expect(kind()).toBe('idle')
})
