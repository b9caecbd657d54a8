import { Hall } from './support/hall.ts'
import { kiosk, manager, office, officer, system } from './support/office.ts'

const withoutQ2 = { ...office, counters: office.counters.filter(({ id }) => id !== 'q2') }

function missedThenReturned(hall: Hall): string {
  const number = hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:miss')
  hall.must({ type: 'ticket:return', ticket: number, by: officer('an') })
  return number
}

test.each([
  [299, 'A002'], [300, 'A001'], [301, 'A001'],
])('one who missed the call waits again as if come 5 minutes later: with another %i s behind, %s is next', (later, next) => {
  const hall = Hall.open()
  hall.take('land')
  hall.pass(later).take('land')
  expect(missedThenReturned(hall)).toBe('A001')
  expect(hall.at('q1', 'ticket:callNext')).toBe(next)
})

test('each time the call is missed costs the penalty again', () => {
  const hall = Hall.open()
  const { rank } = hall.ticket(hall.take('land'))
  missedThenReturned(hall)
  missedThenReturned(hall)
  expect(hall.ticket('A001').rank).toBe(rank + 2 * 300_000)
})

test('an office without a penalty gives the old place back', () => {
  const hall = Hall.open({ opened: { ...office, returnPenaltySeconds: 0 } })
  const { rank } = hall.ticket(hall.take('land'))
  hall.pass(900).take('land')
  missedThenReturned(hall)
  expect(hall.ticket('A001').rank).toBe(rank)
  expect(hall.at('q1', 'ticket:callNext')).toBe('A001')
})

test('one who was sent to a counter and missed its call waits for that counter again', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:miss')
  hall.must({ type: 'ticket:return', ticket: number, by: officer('binh') })
  expect(hall.tryAt('q1', 'ticket:callNext')).toBe('nobodyWaiting')
  expect(hall.at('q2', 'ticket:callNext')).toBe(number)
})

test.each([
  ['closed', []], ['no more', [{ type: 'day:changeOffice', office: withoutQ2, by: system }]],
] as const)('one who missed the call of a counter that is %s waits for the service', (_what, then) => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'land', toCounter: 'q2' })
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:miss')
  for (const command of [{ type: 'counter:close', counter: 'q2', by: manager } as const, ...then]) hall.must(command)
  hall.must({ type: 'ticket:return', ticket: number, by: officer('an') })
  expect(hall.ticket(number)).toMatchObject({ state: 'waiting', toCounter: null })
  expect(hall.at('q1', 'ticket:callNext')).toBe(number)
})

test('only staff put somebody back into the line', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:miss')
  expect(hall.try({ type: 'ticket:return', ticket: 'A001', by: kiosk })).toBe('notYourTicket')
})
