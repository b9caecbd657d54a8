import type { Ticket } from '../../domain/ticket.ts'
import { timeIn } from '../../domain/ticket.ts'
import type { Cell } from '../../domain/statistics/cell.ts'
import { total } from '../../domain/statistics/statistics.ts'
import type { Event } from '../../domain/events.ts'
import { agree } from './support/agree.ts'
import { onRandomDays } from './support/every-day.ts'
import type { History } from './support/history.ts'
import { standing } from './support/undone.ts'

interface Visit { transaction: number, service: string, isServed: boolean }

function goesOn({ isServed, service }: Visit, next: string): boolean {
  return isServed && service !== next
}

/** How one fact moves a visit on; true when it stands in a line after it. */
function standsInLine(visit: Visit, event: Event): boolean {
  switch (event.type) {
    case 'serviceStarted': case 'ticketResumed':
      visit.isServed = true
      return false
    case 'serviceContinued':
      visit.transaction += 1
      visit.service = event.service
      return false
    case 'ticketTransferred':
      visit.transaction += goesOn(visit, event.service) ? 1 : 0
      visit.service = event.service
      visit.isServed = false
      return true
    case 'ticketIssued': case 'ticketReturned':
      visit.isServed = false
      return true
    default: return false
  }
}

/** Which transactions of a day stood in a line: as the facts tell, without a look at spans. */
function stoodInLine({ facts }: History): ReadonlySet<string> {
  const visits = new Map<string, Visit>()
  const waited = new Set<string>()
  for (const event of standing(facts)) {
    if (!('ticket' in event)) continue
    const visit = visits.get(event.ticket)
      ?? { transaction: 0, service: 'service' in event ? event.service : '', isServed: event.type === 'walkInTaken' }
    visits.set(event.ticket, visit)
    if (standsInLine(visit, event)) waited.add(`${event.ticket}/${visit.transaction}`)
  }
  return waited
}

function count(cell: Cell, name: 'wait' | 'walk' | 'visitWait' | 'processing'): number {
  return cell.durations[name]?.count ?? 0
}

function isServed({ endedAt, outcome }: Ticket['transactions'][number]): boolean {
  return endedAt !== null && outcome !== 'leftOpen'
}

test('a wait and a walk are counted of every served transaction that stood in a line, and of no other', () => {
  onRandomDays((history) => {
    const waited = stoodInLine(history)
    const served = history.day.tickets.flatMap(({ number, transactions }) =>
      transactions.flatMap((one, index) => isServed(one) ? [`${number}/${index}`] : []))
    const cell = total(history.day.statistics)
    const expected = served.filter((one) => waited.has(one)).length
    agree([count(cell, 'wait'), count(cell, 'walk'), count(cell, 'processing')], [expected, expected, served.length])
  })
})

test('the wait of a visit is counted when it is over, if it stood in a line and something was served', () => {
  onRandomDays((history) => {
    const waited = new Set([...stoodInLine(history)].map((one) => one.split('/')[0]))
    const over = history.day.tickets.filter(({ number, state, transactions }) => waited.has(number) && transactions.some(isServed)
      && (state === 'withdrawn' || (state === 'finished' && transactions.at(-1)?.outcome !== 'leftOpen')))
    agree(count(total(history.day.statistics), 'visitWait'), over.length)
  })
})

test('a service that nobody ended is counted as left open, and in no sum of any duration', () => {
  onRandomDays(({ day }) => {
    const cell = total(day.statistics)
    const open = day.tickets.flatMap(({ transactions }) => transactions.filter(({ outcome }) => outcome === 'leftOpen'))
    agree(cell.counts.leftOpen ?? 0, open.length)
    const processed = day.tickets.flatMap((ticket) =>
      ticket.transactions.flatMap((one, index) => isServed(one) ? [timeIn(ticket, 'serving', index)] : []))
    agree(cell.durations.processing?.sumMs ?? 0, processed.reduce((all, ms) => all + ms, 0))
  })
})
