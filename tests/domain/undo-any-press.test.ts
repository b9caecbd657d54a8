import type { Command } from '../../domain/commands.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { Day } from '../../domain/day.ts'
import type { Event, EventType } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { asIfNotPressed } from './support/no-press.ts'
import { officer } from './support/office.ts'

const presses: readonly EventType[] = [
  'ticketCalled', 'serviceStarted', 'serviceFinished', 'serviceContinued', 'ticketMissed', 'ticketHeld', 'ticketResumed', 'ticketTransferred',
]

/** The officer of the counter takes back what was pressed at `at`, `later` milliseconds after it. */
function takeBack(day: Day, counter: string, at: number, later: number): Day | string {
  const command: Command = { type: 'counter:undo', counter, at, by: officer(day.counters[counter]?.officer ?? '') }
  const decision = decide(day, command, at + later)
  return isRefused(decision) ? decision.refusal : decision.events.reduce(evolve, day)
}

test('a press that is taken back leaves the day as it was before', () => {
  onRandomDays(({ events }) => {
    for (const { event, before, after } of events) {
      if (!presses.includes(event.type) || !('counter' in event)) continue
      const undone = takeBack(after, event.counter, event.at, 10_000)
      agree(typeof undone === 'string' ? undone : asIfNotPressed(undone), asIfNotPressed(before))
    }
  }, 60)
})

test('a walk-in that is taken back has left, and the hand of the counter is free again', () => {
  onRandomDays(({ events }) => {
    for (const { event, after } of events) {
      if (event.type !== 'walkInTaken') continue
      const undone = takeBack(after, event.counter, event.at, 0)
      if (typeof undone === 'string') throw new Error(undone)
      agree(undone.tickets.find(({ number }) => number === event.ticket)?.state, 'withdrawn')
      agree(undone.counters[event.counter]?.inHand, null)
    }
  })
})

function concernsSame(one: Event, other: Event): boolean {
  const isSame = (key: 'ticket' | 'counter') => {
    const [value, otherValue] = [one, other].map((event) => Object.entries(event).find(([name]) => name === key)?.[1] as unknown)
    return value !== undefined && value === otherValue
  }
  return isSame('ticket') || isSame('counter')
}

test('no press is taken back when anything has happened to its ticket or at its counter since', () => {
  onRandomDays(({ events }) => {
    for (const [index, { event }] of events.entries()) {
      const next = events[index + 1]
      if (!presses.includes(event.type) || !('counter' in event) || next === undefined) continue
      if (!concernsSame(event, next.event) || next.event.at === event.at) continue
      expect(['nothingToUndo', 'counterClosed', 'notYourCounter', 'dayClosed']).toContain(takeBack(next.after, event.counter, event.at, 0))
    }
  })
})

test('a press is taken back also when others were busy meanwhile, and only its own ticket and counter change', () => {
  onRandomDays(({ events }) => {
    for (const { event, before, after } of events) {
      if (event.type !== 'actionUndone') continue
      const others = (day: Day) => [
        day.tickets.filter(({ number }) => number !== event.ticket),
        Object.entries(day.counters).filter(([id]) => id !== event.counter),
      ]
      agree(others(after), others(before))
    }
  })
})
