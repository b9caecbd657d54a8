import { isRefused } from '../../domain/decision.ts'
import { isOpen } from '../../domain/ticket-state.ts'
import { agree } from './support/agree.ts'
import { atEveryMoment, onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'
import { phone, system, tablet } from './support/office.ts'

const ratingOf = { 'rating:give': 'serviceRated', 'rating:decline': 'ratingDeclined' } as const

test('after closing nothing is open: no visit, no counter, no line', () => {
  atEveryMoment((day) => {
    if (!day.closed) return
    agree(day.tickets.filter(({ state }) => isOpen(state)), [])
    agree(Object.values(day.counters).filter(({ status, officer, inHand }) =>
      status !== 'closed' || officer !== null || inHand !== null), [])
    agree([...Object.values(day.lines).flat(), ...day.missed, ...day.held], [])
  })
})

test('after closing only ratings are taken', () => {
  onRandomDays(({ steps }) => {
    for (const { before, command, decision } of steps) {
      if (!before.closed) continue
      const isRating = command.type === 'rating:give' || command.type === 'rating:decline'
      if (!isRating) agree(decision, { refusal: command.type === 'day:open' ? 'dayOpen' : 'dayClosed' })
      else if (!isRefused(decision)) agree(decision.events.map(({ type }) => type), [ratingOf[command.type]])
    }
  })
})

test('the last fact of a closing is that the day is closed, once', () => {
  onRandomDays(({ facts, day, steps }) => {
    agree(facts.filter(({ type }) => type === 'dayClosed').length, day.closed ? 1 : 0)
    for (const { command, decision } of steps) {
      if (command.type === 'day:close' && !isRefused(decision)) agree(decision.events.at(-1)?.type, 'dayClosed')
    }
  })
})

test('one who was served rates on the way home, after closing', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  hall.must({ type: 'day:close', by: system })
  const rating = { type: 'rating:give', ticket: number, transaction: 0, level: 5, reasons: [], comment: null } as const
  expect(hall.pass(3600).try({ ...rating, by: phone(number) })).toBeNull()
  expect(hall.ticket(number).transactions[0]?.rating).toMatchObject({ kind: 'rated', level: 5, channel: 'phone' })
  expect(hall.try({ ...rating, by: tablet('q1') })).toBe('alreadyRated')
})
