import fc from 'fast-check'
import { begin, said, takeIn, type Announcing, type Call } from '../../../client-display/announcer/announcing.ts'

const date = '2026-11-20'
const now = Date.UTC(2026, 10, 20, 3)

function call(number: number, secondsAgo = 1, times = 1): Call {
  const ticket = `A${String(number).padStart(3, '0')}`
  return { call: number, ticket, counter: '5', label: '5', at: now - secondsAgo * 1000, times, language: 'vi' }
}

function hall(calls: readonly Call[], called: readonly Call[] = []) {
  return {
    date,
    calls: [...calls],
    callCount: Math.max(0, ...calls.map((one) => one.call)),
    calling: called.map(({ ticket, counter, label, times, at }) =>
      ({ ticket, counter, label, times, state: 'called' as const, since: at })),
  }
}

const numbers = ({ queue }: Announcing) => queue.map((one) => one.call)

test('a display that starts anew says nothing older than thirty seconds', () => {
  const old = call(1, 31)
  expect(numbers(begin(hall([old, call(2, 30), call(3)], [old]), null, now))).toEqual([2, 3])
})

test('a display that was reloaded goes on after the last call it said', () => {
  expect(numbers(begin(hall([call(1, 9), call(2, 5), call(3)]), 2, now))).toEqual([3])
})

test('a reloaded display makes up for an older call that nobody has answered', () => {
  const [answered, unanswered] = [call(2, 200), call(3, 100)]
  expect(numbers(begin(hall([call(1, 300), answered, unanswered], [unanswered]), 1, now))).toEqual([3])
})

test('a call that was called again since is not made up for, its recall is', () => {
  const [first, again] = [call(1, 200), { ...call(2, 100, 2), ticket: 'A001' }]
  expect(numbers(begin(hall([first, again], [again]), 0, now))).toEqual([2])
})

test('what was said on another ledger of the same day means nothing', () => {
  expect(numbers(begin(hall([call(1), call(2)]), 40, now))).toEqual([1, 2])
})

test('the same picture twice adds nothing', () => {
  const picture = hall([call(1), call(2)])
  const before = begin(picture, null, now)
  expect(takeIn(before, picture, now)).toBe(before)
})

test('calls missed while the line was lost are said in order, up to two minutes later', () => {
  const before = said(begin(hall([call(1)]), null, now), call(1))
  const missed = [call(4, 20), call(3, 120), call(2, 121)]
  expect(numbers(takeIn(before, hall([call(1), ...missed]), now))).toEqual([3, 4])
})

test('a call missed longer ago is said if nobody has answered it yet', () => {
  const before = said(begin(hall([call(1)]), null, now), call(1))
  const [answered, unanswered] = [call(2, 500), call(3, 400)]
  const after = takeIn(before, hall([call(1), answered, unanswered], [unanswered]), now)
  expect(numbers(after)).toEqual([3])
  expect(takeIn(after, hall([call(1), answered, unanswered], [answered, unanswered]), now)).toBe(after)
})

test('a call keeps its place in the queue when it has left the picture', () => {
  const before = begin(hall([call(1), call(2)]), null, now)
  expect(numbers(takeIn(before, hall([call(3), call(4)]), now))).toEqual([1, 2, 3, 4])
})

test('a new day begins with its own first call', () => {
  const yesterday: Announcing = { date: '2026-11-19', heard: 211, queue: [] }
  expect(numbers(takeIn(yesterday, hall([call(1)]), now))).toEqual([1])
})

test('whatever pictures arrive, every call is said once and in order', () => {
  const steps = fc.array(fc.record({ calls: fc.nat(6), says: fc.nat(5) }), { maxLength: 30 })
  fc.assert(fc.property(steps, (days) => {
    let made: Call[] = []
    let announcing = begin(hall([]), null, now)
    const heard: number[] = []
    const sayOne = () => {
      const [first] = announcing.queue
      if (first === undefined) return
      heard.push(first.call)
      announcing = said(announcing, first)
    }
    for (const { calls, says } of days) {
      made = [...made, ...Array.from({ length: calls }, (_, at) => call(made.length + at + 1))]
      announcing = takeIn(announcing, { ...hall(made.slice(-30).toReversed()), callCount: made.length }, now)
      for (let i = 0; i < says; i += 1) sayOne()
    }
    while (announcing.queue.length > 0) sayOne()
    expect(heard).toEqual(made.map((one) => one.call))
  }))
})
