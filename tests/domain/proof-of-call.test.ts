import type { Proof } from '../../domain/commands.ts'
import { counterView } from '../../domain/views/counter.ts'
import { managerView } from '../../domain/views/manager.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import { directory, display, office } from './support/office.ts'
import { pick } from './support/pick.ts'

function acknowledge(hall: Hall, call: number, proof: Proof, id = 'display-1') {
  return hall.ask({ type: 'call:acknowledge', call, proof, by: { ...display, id } as typeof display })
}

function calledOnce(): Hall {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  return hall
}

function seenAtCounter(hall: Hall) {
  return counterView(hall.day, pick(office.counters, 0), directory).inHand?.call
}

test('the officer sees when the hall has shown the call, and when it has spoken it', () => {
  const hall = calledOnce()
  const at = hall.now
  expect(seenAtCounter(hall)).toEqual({ call: 1, at, shownAt: null, spokenAt: null })
  expect(acknowledge(hall.pass(1), 1, 'shown')).toMatchObject({ events: [{ type: 'callShown', call: 1, display: 'display-1' }] })
  expect(seenAtCounter(hall)).toEqual({ call: 1, at, shownAt: at + 1000, spokenAt: null })
  expect(acknowledge(hall.pass(4), 1, 'spoken')).toMatchObject({ events: [{ type: 'callSpoken', call: 1, display: 'display-1' }] })
  expect(seenAtCounter(hall)).toEqual({ call: 1, at, shownAt: at + 1000, spokenAt: at + 5000 })
})

test('the first display is the proof; what others say after it changes nothing', () => {
  const hall = calledOnce()
  acknowledge(hall, 1, 'shown')
  const before = hall.day
  expect(acknowledge(hall.pass(1), 1, 'shown', 'display-2')).toEqual({ events: [], answer: { ticket: null, ahead: null } })
  expect(hall.day).toBe(before)
  expect(acknowledge(hall, 1, 'spoken', 'display-2')).toMatchObject({ events: [{ display: 'display-2' }] })
})

test('a recall is a call of its own, not yet shown', () => {
  const hall = calledOnce()
  acknowledge(hall, 1, 'shown')
  hall.at('q1', 'ticket:recall')
  expect(seenAtCounter(hall)).toMatchObject({ call: 2, shownAt: null })
})

test('nobody has shown a call that never was', () => {
  const hall = calledOnce()
  expect(acknowledge(hall, 2, 'shown')).toEqual({ refusal: 'unknownCall' })
})

test('a call that was taken back, or that is too old to be kept, is no news', () => {
  const hall = calledOnce()
  for (let n = 0; n < 60; n++) hall.at('q1', 'ticket:recall')
  expect(acknowledge(hall, 1, 'spoken')).toMatchObject({ events: [] })
  expect(acknowledge(hall, 2, 'spoken')).toMatchObject({ events: [{ call: 2 }] })
  const other = calledOnce()
  other.at('q1', 'counter:undo', { at: other.day.lastAt })
  expect(acknowledge(other, 1, 'shown')).toMatchObject({ events: [] })
})

test('on any day a call is shown once and spoken once, and after it was made', () => {
  onRandomDays(({ facts, day }) => {
    for (const type of ['callShown', 'callSpoken'] as const) {
      const proofs = facts.flatMap((event) => event.type === type ? [event.call] : [])
      agree(new Set(proofs).size, proofs.length)
    }
    const shown = new Map(facts.flatMap((event) => event.type === 'callShown' ? [[event.call, event.at]] : []))
    agree(day.calls.map(({ shownAt }) => shownAt), day.calls.map(({ call }) => shown.get(call) ?? null))
    agree(day.calls.filter(({ at, shownAt, spokenAt }) => (shownAt ?? at) < at || (spokenAt ?? at) < at), [])
  })
})

describe('what the manager is told of the hall', () => {
  const hallOf = (hall: Hall) => managerView(hall.day, directory).hall
  const recall = (hall: Hall) => hall.pass(10).at('q1', 'ticket:recall')

  test('the first call that no display showed, and how many since', () => {
    const hall = calledOnce()
    const at = hall.now
    expect(hallOf(hall)).toMatchObject({ unshown: { at, count: 1 }, unspoken: { at, count: 1 }, lastSpokenAt: null })
    recall(hall)
    expect(hallOf(hall)).toMatchObject({ unshown: { at, count: 2 } })
  })

  test('a display that shows the newest call has ended the silence, whatever was missed before', () => {
    const hall = calledOnce()
    recall(hall)
    acknowledge(hall, 2, 'shown')
    expect(hallOf(hall)).toMatchObject({ unshown: null, unspoken: { count: 2 } })
  })

  test('a call that was spoken was shown, and when the loudspeaker spoke last is known', () => {
    const hall = calledOnce()
    acknowledge(hall.pass(7), 1, 'spoken')
    const spokenAt = hall.now
    expect(hallOf(hall)).toEqual({ unshown: null, unspoken: null, lastSpokenAt: spokenAt })
    recall(hall)
    expect(hallOf(hall)).toMatchObject({ unshown: { count: 1 }, unspoken: { count: 1 }, lastSpokenAt: spokenAt })
  })
})
