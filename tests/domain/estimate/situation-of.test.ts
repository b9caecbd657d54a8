import { expectedWait, expectedWaitOf } from '../../../domain/estimate/expected-wait.ts'
import { nothingKnown, situationOf } from '../../../domain/estimate/situation-of.ts'
import { onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'

function seen(hall: Hall) {
  return situationOf(hall.day, hall.now, nothingKnown)
}

test('of a closed counter nothing is expected; of a busy one, that it is busy since the call', () => {
  const hall = Hall.open({ counters: ['q1', 'q2'] })
  hall.take('land')
  hall.at('q1', 'ticket:callNext')
  const called = hall.now
  hall.pass(30).at('q1', 'ticket:start')
  hall.pass(60)
  const { counters } = seen(hall)
  expect(counters.map(({ id }) => id)).toEqual(['q1', 'q2'])
  expect(counters[0]).toMatchObject({ primary: ['land', 'birth'], secondary: ['tax'], busyWith: { service: 'land', since: called } })
  expect(counters[1]).toMatchObject({ busyWith: null, freeSince: hall.now })
})

test('a free counter is counted from when somebody began to wait for it, a paused one from its last service', () => {
  const hall = Hall.open({ counters: ['q1', 'q2'] })
  hall.served('land', 'q1')
  const ended = hall.now
  hall.pass(60).at('q1', 'counter:pause', { reason: 'other' })
  hall.pass(600).take('tax')
  const waitsSince = hall.now
  hall.pass(20)
  expect(seen(hall).counters).toMatchObject([{ id: 'q1', freeSince: ended }, { id: 'q2', freeSince: waitsSince }])
})

test('service times run from the call to the end, gaps from the end to the next call while somebody waits', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.take('land')
  hall.take('land')
  hall.pass(60).at('q1', 'ticket:callNext')
  hall.pass(30).at('q1', 'ticket:start')
  hall.pass(300).at('q1', 'ticket:finish', { outcome: 'received' })
  hall.pass(45).at('q1', 'ticket:callNext')
  hall.at('q1', 'ticket:start')
  hall.pass(100).at('q1', 'ticket:finish', { outcome: 'received' })
  // Nobody waits: the ten minutes until the next one is called say nothing about the officer.
  hall.pass(600).take('land')
  hall.pass(5).at('q1', 'ticket:callNext')
  const { experience } = seen(hall)
  expect(experience.serviceTimes).toEqual([{ service: 'land', ms: 330_000 }, { service: 'land', ms: 100_000 }])
  expect(experience.gapsMs).toEqual([45_000])
})

test('who gave up is counted against all the waiting, and who came lately with the credit', () => {
  const hall = Hall.open({ counters: ['q1'] })
  const given = hall.take('land', 'elderly')
  hall.pass(120)
  hall.must({ type: 'ticket:withdraw', by: { kind: 'citizen', ticket: given }, ticket: given })
  hall.take('tax')
  hall.pass(60)
  const { experience, waiting } = seen(hall)
  expect(experience).toMatchObject({ left: 1, waitedMs: 180_000 })
  expect(experience.arrivals.map(({ service, creditMs }) => [service, creditMs])).toEqual([['land', 1_200_000], ['tax', 0]])
  expect(waiting.map(({ service }) => service)).toEqual(['tax'])
})

test('one who is about to take a number hears what one hears who has just taken it', () => {
  const hall = Hall.open({ counters: ['q1'] })
  hall.serving('land', 'q1')
  hall.take('land')
  hall.pass(60)
  const before = expectedWait(hall.day, 'land', 0, hall.now)
  const number = hall.take('land')
  const after = expectedWaitOf(hall.day, number, hall.now)
  expect(before?.p50).toBeGreaterThan(0)
  expect(Math.abs((after?.p50 ?? 0) / (before?.p50 ?? 1) - 1)).toBeLessThan(0.1)
})

test('nobody can say how long it takes where every counter for the service is closed, or for a ticket that does not wait', () => {
  const hall = Hall.open({ counters: ['q2'] })
  expect(expectedWait(hall.day, 'notary', 0, hall.now)).toBeNull()
  expect(expectedWaitOf(hall.day, hall.serving('tax', 'q2'), hall.now)).toBeNull()
})

test('any day can be estimated, whatever happened on it', () => {
  onRandomDays(({ day, steps }) => {
    const at = steps.at(-1)?.now ?? day.lastAt
    for (const { id } of day.office?.services ?? []) {
      const estimate = expectedWait(day, id, 0, Math.max(at, day.lastAt))
      if (estimate !== null) expect(estimate.p90).toBeGreaterThanOrEqual(estimate.p50)
    }
  })
})
