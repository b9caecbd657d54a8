import { emptyDay } from '../../domain/day.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import type { Event } from '../../domain/events.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import { refusalCodes } from '../../domain/refusals.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import { office } from './support/office.ts'

test('the same events give the same day', () => {
  onRandomDays(({ facts, day }) => {
    agree(facts.reduce(evolve, emptyDay), day)
  })
})

test('events that were written down and read again give the same day', () => {
  onRandomDays(({ facts, day }) => {
    const read = JSON.parse(JSON.stringify(facts)) as Event[]
    agree(read, facts)
    agree(read.reduce(evolve, emptyDay), day)
  })
})

test('the same command on the same day is decided in the same way', () => {
  onRandomDays(({ steps }) => {
    agree(steps.map(({ before, command, now }) => decide(before, command, now)), steps.map(({ decision }) => decision))
  })
})

// Every day and command is frozen (support/history.ts): a decision or a fold that changes one in place throws.
test('a refused command changes nothing and says why', () => {
  onRandomDays(({ steps }) => {
    for (const { before, decision, after } of steps) {
      if (!isRefused(decision)) continue
      agree(after, before)
      agree(Object.keys(decision), ['refusal'])
      expect(refusalCodes).toContain(decision.refusal)
    }
  })
})

test('time in a ledger never goes back, whatever the clock does', () => {
  onRandomDays(({ steps }) => {
    for (const { before, decision, now, after } of steps) {
      if (isRefused(decision)) continue
      const at = Math.max(now, before.lastAt)
      agree(decision.events.every((event) => event.at === at), true)
      agree(after.lastAt, decision.events.length === 0 ? before.lastAt : at)
    }
  })
})

test('a clock that is put back an hour does not take the wait away', () => {
  const hall = Hall.open()
  const number = hall.pass(600).take('land')
  hall.pass(300).take('tax')
  hall.pass(-3600).at('q1', 'ticket:callNext')
  expect(hall.ticket(number).spans).toEqual([expect.objectContaining({ state: 'waiting' })])
  expect(hall.ticket(number).since - hall.ticket(number).issuedAt).toBe(300_000)
})

test('why somebody has priority is in no fact and no ticket: only how much earlier they count as having come', () => {
  const classes = office.priorityClasses.flatMap(({ id, name }) => [id, name.vi, name.en])
  onRandomDays(({ facts, day }) => {
    // that an officer decided on it is a fact; for whom and why lies beside the ledger
    const text = JSON.stringify([facts.filter((event) => !('office' in event)), day.tickets]).replaceAll('"priorityChanged"', '')
    agree([...classes, 'priority'].filter((word) => text.includes(word)), [])
  })
})

test('of two classes with the same credit the ledger cannot tell which', () => {
  const equal = { ...office, priorityClasses: office.priorityClasses.map((one) => ({ ...one, creditSeconds: 1200 })) }
  const [elderly, merit] = ['elderly', 'merit'].map((priorityClass) => {
    const hall = Hall.open({ opened: equal })
    hall.take('land', priorityClass)
    return hall.facts
  })
  expect(elderly).toEqual(merit)
})

test('who asked for something is told the number it concerned; closing the day concerns all of them', () => {
  onRandomDays(({ steps }) => {
    for (const { command, decision } of steps) {
      if (isRefused(decision)) continue
      const numbers = new Set(decision.events.flatMap((event) => 'ticket' in event ? [event.ticket] : []))
      agree(decision.answer.ticket, command.type === 'day:close' ? null : [...numbers][0] ?? null)
      if (command.type !== 'day:close') agree(numbers.size <= 1, true)
    }
  })
})
