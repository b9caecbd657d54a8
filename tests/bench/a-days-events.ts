import { counterStateOf, emptyDay, type Day } from '../../domain/day.ts'
import type { Command } from '../../domain/commands.ts'
import { decide } from '../../domain/decide/decide.ts'
import { isRefused } from '../../domain/decision.ts'
import { evolve } from '../../domain/evolve/evolve.ts'
import type { Event } from '../../domain/events.ts'
import { hallOffice } from './offices.ts'

const { counters, services } = hallOffice
const startsAt = Date.parse('2026-11-20T00:00:00+07:00')
const opensAt = startsAt + 7.5 * 3_600_000

/** A long day of the hall: people come, are called, some miss it, most are served and every other one rates. */
export function aDaysEvents(count: number): Event[] {
  let day: Day = emptyDay
  let now = opensAt
  const events: Event[] = []
  const ask = (command: Command) => {
    const decision = decide(day, command, now += 4000)
    if (isRefused(decision)) return
    events.push(...decision.events)
    day = decision.events.reduce(evolve, day)
  }
  ask({ type: 'day:open', by: { kind: 'system' }, office: hallOffice, date: '2026-11-20', startsAt })
  for (const { id } of counters) ask({ type: 'counter:open', by: officerAt(id), counter: id })
  for (let turn = 0; events.length < count; turn += 1) visit(turn, ask, () => day)
  return events.slice(0, count)
}

/** Somebody comes; somebody else, at the next counter, goes. */
function visit(turn: number, ask: (command: Command) => void, today: () => Day): void {
  const service = services[turn % services.length]?.id ?? ''
  const counter = counters[turn % counters.length]?.id ?? ''
  ask({ type: 'ticket:take', by: { kind: 'device', id: 'kiosk', device: 'kiosk', counter: null }, service, procedure: null, priorityClass: turn % 6 === 0 ? 'tu-60' : null, reason: null, language: 'vi', appointedAt: null })
  if (turn >= 30) serve(turn, counter, ask, today)
}

function serve(turn: number, counter: string, ask: (command: Command) => void, today: () => Day): void {
  const by = officerAt(counter)
  ask({ type: 'ticket:callNext', by, counter })
  const ticket = counterStateOf(today(), counter).inHand
  if (ticket === null) return
  if (turn % 12 === 0) ask({ type: 'ticket:miss', by, counter, ticket })
  ask({ type: 'ticket:start', by, counter, ticket })
  ask({ type: 'ticket:finish', by, counter, ticket, outcome: 'received', dossier: null })
  if (turn % 2 === 0) {
    ask({
      type: 'rating:give', by: { kind: 'device', id: 'tablet', device: 'rating', counter }, ticket, transaction: 0, level: 5, reasons: [], comment: null,
    })
  }
}

function officerAt(counter: string) {
  return { kind: 'staff', id: `officer-${counter}`, role: 'officer' } as const
}
