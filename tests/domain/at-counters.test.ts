import type { Day } from '../../domain/day.ts'
import { agree } from './support/agree.ts'
import { atEveryMoment, onEveryTicket } from './support/every-day.ts'

function inHands(day: Day): [counter: string, ticket: string][] {
  return Object.entries(day.counters).flatMap(([counter, { inHand }]) => inHand === null ? [] : [[counter, inHand]])
}

test('a ticket is in the hand of one counter at most', () => {
  atEveryMoment((day) => {
    const numbers = inHands(day).map(([, ticket]) => ticket)
    agree(new Set(numbers).size, numbers.length)
  })
})

test('counter and ticket agree on who is with whom', () => {
  atEveryMoment((day) => {
    const saidByCounters = inHands(day).map(([counter, ticket]) => `${ticket} at ${counter}`)
    const saidByTickets = day.tickets.flatMap(({ number, counter }) => counter === null ? [] : [`${number} at ${counter}`])
    agree(saidByCounters.sort(), saidByTickets.sort())
  })
})

test('only who is called or served is at a counter', () => {
  onEveryTicket(({ state, counter }) => {
    agree(counter !== null, state === 'called' || state === 'serving')
  })
})

test('a counter that is closed or paused holds nobody, and a closed one has no officer', () => {
  atEveryMoment((day) => {
    const odd = Object.values(day.counters).filter(({ status, inHand, officer, pauseReason }) =>
      (status !== 'open' && inHand !== null) || (officer === null) !== (status === 'closed')
      || (pauseReason === null) !== (status !== 'paused'))
    agree(odd, [])
  })
})

test('an officer sits at one counter at most', () => {
  atEveryMoment((day) => {
    const seated = Object.values(day.counters).flatMap(({ officer }) => officer ?? [])
    agree(new Set(seated).size, seated.length)
  })
})
