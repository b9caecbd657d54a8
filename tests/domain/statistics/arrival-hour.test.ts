import { count } from '../../../domain/statistics/cell.ts'
import { totalBy } from '../../../domain/statistics/statistics.ts'
import { Hall } from '../support/hall.ts'
import { midnight } from '../support/office.ts'

test.each([
  ['07:30', 7], ['07:59:59.999', 7], ['08:00', 8], ['16:59', 16], ['23:59', 23],
])('one who comes at %s is counted in the hour that begins at %i', (time, hour) => {
  const hall = Hall.open()
  hall.now = Date.parse(`2026-03-02T${time}+07:00`)
  hall.take('land')
  expect([...totalBy(hall.day.statistics, 'hour').keys()]).toEqual([hour])
})

test('hours go on counting in an office that works over midnight', () => {
  const hall = Hall.open()
  hall.now = midnight + 25.5 * 3_600_000
  hall.take('land')
  expect([...totalBy(hall.day.statistics, 'hour').keys()]).toEqual([25])
})

test('one who came before ten and was served after is counted at the hour of coming', () => {
  const hall = Hall.open()
  hall.now = midnight + 9.9 * 3_600_000
  hall.take('land')
  hall.pass(3600).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  const hours = totalBy(hall.day.statistics, 'hour')
  expect([...hours].map(([hour, cell]) => [hour, count(cell, 'issued'), count(cell, 'served')])).toEqual([[9, 1, 1]])
})

test('a second transaction arrives when the first one ends', () => {
  const hall = Hall.open()
  hall.now = midnight + 9.9 * 3_600_000
  hall.serving('land', 'q1')
  hall.pass(3600).at('q1', 'ticket:transfer', { service: 'tax', toCounter: null })
  hall.at('q2', 'ticket:callNext')
  hall.at('q2', 'ticket:start')
  hall.at('q2', 'ticket:finish', { outcome: 'received' })
  const hours = totalBy(hall.day.statistics, 'hour')
  expect([...hours].map(([hour, cell]) => [hour, count(cell, 'served')])).toEqual([[9, 1], [10, 1]])
})
