import type { Actor } from '../../domain/actor.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { counterView } from '../../domain/views/counter.ts'
import { Hall, taking } from './support/hall.ts'
import { directory, kiosk, midnight, office, officer, opensAt, phone } from './support/office.ts'
import { pick } from './support/pick.ts'

const hour = 3_600_000
const desk = officer('an')

function appointed(hall: Hall, appointedAt: number, priorityClass: string | null = null, by: Actor = desk): string {
  return hall.must({ ...taking('land', priorityClass, by), appointedAt }).answer.ticket ?? ''
}

test('one with an appointment counts as having come at the appointed time', () => {
  const hall = Hall.open()
  const early = appointed(hall, opensAt + 600_000)
  expect(hall.ticket(early)).toMatchObject({ rank: opensAt + 600_000, appointedAt: opensAt + 600_000, issuedAt: opensAt })
  const before = hall.pass(599).take('land')
  const after = hall.pass(2).take('land')
  const calls = [1, 2, 3].map(() => {
    const number = hall.at('q1', 'ticket:callNext')
    hall.at('q1', 'ticket:miss')
    return number
  })
  expect(calls).toEqual([before, early, after])
})

test('one who comes late keeps the appointed time, and priority is earlier still', () => {
  const hall = Hall.open()
  hall.pass(1800)
  const late = appointed(hall, opensAt + 600_000, 'elderly')
  expect(hall.ticket(late)).toMatchObject({ rank: opensAt + 600_000 - 1_200_000, issuedAt: opensAt + 1_800_000, creditSeconds: 1200 })
})

test('one who comes before the appointed time waits only from that time', () => {
  const hall = Hall.open()
  const number = appointed(hall, opensAt + 600_000)
  const [listed] = counterView(hall.day, pick(office.counters, 0), directory).waiting
  expect(listed).toMatchObject({ number, since: opensAt + 600_000, appointedAt: opensAt + 600_000 })
  hall.pass(700).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(total(hall.day.statistics).durations.wait).toMatchObject({ count: 1, sumMs: 100_000 })
})

test('one who comes late waits from coming, and one called before the time has stood in line without waiting', () => {
  const hall = Hall.open()
  hall.pass(600)
  appointed(hall, opensAt)
  hall.pass(50).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(total(hall.day.statistics).durations.wait).toMatchObject({ count: 1, sumMs: 50_000 })
  appointed(hall, hall.now + hour)
  hall.pass(50).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(total(hall.day.statistics).durations.wait).toMatchObject({ count: 2, sumMs: 50_000 })
})

test.each([
  [midnight, null], [midnight + 36 * hour - 1, null], [midnight - 1, 'appointmentNotToday'], [midnight + 36 * hour, 'appointmentNotToday'],
])('an appointment at %i is one of this business day, or not: %s', (appointedAt, refusal) => {
  expect(Hall.open().try({ ...taking('land', null, desk), appointedAt })).toBe(refusal)
})

test.each([['a kiosk', kiosk], ['a phone', phone('A001')]] as const)('%s cannot say that somebody has an appointment', (_who, by) => {
  const hall = Hall.open()
  expect(hall.try({ ...taking('land', null, by), appointedAt: opensAt + hour })).toBe('notYourTicket')
  expect(hall.day.tickets).toEqual([])
})
