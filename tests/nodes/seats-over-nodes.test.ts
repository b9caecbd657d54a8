import fc from 'fast-check'
import type { Standing } from '../../contract/wire.ts'
import type { Claim } from '../../server/nodes/news.ts'
import { Seats, type Console } from '../../server/realtime/seats.ts'

const counter = 'office|1'
const place = { counter, officer: 'officer1' }

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

/** Nodes that hear each other's claims, of each other node in order, when they are delivered. */
function openNodes(count: number) {
  const letters: { readonly from: number, readonly to: number, readonly claims: readonly Claim[] }[] = []
  const nodes = Array.from({ length: count }, (_, from) => new Seats((claims) => {
    for (let to = 0; to < count; to += 1) if (to !== from) letters.push({ from, to, claims })
  }))
  const deliver = (chosen: number) => {
    const pairs = [...new Set(letters.map(({ from, to }) => `${from}-${to}`))]
    const pair = pairs[chosen % Math.max(1, pairs.length)]
    const index = letters.findIndex(({ from, to }) => `${from}-${to}` === pair)
    for (const { to, claims } of letters.splice(index, index === -1 ? 0 : 1)) nodes[to]?.hear(claims)
  }
  return {
    seats: (node: number) => nodes[node] ?? new Seats(() => undefined),
    deliver,
    deliverAll: () => { while (letters.length > 0) deliver(0) },
  }
}

function windowNamed(page: string) {
  const told: Standing[] = []
  const console: Console = { page, staff: 'officer1', tell: (standing) => { told.push(standing) } }
  return { console, told }
}

test('whatever windows take at whichever nodes, and in whatever order nodes hear of it: in the end one of them works the counter', () => {
  const actions = fc.array(fc.oneof(
    fc.record({ take: fc.nat(5) }), fc.record({ leave: fc.nat(5) }), fc.record({ deliver: fc.nat(9) }),
  ), { maxLength: 25 })
  fc.assert(fc.property(actions, (all) => {
    const { seats, deliver, deliverAll } = openNodes(3)
    const windows = Array.from({ length: 6 }, (_, index) => ({ node: index % 3, ...windowNamed(`window-${index}`) }))
    for (const { node, console } of windows) seats(node).come(place, console)
    for (const action of all) {
      if ('deliver' in action) deliver(action.deliver)
      else {
        const window = windows['take' in action ? action.take : action.leave]
        if (window === undefined) continue
        if ('take' in action) seats(window.node).take(counter, window.console)
        else {
          seats(window.node).leave(counter, window.console)
          window.told.push('free')
          seats(window.node).come(place, window.console)
        }
      }
    }
    for (let node = 0; node < 3; node += 1) {
      deliverAll()
      void seats(node).follow()
    }
    deliverAll()
    expect(windows.filter(({ told }) => told.at(-1) === 'here')).toHaveLength(1)
  }), { numRuns: 1000 })
})

test('a window at a node that is heard no more does not keep its counter for ever', () => {
  const { seats, deliverAll } = openNodes(2)
  const [first, second] = [windowNamed('window-one'), windowNamed('window-two')]
  seats(0).come(place, first.console)
  deliverAll()
  seats(1).come(place, second.console)
  expect(second.told).toEqual(['elsewhere'])
  jest.advanceTimersByTime(10_000)
  void seats(1).follow()
  expect(seats(1).mayWork(place, second.console)).toBe(false)
  jest.advanceTimersByTime(10_000)
  void seats(1).follow()
  expect(second.told).toEqual(['elsewhere', 'free'])
  expect(seats(1).mayWork(place, second.console)).toBe(true)
})
