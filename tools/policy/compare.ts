import type { Office } from '../../domain/office.ts'
import { targetInForce } from '../../domain/targets.ts'
import { hasWaited, timeIn, type Ticket } from '../../domain/ticket.ts'
import { classOf, forgottenName, isForgotten, officeFor } from './classes.ts'
import type { PastDay } from './past-day.ts'
import { visitorsOf } from './past-visitors.ts'
import { simulate } from './simulate.ts'
import { waitsOf, type Waits } from './waits.ts'

/** Waits per visit, in seconds, of the people whose visit was completed on that day; and how many others there were. */
export interface Column extends Waits { readonly notCompleted: number }

export interface Comparison {
  readonly office: string
  readonly day: string
  /** False while the day goes on: it is taken as far as it went. */
  readonly isClosed: boolean
  /** The limit on the wait per visit in force on that day, in seconds; null when there is none. */
  readonly limitSeconds: number | null
  readonly groups: Readonly<Record<string, { readonly recorded: Column, readonly simulated: Column, readonly changed: Column }>>
}

/**
 * A past day as recorded, simulated under its own settings and simulated under others. `remarkOf` answers with what
 * lies beside the ledger under an id; `change` makes the other settings.
 */
export function compare(past: PastDay, remarkOf: (id: string) => string | null, change: (office: Office) => Office): Comparison {
  const recorded = past.day.tickets
  const classes = recorded.map((ticket) => classOf(past.office, ticket, remarkOf(past.remarks.get(ticket.order) ?? '')))
  const office = officeFor(past.office, classes)
  const { date, startsAt } = past.day
  const visitors = visitorsOf(past, ({ order }) => classes[order] ?? null)
  const under = (rules: Office) => simulate({ office: rules, date, startsAt, visitors, counterChanges: past.counterChanges }).tickets
  const columns = { recorded, simulated: under(office), changed: under(change(office)) }
  const limitSeconds = targetInForce(office.targets, 'waitPerVisit', date)?.limit ?? null
  return {
    office: office.id, day: date, isClosed: past.day.closed, limitSeconds,
    groups: Object.fromEntries(groupsOf(office, classes).map(([name, belongs]) => {
      const people = recorded.filter((ticket) => (hasWaited(ticket) || ticket.state === 'waiting') && belongs(classes[ticket.order] ?? null))
      const column = (tickets: readonly Ticket[]) => columnOf(people, tickets, limitSeconds)
      return [name, { recorded: column(columns.recorded), simulated: column(columns.simulated), changed: column(columns.changed) }]
    })),
  }
}

type Belongs = (priorityClass: string | null) => boolean

/** Everybody, those with and without priority, and every class that somebody had. */
function groupsOf({ priorityClasses }: Office, classes: readonly (string | null)[]): [name: string, Belongs][] {
  const had = priorityClasses.map(({ id }) => id).filter((id) => classes.includes(id) && !isForgotten(id))
  const isAnyForgotten = classes.some((one) => one !== null && isForgotten(one))
  return [
    ['all', () => true],
    ['ordinary', (one) => one === null],
    ['priority', (one) => one !== null],
    ...had.map((id): [string, Belongs] => [id, (one) => one === id]),
    ...isAnyForgotten ? [[forgottenName, (one) => one !== null && isForgotten(one)] satisfies [string, Belongs]] : [],
  ]
}

/** The same people in every column: those whose visit was completed in life, as far as it was in the column too. */
function columnOf(people: readonly Ticket[], tickets: readonly Ticket[], limitSeconds: number | null): Column {
  const found = people.map((recorded) => ({ recorded, here: tickets[recorded.order] }))
  const waits = found.flatMap(({ recorded, here }) =>
    recorded.state === 'finished' && here?.state === 'finished' ? [timeIn(here, 'waiting')] : [])
  return { ...waitsOf(waits, limitSeconds), notCompleted: found.filter(({ here }) => here?.state !== 'finished').length }
}
