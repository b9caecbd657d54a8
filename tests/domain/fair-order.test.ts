import type { Day } from '../../domain/day.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import type { History } from './support/history.ts'
import { counterIn, isPassing, runsOf, tierOf, tiersAt } from './support/naive-order.ts'
import { office, officer } from './support/office.ts'

interface Turn { readonly counter: string, readonly before: Day, readonly called: Ticket, readonly setBack: ReadonlySet<string> }

/** Every "call next" that called somebody, and who had been set back in the line until then. */
function turns({ steps }: History): Turn[] {
  const setBack = new Set<string>()
  return steps.flatMap(({ command, before, decision }) => {
    const events = 'events' in decision ? decision.events : []
    for (const event of events) if (event.type === 'ticketReturned') setBack.add(event.ticket)
    if (command.type !== 'ticket:callNext') return []
    return events.flatMap((event) => event.type !== 'ticketCalled' ? [] : before.tickets.filter(({ number }) => number === event.ticket)
      .map((called) => ({ counter: command.counter, before, called, setBack: new Set(setBack) })))
  })
}

/** Those in the same line of the same counter. */
function lineMates({ before, counter, called }: Turn): readonly Ticket[] {
  return tierOf(before, counter, called.number).filter(({ number, service, toCounter }) =>
    number !== called.number && service === called.service && toCounter === called.toCounter)
}

test('with a credit of c minutes nobody waits behind a later priority ticket issued more than c minutes after', () => {
  onRandomDays((history) => {
    for (const turn of turns(history)) {
      const { before, called, setBack } = turn
      const c = Math.max(0, ...(before.office?.priorityClasses ?? []).map(({ creditSeconds }) => creditSeconds))
      if (called.creditSeconds === 0 || called.appointedAt !== null) continue
      agree(lineMates(turn).filter(({ number, appointedAt, issuedAt }) =>
        !setBack.has(number) && appointedAt === null && called.issuedAt - issuedAt > c * 1000), [])
    }
  })
})

test('without a bound nobody is called before somebody of the same line who stands before', () => {
  onRandomDays((history) => {
    for (const turn of turns(history)) {
      if (turn.before.office?.priorityBound !== null) continue
      const { rank, order } = turn.called
      agree(lineMates(turn).filter((other) => other.rank < rank || (other.rank === rank && other.order < order)), [])
    }
  })
})

/** Every "call next" for a priority ticket that came when as many in a row as allowed had passed somebody over. */
function brokenBounds(history: History): string[] {
  const runs = runsOf(history)
  return turns(history).flatMap(({ before, counter, called }) => {
    const bound = before.office?.priorityBound ?? null
    const run = runs.get(before)?.[counter] ?? 0
    return bound !== null && run >= bound && isPassing(before, counter, called.number) ? [`${called.number} after ${run}`] : []
  })
}

test('no counter calls more priority tickets in a row than the bound while others wait in the same tier', () => {
  onRandomDays((history) => {
    agree(brokenBounds(history), [])
    for (const { command, before, decision } of history.steps) {
      // nor does the bound leave a counter without work
      if (command.type !== 'ticket:callNext' || !('refusal' in decision) || decision.refusal !== 'nobodyWaiting') continue
      agree(tiersAt(before, command.counter).flat(), [])
    }
  })
})

test('a counter for priority tickets calls no others but those sent to it', () => {
  onRandomDays((history) => {
    for (const { event, before } of history.events) {
      if (event.type !== 'ticketCalled' || counterIn(before, event.counter).only === null) continue
      const called = before.tickets.find(({ number }) => number === event.ticket)
      agree(called !== undefined && (called.creditSeconds > 0 || called.toCounter === event.counter), true)
    }
  })
})

test('one who waits an hour behind priority tickets all coming later than the credit is called first', () => {
  const hall = Hall.open({ counters: ['q1'], opened: { ...office, priorityBound: null } })
  const first = hall.take('land', null, officer('an'))
  hall.pass(3600 + 1)
  for (let n = 0; n < 5; n++) hall.take('land', 'merit')
  expect(hall.at('q1', 'ticket:callNext')).toBe(first)
})
