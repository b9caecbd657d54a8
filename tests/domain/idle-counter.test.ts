import type { DurationName } from '../../domain/statistics/cell.ts'
import { totalBy } from '../../domain/statistics/statistics.ts'
import { managerView } from '../../domain/views/manager.ts'
import { Hall } from './support/hall.ts'
import { directory, manager, office, system } from './support/office.ts'

function seconds(hall: Hall, counter: string, name: DurationName = 'idle'): number {
  return (totalBy(hall.day.statistics, 'counter').get(counter)?.durations[name]?.sumMs ?? 0) / 1000
}

function idleSince(hall: Hall, counter: string): number | null {
  return managerView(hall.day, directory).counters.find(({ id }) => id === counter)?.idleSince ?? null
}

test('a free counter is idle from when somebody comes for it until it calls', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.pass(300)
  expect(idleSince(hall, 'q1')).toBeNull()
  hall.take('land')
  expect(idleSince(hall, 'q1')).toBe(hall.now)
  hall.pass(40).at('q1', 'ticket:callNext')
  expect(idleSince(hall, 'q1')).toBeNull()
  expect(seconds(hall, 'q1')).toBe(40)
})

test('it is idle again from the end of a service while others wait, and no more when they have been called elsewhere', () => {
  const hall = Hall.open({ counters: ['q1', 'q3'] })
  hall.serving('land', 'q1')
  hall.pass(60).take('birth')
  hall.pass(60).at('q1', 'ticket:finish', { outcome: 'received' })
  hall.pass(25).at('q3', 'ticket:callNext')
  expect([seconds(hall, 'q1'), seconds(hall, 'q3')]).toEqual([25, 85])
})

test('a counter is not idle for those whom it does not take, nor while it pauses', () => {
  const hall = Hall.open({ counters: ['q2', 'q3'] })
  hall.take('notary')
  expect([idleSince(hall, 'q2'), idleSince(hall, 'q3')]).toEqual([null, hall.now])
  hall.pass(30).at('q3', 'counter:pause', { reason: 'trouble' })
  hall.pass(100).at('q3', 'counter:resume')
  hall.pass(20).must({ type: 'ticket:withdraw', ticket: 'CH001', by: manager })
  expect([seconds(hall, 'q3'), seconds(hall, 'q3', 'pause-trouble')]).toEqual([50, 100])
})

test('a counter begins to be idle when it is given a service that somebody waits for, and ends when it is taken away', () => {
  const hall = Hall.open({ counters: ['q2'] })
  hall.take('notary')
  const counters = office.counters.map((counter) => counter.id === 'q2' ? { ...counter, secondary: ['notary'] } : counter)
  hall.pass(10).must({ type: 'day:changeOffice', office: { ...office, counters }, by: system })
  expect(idleSince(hall, 'q2')).toBe(hall.now)
  hall.pass(70).must({ type: 'day:changeOffice', office, by: system })
  expect(idleSince(hall, 'q2')).toBeNull()
  expect(seconds(hall, 'q2')).toBe(70)
})

test('a stretch of idleness is counted in the hour in which it began, at no service', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.take('land')
  hall.pass(3600).at('q1', 'ticket:callNext')
  const cells = Object.entries(hall.day.statistics.hours).flatMap(([hour, byPlace]) =>
    Object.entries(byPlace).flatMap(([place, { durations }]) => durations.idle === undefined ? [] : [[hour, place, durations.idle.sumMs]]))
  expect(cells).toEqual([['7', '|q1|an', 3_600_000]])
})

test('at the end of the day everything is settled: staffed, paused and idle', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.pass(100).take('land')
  hall.pass(50).at('q1', 'counter:pause', { reason: 'break' })
  hall.pass(30).must({ type: 'day:close', by: system })
  expect((['staffed', 'idle', 'pause-break'] as const).map((name) => seconds(hall, 'q1', name))).toEqual([150, 50, 30])
  expect(hall.day.idle).toEqual({})
})
