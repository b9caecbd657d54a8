import { hallView } from '../../../domain/views/hall.ts'
import { managerView } from '../../../domain/views/manager.ts'
import { counterView } from '../../../domain/views/counter.ts'
import type { Office } from '../../../domain/office.ts'
import { nothingExpected } from '../../../domain/views/expected.ts'
import { wholeHall, type DisplayPlace } from '../../../domain/zones.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'
import { directory, display, office } from '../support/office.ts'
import { pick } from '../support/pick.ts'

const zone = (id: string, ...counters: string[]) => ({ id, name: { vi: `Khu ${id}`, en: `Zone ${id}` }, counters })
const zoned: Office = { ...office, zones: [zone('left', 'q1'), zone('right', 'q2', 'q3')] }
const inZone = (id: string): DisplayPlace => ({ zone: id, counter: null })
const above = (id: string): DisplayPlace => ({ zone: null, counter: id })
const seenAt = (hall: Hall, place: DisplayPlace) => hallView(hall.day, nothingExpected, place, directory)

/** Counter 1 in the left zone calls A001 and counter 2 in the right one K001. */
function bothCalled(): Hall {
  const hall = Hall.open({ opened: zoned })
  hall.take('land')
  hall.take('tax')
  hall.at('q1', 'ticket:callNext')
  hall.at('q2', 'ticket:callNext')
  return hall
}

test('a zone sees and announces only what is called to its counters', () => {
  const hall = bothCalled()
  for (const [place, tickets] of [[inZone('left'), ['A001']], [inZone('right'), ['K001']], [wholeHall, ['A001', 'K001']]] as const) {
    const view = seenAt(hall, place)
    expect(view.calls.map(({ ticket }) => ticket)).toEqual(tickets)
    expect(view.calling.map(({ ticket }) => ticket).sort()).toEqual(tickets)
  }
  expect(seenAt(hall, inZone('left')).callCount).toBe(1)
  expect(seenAt(hall, inZone('left')).zone).toEqual({ id: 'left', name: { vi: 'Khu left', en: 'Zone left' } })
})

test('a zone sees who waits for the services that its counters take, as a primary or a secondary one', () => {
  const view = seenAt(bothCalled(), inZone('left'))
  expect(view.services.map(({ id }) => id)).toEqual(['land', 'birth', 'tax'])
})

test('what was called before in another zone is no news here', () => {
  const hall = bothCalled()
  hall.at('q2', 'ticket:miss')
  expect(seenAt(hall, inZone('right')).recent).toMatchObject([{ ticket: 'K001' }])
  expect(seenAt(hall, inZone('left')).recent).toEqual([])
})

test('a display whose zone or counter was taken away shows the whole hall', () => {
  const hall = bothCalled()
  for (const place of [inZone('gone'), above('q9')]) expect(seenAt(hall, place)).toEqual(hallView(hall.day))
})

test('the small screen above a counter tells of that counter alone', () => {
  const hall = bothCalled()
  const calledAt = hall.day.lastAt
  const view = seenAt(hall, above('q1'))
  expect(view.above).toEqual({
    counter: { id: 'q1', label: '1' }, status: 'open', pauseReason: null, officer: directory.an,
    inHand: { ticket: 'A001', state: 'called', times: 1, calledAt },
  })
  expect(view.calls.map(({ ticket }) => ticket)).toEqual(['A001'])
  expect([view.services, view.notices.items]).toEqual([[], []])
})

test('a recall is news above the counter', () => {
  const hall = bothCalled()
  const first = seenAt(hall, above('q1')).above?.inHand?.calledAt
  hall.pass(40).at('q1', 'ticket:recall')
  expect(seenAt(hall, above('q1')).above?.inHand).toMatchObject({ times: 2, calledAt: (first ?? 0) + 40_000 })
})

test('above a counter stands why it pauses, and who sits there only if the office wishes it', () => {
  const hall = Hall.open({ opened: { ...zoned, namesAboveCounters: false } })
  hall.at('q1', 'counter:pause', { reason: 'meeting' })
  expect(seenAt(hall, above('q1')).above).toMatchObject({ status: 'paused', pauseReason: 'meeting', officer: null })
})

test('on any day the zones together show every call of the hall, and none twice', () => {
  onRandomDays(({ day }) => {
    if (day.office === null) return
    const cut = { ...day, office: { ...day.office, zones: [zone('one', 'q1', 'q2'), zone('other', 'q3')] } }
    const callsIn = (place: DisplayPlace) => hallView(cut, nothingExpected, place).calls.map(({ call }) => call)
    const newest = day.calls.slice(-30).map(({ call }) => call)
    const seen = [...callsIn(inZone('one')), ...callsIn(inZone('other'))].filter((call) => newest.includes(call))
    agree(seen.sort((one, other) => one - other), newest)
  })
})

describe('proof of a call where displays hang in zones', () => {
  const acknowledge = (hall: Hall, call: number, by = display) => hall.ask({ type: 'call:acknowledge', call, proof: 'shown', by })
  const unshown = (hall: Hall) => managerView(hall.day, directory).hall.unshown

  test('a display that works does not excuse another that leaves people waiting for their call', () => {
    const hall = bothCalled()
    acknowledge(hall, 2)
    expect(unshown(hall)).toMatchObject({ ticket: 'A001', count: 1 })
    acknowledge(hall, 1)
    expect(unshown(hall)).toBeNull()
  })

  test('who has come to the counter is not asked for any more', () => {
    const hall = bothCalled()
    acknowledge(hall, 2)
    hall.at('q1', 'ticket:start')
    expect(unshown(hall)).toBeNull()
  })

  test('that the small screen above a counter shows a call is no proof that the hall saw it', () => {
    const hall = bothCalled()
    expect(acknowledge(hall, 1, { ...display, counter: 'q1' } as typeof display)).toMatchObject({ events: [] })
    expect(acknowledge(hall, 1, { ...display, counter: 'taken-away' } as typeof display)).toMatchObject({ events: [{ type: 'callShown' }] })
  })

  test('the manager is told how many displays are for the hall, and a counter whether one shows its calls', () => {
    const hall = bothCalled()
    const displaysSeen = (places: DisplayPlace[]) => managerView(hall.day, directory, places).displays
    expect([displaysSeen([]), displaysSeen([above('q1')]), displaysSeen([inZone('left'), wholeHall, above('q2')])]).toEqual([0, 0, 2])
    const isTold = (places: DisplayPlace[]) => counterView(hall.day, pick(zoned.counters, 0), directory, places).isToldInHall
    expect([isTold([]), isTold([above('q1')]), isTold([inZone('right')]), isTold([inZone('left')]), isTold([wholeHall])]).toEqual([false, false, false, true, true])
  })
})
