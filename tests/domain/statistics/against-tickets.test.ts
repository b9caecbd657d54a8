import { levelsOf } from '../../../domain/rating/scale.ts'
import { channels, outcomes, type Ticket, type Transaction } from '../../../domain/ticket.ts'
import { countNames, count, durations } from '../../../domain/statistics/cell.ts'
import { averageSeconds, percentileSeconds } from '../../../domain/statistics/distribution.ts'
import { total, totalBy } from '../../../domain/statistics/statistics.ts'
import { declinedCount, endedCount, levelCounts } from '../../../domain/statistics/tallies.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'
import type { History } from '../support/history.ts'
import { standing } from '../support/undone.ts'

const ofPeople = ['wait', 'visitWait', 'walk', 'processing'] as const

function was({ spans }: Ticket, state: string, index?: number): boolean {
  return spans.some((span) => span.state === state && (index === undefined || index === span.transaction))
}

function seconds(ticket: Ticket, state: string, index?: number): number {
  let ms = 0
  for (const span of ticket.spans) {
    if (span.state === state && (index === undefined || index === span.transaction)) ms += span.to - span.from
  }
  return ms / 1000
}

function ended(ticket: Ticket): [transaction: Transaction, index: number][] {
  return ticket.transactions.flatMap((one, index): [Transaction, number][] => one.endedAt === null || one.outcome === 'leftOpen' ? [] : [[one, index]])
}

/** The states a ticket went through, the present one last. */
function path({ spans, state }: Ticket): string[] {
  return [...spans.map((span) => span.state), state]
}

function sum(tickets: readonly Ticket[], one: (ticket: Ticket) => number): number {
  return tickets.map(one).reduce((all, n) => all + n, 0)
}

/** Of whoever was told a wait, stood in a line and was served first of all what the number was taken for. */
function naiveEstimates(tickets: readonly Ticket[]): { estimates: number, estimatesHeld: number } {
  const told = tickets.flatMap((ticket) => {
    const first = ended(ticket).some(([, index]) => index === 0) && was(ticket, 'waiting', 0)
    return ticket.expected === null || !first ? [] : [{ waited: seconds(ticket, 'waiting', 0), p90: ticket.expected.p90 }]
  })
  return { estimates: told.length, estimatesHeld: told.filter(({ waited, p90 }) => waited <= p90).length }
}

function naiveCounts({ day: { tickets }, facts }: History): Record<(typeof countNames)[number], number> {
  return {
    issued: tickets.length,
    walkIns: tickets.filter(({ source }) => source === 'walkIn').length,
    served: sum(tickets, (ticket) => ended(ticket).length),
    leftOpen: sum(tickets, ({ transactions }) => transactions.filter(({ outcome }) => outcome === 'leftOpen').length),
    withdrawn: tickets.filter(({ state }) => state === 'withdrawn').length,
    missed: sum(tickets, (ticket) => path(ticket).filter((state) => state === 'missed').length),
    expired: tickets.filter(({ state }) => state === 'expired').length,
    transferred: standing(facts).filter(({ type }) => type === 'ticketTransferred').length,
    ...naiveEstimates(tickets),
  }
}

/** Who left or gave up knows how long the visit took; nobody knows it of one who was still there at closing. */
function hasLeft({ state, transactions }: Ticket): boolean {
  return state === 'withdrawn' || (state === 'finished' && transactions.at(-1)?.outcome !== 'leftOpen')
}

function naiveDurations(tickets: readonly Ticket[]): Record<typeof ofPeople[number], number[]> {
  const perTransaction = (state: string, needed: string) => tickets.flatMap((ticket) =>
    ended(ticket).filter(([, index]) => was(ticket, needed, index)).map(([, index]) => seconds(ticket, state, index)))
  const isVisit = (ticket: Ticket) => hasLeft(ticket) && ended(ticket).length > 0 && was(ticket, 'waiting')
  return {
    // of one who never stood in a line there is no wait, not a wait of zero
    wait: perTransaction('waiting', 'waiting'),
    walk: perTransaction('called', 'waiting'),
    processing: perTransaction('serving', 'serving'),
    visitWait: tickets.filter(isVisit).map((ticket) => seconds(ticket, 'waiting')),
  }
}

test('what was counted is what the tickets tell', () => {
  onRandomDays((history) => {
    const cell = total(history.day.statistics)
    agree(Object.fromEntries(countNames.map((name) => [name, count(cell, name)])), naiveCounts(history))
  })
})

test('waits, walks and processing have the sum, the average and the percentiles that the tickets tell', () => {
  onRandomDays(({ day }) => {
    const cell = total(day.statistics)
    const naive = naiveDurations(day.tickets)
    for (const name of ofPeople) {
      const [found, all] = [durations(cell, name), naive[name].sort((a, b) => a - b)]
      agree(found.count, all.length)
      if (all.length === 0) continue
      expect(averageSeconds(found)).toBeCloseTo(all.reduce((a, b) => a + b, 0) / all.length, 6)
      for (const percent of [50, 90, 100]) {
        agree(percentileSeconds(found, percent), Math.floor(all[Math.ceil(percent * all.length / 100) - 1] ?? NaN))
      }
    }
  })
})

test('ratings are counted by scale, level, channel and outcome', () => {
  onRandomDays(({ day }) => {
    const { tallies } = total(day.statistics)
    const all = day.tickets.flatMap(({ transactions }) => transactions.flatMap(({ rating, outcome }) =>
      rating?.kind === 'rated' ? [{ ...rating, outcome: outcome ?? '' }] : []))
    for (const [scale, channel] of [[5, 'tablet'], [5, 'phone'], [3, 'phone'], [3, 'hall'], [3, 'dossier']] as const) {
      for (const outcome of ['received', 'refused', 'transferred', 'leftOpen'] as const) {
        const levels = all.filter((one) => one.scale === scale && one.channel === channel && one.outcome === outcome).map(({ level }) => level)
        const counted = levelsOf(scale).map((level) => levels.filter((one) => one === level).length)
        agree(levelCounts(tallies, scale, { channel, outcome }), counted)
      }
    }
    agree(levelCounts(tallies, 5).concat(levelCounts(tallies, 3)).reduce((all, n) => all + n, 0), all.length)
  })
})

test('who declined is counted by channel, and every transaction that ended by its outcome', () => {
  onRandomDays(({ day }) => {
    const { tallies } = total(day.statistics)
    const all = day.tickets.flatMap(({ transactions }) => transactions).filter(({ endedAt }) => endedAt !== null)
    for (const channel of channels) {
      agree(declinedCount(tallies, { channel }), all.filter(({ rating }) => rating?.kind === 'declined' && rating.channel === channel).length)
    }
    for (const outcome of [...outcomes, 'transferred', 'leftOpen']) agree(endedCount(tallies, { outcome }), all.filter((one) => one.outcome === outcome).length)
  })
})

test('what was served is counted at the service, counter, officer and hour of arrival of its transaction', () => {
  onRandomDays(({ day }) => {
    const all = day.tickets.flatMap((ticket) => ended(ticket).map(([transaction]) => transaction))
    const values = {
      service: all.map(({ service }) => service),
      counter: all.map(({ counter }) => counter ?? ''),
      officer: all.map(({ officer }) => officer ?? ''),
      hour: all.map(({ from }) => Math.floor((from - day.startsAt) / 3_600_000)),
    }
    for (const dimension of ['service', 'counter', 'officer', 'hour'] as const) {
      for (const [value, cell] of totalBy(day.statistics, dimension)) {
        agree(count(cell, 'served'), values[dimension].filter((one) => one === value).length)
      }
    }
  })
})

test('whoever was served had a counter and an officer', () => {
  onRandomDays(({ day }) => {
    const nowhere = day.tickets.flatMap(ended).filter(([{ counter, officer }]) => counter === null || officer === null)
    agree(nowhere, [])
  })
})
