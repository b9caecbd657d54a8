import { kioskView } from '../../domain/views/kiosk.ts'
import type { Office } from '../../domain/office.ts'
import { Hall, taking } from './support/hall.ts'
import { kiosk, manager, meritCredit, office, officer, phone } from './support/office.ts'

function prioritise(hall: Hall, ticket: string, priorityClass: string | null, by = officer('binh')) {
  return hall.try({ type: 'ticket:prioritise', ticket, priorityClass, reason: 'words', by })
}

function bounded(priorityBound: number | null, change: Partial<Office> = {}): Hall {
  return Hall.open({ opened: { ...office, ...change, priorityBound } })
}

/** Numbers that counter 1 calls one after another, none of whom comes. */
function calls(hall: Hall, many: number): string[] {
  return Array.from({ length: many }, () => {
    const number = hall.at('q1', 'ticket:callNext')
    hall.at('q1', 'ticket:miss')
    return number
  })
}

test('an officer who sees that somebody is frail gives priority: the rank moves by the credit, and back when it is taken away', () => {
  const hall = Hall.open()
  const [first, second] = [hall.take('land'), hall.pass(60).take('land')]
  const { rank } = hall.ticket(second)
  expect(prioritise(hall, second, 'merit')).toBeNull()
  expect(hall.ticket(second)).toMatchObject({ rank: rank - meritCredit * 1000, creditSeconds: meritCredit, state: 'waiting' })
  expect(hall.day.lines['land']).toEqual([1, 0])
  expect(prioritise(hall, second, 'elderly')).toBeNull()
  expect(hall.ticket(second).rank).toBe(rank - 1_200_000)
  expect(prioritise(hall, second, null)).toBeNull()
  expect(hall.ticket(second)).toMatchObject({ rank, creditSeconds: 0 })
  expect(hall.at('q1', 'ticket:callNext')).toBe(first)
})

test('a penalty for a missed call stays when priority is given', () => {
  const hall = Hall.open()
  const number = hall.take('land')
  const { rank } = hall.ticket(number)
  calls(hall, 1)
  hall.must({ type: 'ticket:return', ticket: number, by: manager })
  prioritise(hall, number, 'elderly')
  expect(hall.ticket(number).rank).toBe(rank + 300_000 - 1_200_000)
})

test('priority is given by staff, to one who waits, in a class that there is', () => {
  const hall = Hall.open()
  hall.take('land')
  expect(hall.try({ type: 'ticket:prioritise', ticket: 'A001', priorityClass: 'merit', reason: 'words', by: phone('A001') })).toBe('notYourTicket')
  expect(prioritise(hall, 'A001', 'astronaut')).toBe('unknownPriority')
  expect(prioritise(hall, 'A900', null)).toBe('unknownTicket')
  hall.at('q1', 'ticket:callNext')
  expect(prioritise(hall, 'A001', 'merit')).toBe('ticketNotWaiting')
})

test('the words of the reason lie beside the ledger: the fact has only where', () => {
  const hall = Hall.open()
  hall.take('land')
  prioritise(hall, 'A001', 'decided')
  expect(hall.facts.at(-1)).toMatchObject({ type: 'priorityChanged', remark: 'words', creditSeconds: 1200 })
  expect(JSON.stringify(hall.day.tickets)).not.toContain('words')
})

test('a class that only officers give is neither shown nor given at the kiosk, and given at the desk', () => {
  const hall = Hall.open()
  expect(kioskView(hall.day).priorityClasses.map(({ id }) => id)).toEqual(['elderly', 'merit'])
  expect(hall.try(taking('land', 'decided', kiosk))).toBe('unknownPriority')
  expect(hall.try(taking('land', 'decided', phone('A001')))).toBe('unknownPriority')
  expect(hall.try(taking('land', 'decided', officer('an')))).toBeNull()
})

test.each([
  [null, ['A002', 'A003', 'A004', 'A005', 'A001']],
  [1, ['A002', 'A001', 'A003', 'A004', 'A005']],
  [2, ['A002', 'A003', 'A001', 'A004', 'A005']],
  [3, ['A002', 'A003', 'A004', 'A001', 'A005']],
])('with a bound of %p priority tickets in a row, one who waits with them is called in the order %j', (bound, order) => {
  const hall = bounded(bound)
  hall.take('land')
  for (let n = 0; n < 4; n++) hall.take('land', 'merit')
  expect(calls(hall, 5)).toEqual(order)
})

test('the row begins anew with every ordinary one', () => {
  const hall = bounded(2)
  for (let n = 0; n < 2; n++) hall.take('land')
  for (let n = 0; n < 5; n++) hall.take('land', 'merit')
  expect(calls(hall, 7)).toEqual(['A003', 'A004', 'A001', 'A005', 'A006', 'A002', 'A007'])
})

test('priority tickets called while nobody else waited pass nobody over, and do not count', () => {
  const hall = bounded(2)
  for (let n = 0; n < 5; n++) hall.take('land', 'merit')
  calls(hall, 2)
  expect(hall.day.counters['q1']?.priorityRun).toBe(0)
  hall.take('birth')
  expect(calls(hall, 3)).toEqual(['A003', 'A004', 'A006'])
})

test('who waits for a secondary service is not passed over by priority people of a primary one', () => {
  const hall = bounded(1)
  hall.take('tax')
  for (let n = 0; n < 3; n++) hall.take('land', 'merit')
  expect(calls(hall, 4)).toEqual(['A001', 'A002', 'A003', 'K001'])
})

test('a chosen call of a priority ticket counts in the tier it was made from', () => {
  const hall = bounded(1)
  hall.take('land')
  const [tax, land] = [hall.take('tax', 'merit'), hall.take('land', 'merit')]
  hall.at('q1', 'ticket:call', { ticket: tax })
  hall.at('q1', 'ticket:miss')
  expect(hall.day.counters['q1']?.priorityRun).toBe(0)
  hall.at('q1', 'ticket:call', { ticket: land })
  expect(hall.day.counters['q1']?.priorityRun).toBe(1)
})

test('each counter has a row of its own, which begins when it is opened', () => {
  const hall = bounded(1)
  hall.take('birth')
  const [one, two] = [hall.take('birth', 'merit'), hall.take('birth', 'merit')]
  expect(hall.at('q1', 'ticket:callNext')).toBe(one)
  expect(hall.at('q3', 'ticket:callNext')).toBe(two)
  hall.take('birth', 'merit')
  hall.at('q3', 'ticket:miss')
  hall.at('q3', 'counter:close')
  hall.at('q3', 'counter:open')
  expect(hall.at('q3', 'ticket:callNext')).toBe('A004')
})

const onlyPriority = { counters: office.counters.map((counter) => counter.id === 'q1' ? { ...counter, only: 'priority' as const } : counter) }

test('a counter for priority tickets takes no others, but whoever was sent to it', () => {
  const hall = bounded(null, onlyPriority)
  const plain = hall.take('land')
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('nobodyWaiting')
  expect(hall.tryAt('q1', 'ticket:call', { ticket: plain })).toBe('priorityOnly')
  const priority = hall.pass(7200).take('land', 'elderly')
  expect(calls(hall, 1)).toEqual([priority])
  hall.at('q3', 'ticket:call', { ticket: plain })
  hall.at('q3', 'ticket:transfer', { service: 'land', toCounter: 'q1' })
  expect(calls(hall, 1)).toEqual([plain])
})
