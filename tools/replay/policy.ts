import { strictCreditSeconds } from '../../domain/office.ts'
import { timeIn, type Ticket } from '../../domain/ticket.ts'
import { simulate } from '../policy/simulate.ts'
import { usualMs, type Visitor } from '../policy/visitors.ts'
import { waitsOf, type Waits } from '../policy/waits.ts'
import { judgeCalls, type JudgedCall } from './agreement.ts'
import { attendanceOf } from './attendance.ts'
import { policyOffice } from './policy-office.ts'
import type { Row } from './record.ts'
import { dateOf, midnightOf, serviceId, servicesOf } from './replay-office.ts'
import { seatsFor } from './script.ts'

export interface PolicyGroup {
  /** Waits in seconds of those whom the record has as served; of the simulation, those of them who were called. */
  readonly recorded: Waits
  readonly simulated: Waits
  readonly recordedLeft: number
  readonly simulatedLeft: number
  /** Of the recorded calls, the share that took whom the rule would have called; null without calls. */
  readonly agreement: number | null
  /** The same, of the calls only for which more than one person waited. */
  readonly agreementWithChoice: number | null
}

export interface Policy { readonly creditSeconds: number, readonly groups: Readonly<Record<string, PolicyGroup>> }

/** The centre's published rule, and the two ends of the scale. */
const always: readonly number[] = [0, 90, strictCreditSeconds]

/** What our rule makes of a recorded day: with no credit, the published one, a strict one and the one asked for. */
export function tryPolicies(rows: readonly Row[], creditSeconds: number): Policy[] {
  const credits = [...new Set([...always, creditSeconds])].sort((one, other) => one - other)
  return credits.map((credit) => tryPolicy(rows, credit))
}

/** Rows that joined in the same second take their numbers in the order of the file. */
export function tryPolicy(rows: readonly Row[], creditSeconds: number): Policy {
  const office = policyOffice(rows, seatsFor(rows).seats, creditSeconds)
  const { tickets } = simulate({
    office, date: dateOf(rows), startsAt: midnightOf(rows), visitors: visitorsOf(rows), counterChanges: attendanceOf(rows),
  })
  const people = rows.map((row, index) => ({ row, index, ticket: tickets[index] }))
  const calls = judgeCalls(rows, creditSeconds)
  const group = (belongs: (row: Row) => boolean) => {
    const members = new Set(rows.flatMap((row, index) => belongs(row) ? [index] : []))
    return groupOf(people.filter(({ index }) => members.has(index)), calls.filter(({ row }) => members.has(row)))
  }
  return {
    creditSeconds,
    groups: {
      all: group(() => true),
      priority: group(({ isPriority }) => isPriority),
      ordinary: group(({ isPriority }) => !isPriority),
      ...Object.fromEntries(servicesOf(rows).map((name) => [`service ${name}`, group(({ service }) => service === name)])),
    },
  }
}

interface Person { readonly row: Row, readonly ticket: Ticket | undefined }

function groupOf(people: readonly Person[], calls: readonly JudgedCall[]): PolicyGroup {
  const served = people.filter(({ row }) => row.served !== null)
  const withChoice = calls.filter(({ hadChoice }) => hadChoice)
  return {
    recorded: waitsOf(served.map(({ row }) => row.called - row.joined), null),
    simulated: waitsOf(served.flatMap(({ ticket }) => ticket?.state === 'finished' ? [timeIn(ticket, 'waiting')] : []), null),
    recordedLeft: people.length - served.length,
    simulatedLeft: people.filter(({ ticket }) => ticket?.state === 'withdrawn').length,
    agreement: shareOf(calls),
    agreementWithChoice: shareOf(withChoice),
  }
}

function shareOf(calls: readonly JudgedCall[]): number | null {
  return calls.length === 0 ? null : calls.filter(({ agrees }) => agrees).length / calls.length
}

/**
 * Those who left without being served leave when they did. If the rule calls them before that, they would have been
 * served: for as long as people of their service were on average, since the record cannot know.
 */
function visitorsOf(rows: readonly Row[]): Visitor[] {
  const services = servicesOf(rows)
  const known = rows.flatMap(({ service, called, served }) => served === null ? [] : [{ service, ms: served.finished - called }])
  return rows.map(({ joined, service, isPriority, called, served }): Visitor => ({
    arrivesAt: joined, priorityClass: isPriority ? 'priority' : null, appointedAt: null, walkInAt: null,
    leavesAt: served === null ? called : null,
    legs: [{
      service: serviceId(services, service), toCounter: null, walkMs: 0, end: { kind: 'finish' },
      serviceMs: served === null ? usualMs(known, service) : served.finished - called,
    }],
  }))
}
