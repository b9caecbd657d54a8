import { noticeNow, withoutBroken } from '../../../client-display/notices/notice-now.ts'
import { lastCalls } from '../../../client-display/notices/last-calls.ts'
import type { HallView } from '../../../client-display/hall-view.ts'

const now = Date.UTC(2026, 10, 20, 3)
type Call = HallView['calls'][number]
const call = (number: number, at: number, ticket = `A00${number}`): Call =>
  ({ call: number, ticket, counter: '5', label: '5', at, times: 1, language: 'vi', kind: 'call' })
const notice = (id: string, seconds: number) => ({ id, kind: 'picture' as const, text: null, media: `${id}-file`, seconds })

/** A hall whose last call was so many seconds ago, with three notices of ten, twenty and five seconds. */
const quietFor = (seconds: number) => ({
  calls: [call(1, now - 600_000), call(2, now - seconds * 1000)],
  notices: { quietSeconds: 60, items: [notice('a', 10), notice('b', 20), notice('c', 5)] },
})
const shownAfter = (seconds: number) => noticeNow(quietFor(seconds), now)?.id ?? null

test('no notice is shown before the hall was quiet for as long as the office says', () => {
  expect([0, 30, 59.9].map(shownAfter)).toEqual([null, null, null])
  expect(shownAfter(60)).toBe('a')
})

test('notices take turns, each as long as it is meant to be seen, and begin again', () => {
  expect([60, 69.9, 70, 89.9, 90, 94.9, 95, 105].map(shownAfter)).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'a', 'b'])
})

test('a hall in which nobody was called yet is quiet', () => {
  expect(noticeNow({ ...quietFor(0), calls: [] }, now)).not.toBeNull()
})

test('without notices a quiet hall goes on as it is', () => {
  expect(noticeNow({ ...quietFor(600), notices: { quietSeconds: 60, items: [] } }, now)).toBeNull()
})

test('a picture that could not be loaded takes no turn', () => {
  const view = withoutBroken(quietFor(600) as HallView, new Set(['b-file']))
  expect(view.notices.items.map(({ id }) => id)).toEqual(['a', 'c'])
})

test('beside a notice stands the last call of each number, also of those still at the counter', () => {
  const calls = [call(1, now), call(2, now), call(3, now, 'A001')]
  expect(lastCalls({ calls }).map(({ ticket }) => ticket)).toEqual(['A001', 'A002'])
})
