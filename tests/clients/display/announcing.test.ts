import fc from 'fast-check'
import { begin, isCall, keyOf, noMemory, said, takeIn, type Call, type Memory, type ToSay } from '../../../client-display/announcer/announcing.ts'
import { absence, call, closing, date, hallWith, now } from './a-hall.ts'

const keys = ({ queue }: ToSay) => queue.map(keyOf)
const numbers = ({ queue }: ToSay) => queue.flatMap((one) => isCall(one) ? [one.call] : [])
const saidUpTo = ({ call, at }: Call): Memory => ({ heard: { call, at }, besides: [] })

test('a display that starts anew says nothing older than thirty seconds', () => {
  expect(numbers(begin(hallWith([call(1, 31), call(2, 30), call(3)]), noMemory, now))).toEqual([2, 3])
})

test('a display that was reloaded goes on after the last call it said', () => {
  const last = call(2, 5)
  expect(numbers(begin(hallWith([call(1, 9), last, call(3)]), saidUpTo(last), now))).toEqual([3])
})

test('a reloaded display makes up for what is younger than the office has set, and only shows what is older', () => {
  const last = call(1, 300)
  const hall = hallWith([last, call(2, 121), call(3, 120), call(4, 60)])
  expect(numbers(begin(hall, saidUpTo(last), now))).toEqual([3, 4])
  const impatient = { ...hall, announcing: { ...hall.announcing, catchUpSeconds: 60 } }
  expect(numbers(begin(impatient, saidUpTo(last), now))).toEqual([4])
})

test('what was said on another ledger of the same day means nothing', () => {
  expect(numbers(begin(hallWith([call(1), call(2)]), { heard: { call: 40, at: now - 60_000 }, besides: [] }, now))).toEqual([1, 2])
  const before = begin(hallWith([call(1, 50), call(2, 40)]), saidUpTo(call(2, 40)), now)
  expect(numbers(takeIn(before, hallWith([call(1, 5)]), now))).toEqual([1])
})

test('a call that was taken back makes none of those before it new', () => {
  const before = said(begin(hallWith([call(1, 20), call(2, 10)]), saidUpTo(call(1, 20)), now), call(2, 10))
  expect(numbers(takeIn(before, hallWith([call(1, 20)]), now))).toEqual([])
  expect(numbers(begin(hallWith([call(1, 20)]), saidUpTo(call(2, 10)), now))).toEqual([])
  expect(numbers(takeIn(before, hallWith([call(1, 20), call(3, 1)]), now))).toEqual([3])
})

test('the same picture twice adds nothing', () => {
  const picture = hallWith([call(1), call(2)])
  const before = begin(picture, noMemory, now)
  expect(takeIn(before, picture, now)).toBe(before)
})

test('calls missed while the line was lost are said in order, as far back as the office has set', () => {
  const before = said(begin(hallWith([call(1)]), noMemory, now), call(1))
  const missed = [call(4, 20), call(3, 120), call(2, 121)]
  expect(numbers(takeIn(before, hallWith([call(1, 130), ...missed]), now))).toEqual([3, 4])
  expect(numbers(takeIn(before, hallWith([call(1, 130), ...missed], { announcing: { catchUpSeconds: 30 } }), now))).toEqual([4])
})

test('a call that was too old to be said is not said later', () => {
  const before = takeIn(begin(hallWith([]), noMemory, now), hallWith([call(1, 500)]), now)
  expect(numbers(before)).toEqual([])
  expect(takeIn(before, hallWith([call(1, 500)], { announcing: { catchUpSeconds: 3600 } }), now)).toBe(before)
})

test('a call keeps its place in the queue when it has left the picture', () => {
  const before = begin(hallWith([call(1), call(2)]), noMemory, now)
  expect(numbers(takeIn(before, hallWith([call(3), call(4)]), now))).toEqual([1, 2, 3, 4])
})

test('a new day begins with its own first call', () => {
  const yesterday: ToSay = { date: '2026-11-19', heard: { call: 211, at: now - 50_000_000 }, besides: [], queue: [] }
  expect(takeIn(yesterday, hallWith([call(1)]), now)).toMatchObject({ date, queue: [{ call: 1 }] })
})

describe('in an office that says who is absent', () => {
  const announcing = { absent: true }

  test('an absence takes its place among the calls, by its time', () => {
    const [first, second] = [call(1, 20), call(2, 5)]
    expect(keys(begin(hallWith([first, second], { absent: [absence(first, 10)], announcing }), noMemory, now)))
      .toEqual(['call:1', 'absent:1', 'call:2'])
  })

  test('it is said once, also when the press was undone and made again', () => {
    const first = call(1, 20)
    const before = begin(hallWith([first], { absent: [absence(first, 10)], announcing }), noMemory, now)
    const after = said(said(before, first), absence(first))
    const undone = takeIn(after, hallWith([first], { announcing }), now)
    expect(keys(takeIn(undone, hallWith([first], { absent: [absence(first, 1)], announcing }), now))).toEqual([])
    expect(keys(begin(hallWith([first], { absent: [absence(first, 1)], announcing }), { ...saidUpTo(first), besides: ['absent:1'] }, now))).toEqual([])
  })

  test('who has come back before it could be said is not said to be absent', () => {
    const first = call(1, 20)
    const before = begin(hallWith([first], { absent: [absence(first)], announcing }), noMemory, now)
    expect(keys(takeIn(before, hallWith([first], { announcing }), now))).toEqual(['call:1'])
  })
})

test('usually nobody is said to be absent', () => {
  const first = call(1)
  expect(keys(begin(hallWith([first], { absent: [absence(first)] }), noMemory, now))).toEqual(['call:1'])
})

test('the closing is said when its time has come, once, after what is waiting', () => {
  const hall = hallWith([call(1)], { closings: [closing(10)] })
  const before = begin(hall, noMemory, now)
  expect(keys(before)).toEqual(['call:1'])
  const due = takeIn(before, hall, now + 10_000)
  expect(keys(due)).toEqual(['call:1', closing(10)].map((one) => typeof one === 'string' ? one : keyOf(one)))
  expect(takeIn(due, hall, now + 11_000)).toBe(due)
  const earlier = hallWith([call(1)], { closings: [{ ...closing(10), at: now + 5000 }] })
  expect(keys(takeIn(due, earlier, now + 12_000))).toEqual(keys(due))
})

test('a closing that is long past is not made up for', () => {
  expect(keys(begin(hallWith([], { closings: [closing(-121)] }), { heard: { call: 1, at: 0 }, besides: [] }, now))).toEqual([])
})

/** A day of a hall: calls are made, the display says some of what waits, loses its line, finds it again, is reloaded. */
const steps = fc.array(fc.oneof(
  fc.record({ what: fc.constant('calls' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ what: fc.constant('says' as const), count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ what: fc.constantFrom('cut' as const, 'mend' as const, 'reload' as const), count: fc.constant(1) }),
  fc.record({ what: fc.constant('seconds' as const), count: fc.integer({ min: 1, max: 20 }) }),
), { maxLength: 60 })

test('whatever comes between, every call is said exactly once, in the order of the calls', () => {
  fc.assert(fc.property(steps, (day) => {
    let [clock, isCut] = [now, false]
    let made: Call[] = []
    let memory = noMemory
    const heard: number[] = []
    const hall = () => hallWith(made.slice(-30).toReversed(), { announcing: { catchUpSeconds: 3600 } })
    let toSay = begin(hall(), memory, clock)
    const look = () => { if (!isCut) toSay = takeIn(toSay, hall(), clock) }
    const sayOne = () => {
      const [first] = toSay.queue
      if (first === undefined || !isCall(first)) return
      heard.push(first.call)
      memory = saidUpTo(first)
      toSay = said(toSay, first)
    }
    const does = {
      calls: () => { if (!isCut || made.length - (toSay.heard?.call ?? 0) < 30) made = [...made, { ...call(made.length + 1), at: clock }] },
      says: sayOne,
      seconds: () => { clock += 1000 },
      cut: () => { isCut = true },
      mend: () => { isCut = false },
      // a page cannot be loaded without a line; one that never said anything begins as a new one
      reload: () => { if (!isCut && memory.heard !== null && made.length - memory.heard.call < 30) toSay = begin(hall(), memory, clock) },
    }
    for (const { what, count } of day) {
      for (let times = 0; times < count; times += 1) {
        does[what]()
        look()
      }
    }
    isCut = false
    look()
    while (toSay.queue.length > 0) sayOne()
    expect(heard).toEqual(made.map((one) => one.call))
  }), { numRuns: 300 })
})
