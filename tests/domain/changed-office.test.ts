import type { Office } from '../../domain/office.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { Hall, taking } from './support/hall.ts'
import { manager, office, system } from './support/office.ts'

function without(gone: string): Office {
  return {
    ...office,
    services: office.services.filter(({ id }) => id !== gone),
    counters: office.counters.filter(({ id }) => id !== gone),
  }
}

function change(hall: Hall, changed: Office): RefusalCode | null {
  return hall.try({ type: 'day:changeOffice', office: changed, by: system })
}

test('a counter is not taken away while somebody works or pauses there', () => {
  const hall = Hall.open()
  expect(change(hall, without('q2'))).toBe('counterOpen')
  hall.at('q2', 'counter:pause', { reason: 'break' })
  expect(change(hall, without('q2'))).toBe('counterOpen')
  expect(hall.day.office).toEqual(office)
})

test('a counter that is closed, or was never open, can be taken away', () => {
  const hall = Hall.open({ counters: ['q1', 'q2'] })
  hall.at('q2', 'counter:close')
  expect(change(hall, without('q2'))).toBeNull()
  expect(change(hall, without('q3'))).toBeNull()
  expect(hall.day.office).toEqual(without('q3'))
})

const going: Record<string, (hall: Hall) => unknown> = {
  waiting: (hall) => hall.take('land'),
  called: (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }),
  serving: (hall) => hall.serving('land', 'q1'),
  held: (hall) => hall.serving('land', 'q1') && hall.at('q1', 'ticket:hold', { reason: 'fees' }),
  missed: (hall) => hall.at('q1', 'ticket:call', { ticket: hall.take('land') }) && hall.at('q1', 'ticket:miss'),
}

test.each(Object.keys(going))('a service is not taken away while a ticket for it is %s', (state) => {
  const hall = Hall.open()
  going[state]?.(hall)
  expect(hall.day.tickets).toMatchObject([{ state, service: 'land' }])
  expect(change(hall, without('land'))).toBe('serviceInUse')
  expect(change(hall, without('tax'))).toBeNull()
})

test('a service is taken away once everybody who came for it has left', () => {
  const hall = Hall.open()
  hall.served('land', 'q1')
  hall.must({ type: 'ticket:withdraw', ticket: hall.take('land'), by: manager })
  expect(change(hall, without('land'))).toBeNull()
  expect(hall.try(taking('land', null, manager))).toBe('unknownService')
})

test('what counts is the service that a visit has come to, not the one it came for', () => {
  const hall = Hall.open()
  hall.serving('land', 'q1')
  hall.at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  expect(change(hall, without('tax'))).toBe('serviceInUse')
  expect(change(hall, without('land'))).toBeNull()
})

test('everything about services and counters but their being there can be changed under those who use them', () => {
  const hall = Hall.open()
  hall.take('land')
  const changed = {
    ...office,
    services: office.services.map((service) => ({ ...service, open: false })),
    counters: office.counters.map((counter) => ({ ...counter, label: `${counter.label}B`, primary: counter.secondary, secondary: [] })),
  }
  expect(change(hall, changed)).toBeNull()
  expect(hall.day.office).toEqual(changed)
})
