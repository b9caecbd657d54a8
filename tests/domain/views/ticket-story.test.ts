import { timeIn } from '../../../domain/ticket.ts'
import { counterStory } from '../../../domain/views/counter-story.ts'
import { ticketStory, type TicketStory } from '../../../domain/views/ticket-story.ts'
import { onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'
import { directory } from '../support/office.ts'
import type { History } from '../support/history.ts'

const minute = 60_000

function storyIn(hall: Hall, number: string): TicketStory {
  const story = ticketStory(hall.facts, number, hall.now, directory)
  if (story === null) throw new Error(`no story of ${number}`)
  return story
}

const storiesOf = ({ day, facts, now }: History) => day.tickets.slice(0, 4).map((ticket) => ({ ticket, story: ticketStory(facts, ticket.number, now, directory) }))

test('every moment of every wait is explained exactly once, and together they are the wait', () => {
  onRandomDays((history) => {
    for (const { ticket, story } of storiesOf(history)) {
      if (story === null) throw new Error(`no story of ${ticket.number}`)
      for (const { state, from, to, stretches } of story.spans) {
        if (state !== 'waiting') continue
        const edges = stretches.map((stretch) => [stretch.from, stretch.to])
        expect(edges.flat().toSorted((one, other) => one - other)).toEqual(edges.flat())
        expect(stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)).toBe(Math.max(0, to - from))
        if (to > from) expect([edges.at(0)?.at(0), edges.at(-1)?.at(-1)]).toEqual([from, to])
      }
      const over = story.spans.slice(0, ticket.spans.length).filter(({ state }) => state === 'waiting')
      expect(over.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(timeIn(ticket, 'waiting'))
    }
  }, 20)
})

test('a ticket\'s own calls and those of other counters are not told as having been called before it', () => {
  onRandomDays((history) => {
    for (const { ticket, story } of storiesOf(history)) {
      for (const { called, from, to } of story?.spans ?? []) {
        for (const one of called) {
          expect(one.ticket).not.toBe(ticket.number)
          expect(one.at).toBeGreaterThanOrEqual(from)
          expect(one.at).toBeLessThanOrEqual(to)
        }
      }
    }
  }, 20)
})

test('the story of a wait says when counters were closed, busy and free, and who was called first', () => {
  const hall = Hall.open()
  hall.take('land')
  hall.take('land')
  hall.now += 5 * minute
  hall.at('q1', 'ticket:callNext')
  hall.now += 4 * minute
  const [waiting] = storyIn(hall, 'A002').spans
  expect(waiting?.called).toMatchObject([{ ticket: 'A001', counter: { id: 'q1' }, wasBefore: true, reason: { rule: 'next' } }])
  expect(waiting?.stretches.at(-1)).toMatchObject({ ahead: 0, to: hall.now })
  expect(waiting?.stretches.at(-1)?.counters).toContainEqual(expect.objectContaining({ id: 'q1', doing: 'busy', ticket: 'A001' }))
  expect(waiting?.stretches[0]?.ahead).toBe(1)
})

test('nobody tells the story of a number that was never given', () => {
  expect(ticketStory(Hall.open().facts, 'A999', 0, directory)).toBeNull()
})

test('a counter\'s day has no gap and no moment twice, and tells everybody who was served there', () => {
  onRandomDays(({ day, facts, now }) => {
    for (const { id } of day.office?.counters ?? []) {
      const story = counterStory(facts, id, now, directory)
      if (story === null) throw new Error(`no story of ${id}`)
      for (const [index, { from, to }] of story.stretches.entries()) {
        expect(to).toBeGreaterThan(from)
        if (index > 0) expect(from).toBe(story.stretches[index - 1]?.to)
      }
      expect(story.served).toHaveLength(day.tickets.flatMap(({ transactions }) => transactions).filter(({ counter, endedAt }) => counter === id && endedAt !== null).length)
    }
  }, 20)
})
