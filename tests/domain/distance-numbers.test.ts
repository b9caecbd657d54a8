import { distanceView } from '../../domain/views/distance.ts'
import { Hall, taking } from './support/hall.ts'
import { directory, midnight, office, officeHours, opensAt, phone, system, visitor } from './support/office.ts'

const one = visitor('phone-1')
const other = visitor('phone-2')
const distance = { services: 'all', openPerDevice: 1, perDevice: 3, perDay: null } as const
const open = (more: object = {}) => Hall.open({ opened: { ...office, distance: { ...distance, ...more } } })
const tryTaking = (hall: Hall, by = one, service = 'land') => hall.try(taking(service, null, by))

test('an office that has not allowed it gives phones nothing, whatever they ask for', () => {
  const hall = Hall.open({ opened: { ...office, distance: null } })
  expect(office.services.map(({ id }) => tryTaking(hall, one, id))).toEqual(office.services.map(() => 'distanceNotAllowed'))
  expect(hall.day.tickets).toEqual([])
})

test('only the services that were named can be taken from afar; the kiosk gives all of them', () => {
  const hall = open({ services: ['tax', 'gone-long-ago'] })
  expect(tryTaking(hall, one, 'land')).toBe('distanceNotAllowed')
  expect(tryTaking(hall, one, 'gone-long-ago')).toBe('unknownService')
  expect(hall.take('tax', null, one)).toBe('K001')
  expect(hall.take('land')).toBe('A001')
})

test('a number from afar stands in the same series and the same line as one from the kiosk', () => {
  const hall = open()
  const numbers = [hall.take('land'), hall.take('land', null, one), hall.take('land')]
  expect(numbers).toEqual(['A001', 'A002', 'A003'])
  expect(hall.ticket('A002')).toMatchObject({ source: 'phone', device: 'phone-1', kiosk: null, creditSeconds: 0 })
  expect(numbers.map(() => hall.must({ type: 'ticket:callNext', counter: 'q1', by: { kind: 'staff', id: 'an', role: 'officer' } }).answer.ticket === null
    ? null : [hall.day.counters['q1']?.inHand, hall.at('q1', 'ticket:miss')][0])).toEqual(numbers)
})

test('nobody gets priority by phone: an officer sees who asks', () => {
  const hall = open()
  expect(office.priorityClasses.map(({ id }) => hall.try(taking('land', id, one)))).toEqual(['unknownPriority', 'unknownPriority', 'unknownPriority'])
  expect(hall.try({ ...taking('land', null, one), appointedAt: opensAt })).toBe('notYourTicket')
})

test('a phone holds one number at a time, and may take another when that is over', () => {
  const hall = open()
  hall.take('land', null, one)
  expect(tryTaking(hall)).toBe('tooManyNumbers')
  expect(tryTaking(hall, other)).toBeNull()
  hall.at('q1', 'ticket:callNext')
  expect(tryTaking(hall)).toBe('tooManyNumbers')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(tryTaking(hall)).toBeNull()
})

test('numbers given up count: nobody takes and gives up all day long', () => {
  const hall = open()
  for (const number of ['A001', 'A002', 'A003']) {
    expect(hall.take('land', null, one)).toBe(number)
    hall.must({ type: 'ticket:withdraw', ticket: number, by: phone(number) })
  }
  expect(tryTaking(hall)).toBe('tooManyToday')
  expect(tryTaking(hall, other)).toBeNull()
})

test('all phones together take as many as the office says, and the kiosk goes on', () => {
  const hall = open({ perDay: 2 })
  hall.take('land', null, one)
  hall.take('tax', null, other)
  expect(tryTaking(hall, visitor('phone-3'))).toBe('distanceFull')
  expect(distanceView(hall.day).isFull).toBe(true)
  expect(hall.take('land')).toBe('A002')
})

test('hours and quota hold for phones as for the kiosk', () => {
  const opened = { ...office, distance, openingHours: officeHours, services: office.services.map((service) => ({ ...service, quota: 1 })) }
  const hall = Hall.open({ opened })
  hall.now = opensAt + 60_000
  hall.take('land')
  expect(tryTaking(hall)).toBe('quotaReached')
  hall.now = midnight + 11 * 3_600_000
  expect(tryTaking(hall, one, 'tax')).toBe('outsideHours')
})

test('an office that stops allowing it keeps the numbers that were given', () => {
  const hall = open()
  hall.take('land', null, one)
  hall.must({ type: 'day:changeOffice', office: { ...office, distance: null }, by: system })
  expect(tryTaking(hall, other)).toBe('distanceNotAllowed')
  expect(hall.at('q1', 'ticket:callNext')).toBe('A001')
})

test('who only wants a number may give up nobody\'s', () => {
  const hall = open()
  hall.take('land', null, one)
  expect(hall.try({ type: 'ticket:withdraw', ticket: 'A001', by: one })).toBe('notYourTicket')
})

test('a phone sees of the office what it can take there, and nothing about anybody', () => {
  const hall = open({ services: ['tax'] })
  hall.take('tax', null, one)
  const view = distanceView(hall.day)
  expect(view.services).toMatchObject([{ id: 'tax', waiting: 1 }])
  expect(view.fields).toEqual([{ id: 'money', name: { vi: 'Tài chính', en: 'Finance' } }])
  const text = JSON.stringify(view)
  expect(['K001', 'phone-1', 'device', 'riority', ...Object.values(directory).map(({ name }) => name)].filter((word) => text.includes(word))).toEqual([])
})
