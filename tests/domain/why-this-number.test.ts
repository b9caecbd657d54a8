import type { CallReason } from '../../domain/queue/call-reason.ts'
import { counterView } from '../../domain/views/counter.ts'
import { Hall, taking } from './support/hall.ts'
import { directory, manager, office, officer } from './support/office.ts'
import { pick } from './support/pick.ts'

/** Why counter 1 called the last one it called. */
function why(hall: Hall): CallReason {
  const call = hall.facts.findLast((event) => event.type === 'ticketCalled')
  if (call?.type !== 'ticketCalled') throw new Error('nobody was called')
  return call.reason
}

function callNext(hall: Hall): [string, CallReason] {
  const number = hall.at('q1', 'ticket:callNext')
  return [number, why(hall)]
}

function passed(hall: Hall): unknown {
  return why(hall).passed?.map((one) => [one.why, one.count, ...one.tickets])
}

test('the one who came first is called because of that, over nobody', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.take('land', 'elderly', officer('an'))
  hall.must({ type: 'ticket:withdraw', ticket: 'A002', by: manager })
  hall.take('tax')
  const { rank } = hall.ticket(number)
  expect(callNext(hall)).toEqual([number, { rule: 'next', rank, creditSeconds: 0, waiting: 2, passedOver: 0, passed: [] }])
})

test('credit: a priority ticket goes before those who came a little earlier', () => {
  const hall = Hall.open()
  for (let n = 0; n < 4; n++) hall.take('land')
  const number = hall.pass(60).take('land', 'elderly')
  const { rank } = hall.ticket(number)
  expect(callNext(hall)).toEqual([number, {
    rule: 'next', rank, creditSeconds: 1200, waiting: 5, passedOver: 4,
    passed: [{ why: 'credit', count: 4, tickets: ['A001', 'A002', 'A003'] }],
  }])
})

test('returned: one who missed the call is behind those who came a little later', () => {
  const hall = Hall.open()
  const [first, second] = [hall.take('land'), hall.pass(60).take('land')]
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:miss')
  hall.must({ type: 'ticket:return', ticket: first, by: manager })
  expect(callNext(hall)[0]).toBe(second)
  expect(passed(hall)).toEqual([['returned', 1, first]])
})

test('appointment: one whose appointed time has come goes before those who took a number earlier, and the other way round', () => {
  const hall = Hall.open()
  const early = hall.must({ ...taking('land', null, manager), appointedAt: hall.now + 3_600_000 }).answer.ticket
  const plain = hall.pass(600).take('land')
  const late = hall.must({ ...taking('land', null, manager), appointedAt: hall.now - 300_000 }).answer.ticket
  expect(callNext(hall)[0]).toBe(late)
  expect(passed(hall)).toEqual([['appointment', 2, plain, early]])
  expect(why(hall)).toMatchObject({ rule: 'next', rank: hall.now - 300_000 })
  hall.at('q1', 'ticket:miss')
  expect(callNext(hall)[0]).toBe(plain)
  expect(passed(hall)).toEqual([['appointment', 1, early]])
})

test('secondary: who waits for a secondary service is passed over by those of a primary one', () => {
  const hall = Hall.open()
  const [tax, land] = [hall.take('tax'), hall.pass(60).take('land')]
  expect(callNext(hall)[0]).toBe(land)
  expect(passed(hall)).toEqual([['secondary', 1, tax]])
})

test('bound: after so many priority tickets in a row it is the turn of the others', () => {
  const hall = Hall.open({ opened: { ...office, priorityBound: 1 } })
  const plain = hall.take('land')
  const priority = [hall.take('land', 'merit'), hall.take('land', 'merit'), hall.take('land', 'merit')]
  expect(callNext(hall)[0]).toBe(priority[0])
  hall.at('q1', 'ticket:miss')
  expect(callNext(hall)).toMatchObject([plain, { rule: 'bound', waiting: 3, passedOver: 2 }])
  expect(passed(hall)).toEqual([['bound', 2, priority[1], priority[2]]])
})

test('chosen: an officer calls somebody out of turn, over everybody who came earlier or stands before', () => {
  const hall = Hall.open()
  const [first, second, third] = [hall.take('land'), hall.take('land'), hall.take('land')]
  const priority = hall.take('land', 'merit')
  hall.at('q1', 'ticket:call', { ticket: second })
  expect(why(hall)).toMatchObject({ rule: 'chosen', waiting: 4, passedOver: 2 })
  expect(passed(hall)).toEqual([['chosen', 2, priority, first]])
  expect(hall.ticket(third).state).toBe('waiting')
})

test('a chosen call of the very one who is next is no choice', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  hall.take('land')
  hall.at('q1', 'ticket:call', { ticket: number })
  expect(why(hall)).toMatchObject({ rule: 'next', passedOver: 0, passed: [] })
})

test('several reasons at once are told apart, and add up', () => {
  const hall = Hall.open()
  const returned = hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:miss')
  hall.must({ type: 'ticket:return', ticket: returned, by: manager })
  const [tax, plain] = [hall.take('tax'), hall.take('birth')]
  hall.pass(60).take('land', 'elderly')
  expect(callNext(hall)).toMatchObject(['A003', { rule: 'next', waiting: 4, passedOver: 3 }])
  expect(passed(hall)).toEqual([['credit', 1, plain], ['returned', 1, returned], ['secondary', 1, tax]])
})

test('the officer is told why while the one is in hand, also after a recall, and of a walk-in nothing', () => {
  const hall = Hall.open()
  const [, land] = [hall.take('tax'), hall.pass(60).take('land')]
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:recall')
  const shown = () => counterView(hall.day, pick(office.counters, 0), directory).inHand?.reason
  expect(shown()).toEqual({
    rule: 'next', creditSeconds: 0, waiting: 2, passedOver: 1, passed: [{ why: 'secondary', count: 1, tickets: ['K001'] }],
    from: hall.ticket(land).issuedAt, appointedAt: null,
  })
  hall.at('q1', 'ticket:miss')
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  expect(shown()).toBeNull()
})
