import type { Day } from '../../domain/day.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { TicketState } from '../../domain/ticket-state.ts'
import { agree } from './support/agree.ts'
import { atEveryMoment } from './support/every-day.ts'

function inState(day: Day, state: TicketState): Ticket[] {
  return day.tickets.filter((ticket) => ticket.state === state)
}

test('nobody who waits is lost: each stands in exactly one line, and nobody else does', () => {
  atEveryMoment((day) => {
    const inLines = Object.values(day.lines).flat().sort((a, b) => a - b)
    agree(inLines, inState(day, 'waiting').map(({ order }) => order))
  })
})

test('everybody waits in the line of their service, or of the counter they were sent to', () => {
  atEveryMoment((day) => {
    const astray = inState(day, 'waiting').filter(({ order, service, toCounter }) =>
      !day.lines[toCounter === null ? service : `@${toCounter}`]?.includes(order))
    agree(astray, [])
  })
})

test('nobody waits for a counter that is closed', () => {
  atEveryMoment((day) => {
    const stranded = inState(day, 'waiting').filter(({ toCounter }) =>
      toCounter !== null && (day.counters[toCounter]?.status ?? 'closed') === 'closed')
    agree(stranded, [])
  })
})

test('every line is in the order of rank, and of issue when ranks are equal', () => {
  atEveryMoment((day) => {
    for (const line of Object.values(day.lines)) {
      const ranks = line.map((order) => [day.tickets[order]?.rank ?? NaN, order] as const)
      agree(line, [...ranks].sort(([a, i], [b, j]) => a - b || i - j).map(([, order]) => order))
    }
  })
})

test('those who missed their call and those on hold are listed, each once', () => {
  atEveryMoment((day) => {
    const byOrder = (a: number, b: number) => a - b
    agree([...day.missed].sort(byOrder), inState(day, 'missed').map(({ order }) => order))
    agree([...day.held].sort(byOrder), inState(day, 'held').map(({ order }) => order))
  })
})
