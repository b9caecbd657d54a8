import { counterDoing } from '../../../client-manager/today/counter-doing.ts'
import { dayChart } from '../../../client-manager/today/day-chart.ts'
import { hoursShown } from '../../../client-manager/today/hours-shown.ts'
import { areMany, howManyDo, inParts } from '../../../client-manager/today/many-counters.ts'
import { dateAndTime } from '../../../domain/date-and-time.ts'

const look = {
  names: { issued: 'issued', served: 'served', averageWait: 'wait', target: 'target', tickets: 'tickets', minutes: 'minutes' },
  colours: { issued: '#1', served: '#2', averageWait: '#3', target: '#4', text: '#5', line: '#6' },
}
const hour = (at: number, averageWaitSeconds: number | null = null) => ({ hour: at, issued: 3, served: 2, averageWaitSeconds })

test('an hour in which nothing happened is shown between its neighbours', () => {
  expect(hoursShown([hour(7), hour(9)])).toEqual([hour(7), { hour: 8, issued: 0, served: 0, averageWaitSeconds: null }, hour(9)])
})

test('a day without news has no hours', () => {
  expect(hoursShown([])).toEqual([])
})

test('the chart draws waits in minutes, leaves a gap where nobody was served, and the limit as a dashed line', () => {
  const { labels, datasets } = dayChart([hour(7, 600), hour(8)], 900, look)
  expect(labels).toEqual(['7:00', '8:00'])
  expect(datasets.map(({ label, data }) => [label, data])).toEqual([
    ['issued', [3, 3]], ['served', [2, 2]], ['wait', [10, null]], ['target', [15, 15]],
  ])
  expect(datasets[3]).toHaveProperty('borderDash')
})

test('without a target the chart draws none', () => {
  expect(dayChart([hour(7, 600)], null, look).datasets.map(({ label }) => label)).toEqual(['issued', 'served', 'wait'])
})

describe('what a counter is doing', () => {
  const counter = {
    id: '1', label: '1', status: 'open' as const, since: 10, officerName: 'Lan', ticket: null, served: 0,
    pauseReason: null, idleSince: null, idleSeconds: 0, pausedSeconds: 0,
  }

  test('with a ticket in hand it is calling or serving since then', () => {
    const ticket = { number: 'A001', since: 20, reason: null, isWalkIn: false }
    expect(counterDoing({ ...counter, ticket: { ...ticket, state: 'called' } })).toEqual({ state: 'called', since: 20 })
    expect(counterDoing({ ...counter, ticket: { ...ticket, state: 'serving' } })).toEqual({ state: 'serving', since: 20 })
  })

  test('a pause is timed; free and closed counters are not', () => {
    expect(counterDoing({ ...counter, status: 'paused' })).toEqual({ state: 'paused', since: 10 })
    expect(counterDoing(counter)).toEqual({ state: 'free', since: null })
    expect(counterDoing({ ...counter, status: 'closed', officerName: null })).toEqual({ state: 'closed', since: null })
  })

  test('a free counter for which somebody waits is timed from when that began', () => {
    expect(counterDoing({ ...counter, idleSince: 30 })).toEqual({ state: 'idle', since: 30 })
    expect(counterDoing({ ...counter, status: 'paused', idleSince: null })).toEqual({ state: 'paused', since: 10 })
  })
})

describe('the counters of a large centre', () => {
  const counter = (id: number, idleSince: number | null = null) => ({
    id: String(id), label: String(id), status: 'open' as const, since: 10, officerName: 'Lan', ticket: null, served: 0,
    pauseReason: null, idleSince, idleSeconds: 0, pausedSeconds: 0,
  })
  const some = (count: number) => Array.from({ length: count }, (_, place) => counter(place + 1))

  test('stand in two lists beside each other, in their order', () => {
    expect([areMany(some(16)), areMany(some(17))]).toEqual([false, true])
    expect(inParts(some(8)).map((part) => part.length)).toEqual([8])
    expect(inParts(some(41)).map((part) => [part[0]?.label, part.length])).toEqual([['1', 21], ['22', 20]])
  })

  test('are summed up, those for which somebody waits in vain first', () => {
    expect(howManyDo([...some(3), counter(4, 30)])).toEqual([{ doing: 'idle', count: 1 }, { doing: 'free', count: 3 }])
  })
})

test('a device was paired at the office\'s own time', () => {
  expect(dateAndTime(Date.UTC(2026, 10, 20, 18, 5), 'Asia/Ho_Chi_Minh', 'vi')).toBe('21/11/2026 01:05')
})
