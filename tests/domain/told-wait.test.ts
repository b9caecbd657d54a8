import { outcomesOf } from '../../domain/estimate/outcomes.ts'
import { count, durations } from '../../domain/statistics/cell.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { kioskView } from '../../domain/views/kiosk.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import { Hall, taking } from './support/hall.ts'

const told = { p50: 300, p90: 900, stretch: 1.2 }

/** Somebody who was told a wait, and waited so many seconds. */
function waited(...seconds: readonly number[]): Hall {
  const hall = Hall.open()
  for (const one of seconds) {
    const ticket = hall.must({ ...taking('land'), expected: told }).answer.ticket ?? ''
    hall.pass(one).at('q1', 'ticket:call', { ticket })
    hall.at('q1', 'ticket:start')
    hall.at('q1', 'ticket:finish', { outcome: 'received' })
  }
  return hall
}

test('the wait that was told is kept with the number, and judged when the service is over', () => {
  const cell = total(waited(200, 900, 901).day.statistics)
  expect([count(cell, 'estimates'), count(cell, 'estimatesHeld')]).toEqual([3, 2])
  expect(durations(cell, 'estimateError')).toMatchObject({ count: 3, sumMs: (100 + 600 + 601) * 1000 })
})

test('a number without a told wait, and a walk-in, say nothing about estimates', () => {
  const hall = Hall.open()
  hall.served('land', 'q1')
  hall.at('q1', 'ticket:walkIn', { service: 'land' })
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  const cell = total(hall.day.statistics)
  expect([count(cell, 'served'), count(cell, 'estimates'), durations(cell, 'estimateError').count]).toEqual([2, 0, 0])
})

test('estimates learn from those whose service has begun, newest last', () => {
  const hall = waited(60, 120)
  hall.must({ ...taking('land'), expected: told })
  expect(outcomesOf(hall.day)).toEqual([{ estimate: told, waitSeconds: 60 }, { estimate: told, waitSeconds: 120 }])
})

test('screens show whole minutes: the shorter point down, the longer up; of a ticket the newest estimate before the first', () => {
  const hall = Hall.open()
  const number = hall.must({ ...taking('land'), expected: { p50: 119, p90: 121, stretch: 1 } }).answer.ticket ?? ''
  const { day } = hall
  expect(ticketView(day, hall.ticket(number)).expected).toEqual({ p50Seconds: 60, p90Seconds: 180 })
  const newer = { services: { land: { p50: 0, p90: 59, stretch: 1 } }, tickets: { [number]: { p50: 600, p90: 660, stretch: 1 } } }
  expect(ticketView(day, hall.ticket(number), newer).expected).toEqual({ p50Seconds: 600, p90Seconds: 660 })
  expect(kioskView(day, newer).services.map(({ expected }) => expected)).toEqual([{ p50Seconds: 0, p90Seconds: 60 }, null, null, null])
})
