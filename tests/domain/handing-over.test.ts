import { placesOf } from '../../domain/statistics/statistics.ts'
import { Hall } from './support/hall.ts'
import { manager, officer } from './support/office.ts'

function durationsOf(hall: Hall): (string | number)[][] {
  const ofCounters = placesOf(hall.day.statistics).filter(({ place }) => place.service === '')
  return ofCounters.flatMap(({ place, cell }) => Object.entries(cell.durations)
    .map(([name, { count, sumMs }]) => [place.hour, place.counter, place.officer, name, count, sumMs]))
}

test('a colleague goes on with whoever is being served, and answers for it', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.pass(60).at('q1', 'counter:handOver', { to: 'dung' })
  expect(hall.day.counters['q1']).toMatchObject({ status: 'open', officer: 'dung', inHand: number, since: hall.now })
  expect(hall.ticket(number)).toMatchObject({ state: 'serving', transactions: [{ officer: 'dung', counter: 'q1' }] })
  expect(hall.tryAt('q1', 'ticket:finish', { outcome: 'received' })).toBe('notYourCounter')
  const finish = { type: 'ticket:finish', counter: 'q1', ticket: number, outcome: 'received', dossier: null, by: officer('dung') } as const
  expect(hall.try(finish)).toBeNull()
  const served = placesOf(hall.day.statistics).filter(({ cell }) => cell.counts.served === 1)
  expect(served.map(({ place }) => place.officer)).toEqual(['dung'])
})

test('what the first officer ended stays the first officer\'s', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:continue', { outcome: 'received', service: 'tax' })
  hall.at('q1', 'counter:handOver', { to: 'dung' })
  expect(hall.ticket(number).transactions.map((one) => one.officer)).toEqual(['an', 'dung'])
  expect(hall.day.counters['q1']?.ended).toMatchObject({ officer: 'an' })
})

test('one who was only called is the colleague\'s from the start of service', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  hall.at('q1', 'counter:handOver', { to: 'dung' })
  expect(hall.ticket('A001').transactions).toMatchObject([{ officer: null }])
  hall.must({ type: 'ticket:start', counter: 'q1', ticket: 'A001', by: officer('dung') })
  expect(hall.ticket('A001').transactions).toMatchObject([{ officer: 'dung' }])
})

test('the counter is handed to one who sits nowhere, by who sits there; to oneself changes nothing', () => {
  const hall = Hall.open()
  expect(hall.tryAt('q1', 'counter:handOver', { to: 'binh' })).toBe('officerElsewhere')
  expect(hall.try({ type: 'counter:handOver', counter: 'q1', to: 'dung', by: manager })).toBe('notYourCounter')
  const before = hall.day
  expect(hall.tryAt('q1', 'counter:handOver', { to: 'an' })).toBeNull()
  expect(hall.day).toBe(before)
  hall.at('q2', 'counter:close')
  expect(hall.tryAt('q1', 'counter:handOver', { to: 'binh' })).toBeNull()
  expect(hall.try({ type: 'counter:open', counter: 'q2', by: officer('binh') })).toBe('counterOpen')
  expect(hall.try({ type: 'counter:open', counter: 'q2', by: officer('an') })).toBeNull()
})

test('time at the counter is split where it is handed over, each stretch in the hour in which it began', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.pass(2400).at('q1', 'counter:handOver', { to: 'dung' })
  hall.pass(600).must({ type: 'counter:close', counter: 'q1', by: officer('dung') })
  expect(durationsOf(hall)).toEqual([[7, 'q1', 'an', 'staffed', 1, 2_400_000], [8, 'q1', 'dung', 'staffed', 1, 600_000]])
})

test('a pause is handed over too: the counter stays paused, and each has the own part of the pause', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.at('q1', 'counter:pause', { reason: 'help' })
  hall.pass(60).at('q1', 'counter:handOver', { to: 'dung' })
  expect(hall.day.counters['q1']).toMatchObject({ status: 'paused', pauseReason: 'help', officer: 'dung' })
  hall.pass(30).must({ type: 'counter:resume', counter: 'q1', by: officer('dung') })
  expect(durationsOf(hall)).toEqual([
    [7, 'q1', 'an', 'staffed', 1, 0], [7, 'q1', 'an', 'pause-help', 1, 60_000], [7, 'q1', 'dung', 'pause-help', 1, 30_000],
  ])
})

test('each officer answers for the own idle time', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.take('land')
  hall.pass(120).at('q1', 'counter:handOver', { to: 'dung' })
  hall.pass(30).must({ type: 'ticket:callNext', counter: 'q1', by: officer('dung') })
  expect(durationsOf(hall).filter(([, , , name]) => name === 'idle'))
    .toEqual([[7, 'q1', 'an', 'idle', 1, 120_000], [7, 'q1', 'dung', 'idle', 1, 30_000]])
})
