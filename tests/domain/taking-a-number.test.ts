import type { Actor } from '../../domain/actor.ts'
import { Hall, taking } from './support/hall.ts'
import { kiosk, manager, office, officer, phone, system } from './support/office.ts'

function take(hall: Hall, service: string, priorityClass: string | null = null) {
  return hall.try(taking(service, priorityClass))
}

test('no number is given for a service that is unknown or closed, or for a priority that is unknown', () => {
  const closed = office.services.map((service) => ({ ...service, open: service.id !== 'tax' }))
  const hall = Hall.open({ opened: { ...office, services: closed } })
  expect(take(hall, 'fishing')).toBe('unknownService')
  expect(take(hall, 'tax')).toBe('serviceClosed')
  expect(take(hall, 'land', 'astronaut')).toBe('unknownPriority')
  expect(hall.day.tickets).toEqual([])
})

test.each([
  ['a kiosk', kiosk, 'kiosk'], ['an officer', officer('an'), 'counter'], ['a phone', phone('A001'), 'phone'],
] as const)('a number taken by %s is known to come from there', (_who, by, source) => {
  const hall = Hall.open()
  expect(hall.ticket(hall.take('land', null, by)).source).toBe(source)
})

test('a priority counts as so many minutes earlier, and the number does not show it', () => {
  const hall = Hall.open()
  const ticket = hall.ticket(hall.take('land', 'elderly'))
  expect(ticket).toMatchObject({ number: 'A001', creditSeconds: 1200 })
  expect(ticket.issuedAt - ticket.rank).toBe(1_200_000)
})

test.each<[string, Actor, string | null]>([
  ['its holder', phone('A001'), null], ['an officer', officer('binh'), null], ['a manager', manager, null],
  ['another citizen', phone('A002'), 'notYourTicket'],
  ['the kiosk that gave it out', kiosk, null], ['another kiosk', { ...kiosk, id: 'kiosk-2' } as Actor, 'notYourTicket'], ['the system', system, 'notYourTicket'],
])('a number is given up by %s: %s', (_who, by, refusal) => {
  const hall = Hall.open()
  hall.take('land')
  expect(hall.try({ type: 'ticket:withdraw', ticket: 'A001', by })).toBe(refusal)
})

test('a kiosk does not take back a number that was called, nor one that it did not give out', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.take('land', null, officer('an'))
  expect(hall.try({ type: 'ticket:withdraw', ticket: 'A002', by: kiosk })).toBe('notYourTicket')
  hall.at('q1', 'ticket:callNext')
  expect(hall.try({ type: 'ticket:withdraw', ticket: 'A001', by: kiosk })).toBe('notYourTicket')
})

test('one who is called and gives up sets the counter free', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.must({ type: 'ticket:withdraw', ticket: 'A001', by: phone('A001') })
  expect(hall.day.counters['q1']?.inHand).toBeNull()
  expect(hall.ticket('A001')).toMatchObject({ state: 'withdrawn', counter: null })
})

test('a service that closes during the day still serves those who wait', () => {
  const hall = Hall.open()
  hall.take('tax')
  const services = office.services.map((service) => ({ ...service, open: false }))
  hall.must({ type: 'day:changeOffice', office: { ...office, services }, by: system })
  expect(take(hall, 'tax')).toBe('serviceClosed')
  expect(hall.at('q2', 'ticket:callNext')).toBe('K001')
})
