import fc from 'fast-check'
import type { Actor } from '../../domain/actor.ts'
import type { Command } from '../../domain/commands.ts'
import { liveThrough, type Plan, type Step } from './support/history.ts'
import { brokenBy } from './support/what-history-breaks.ts'

const histories = 10_000
const nodes = 3
const twoMinutesMs = 120_000

const officerOf = (counter: string): Actor => ({ kind: 'staff', id: `officer${counter}`, role: 'officer' })
const taking: Command = { type: 'ticket:take', by: officerOf('1'), service: 'ho-tich', procedure: null, priorityClass: null, reason: null, language: 'vi', appointedAt: null }

const counters = fc.constantFrom('1', '2', '4')
const tickets = fc.constantFrom('A001', 'A002', 'A003')
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(taking) },
  { weight: 3, arbitrary: counters.map((counter): Command => ({ type: 'counter:open', by: officerOf(counter), counter })) },
  { weight: 5, arbitrary: counters.map((counter): Command => ({ type: 'ticket:callNext', by: officerOf(counter), counter })) },
  fc.tuple(counters, tickets).map(([counter, ticket]): Command => ({ type: 'ticket:start', by: officerOf(counter), counter, ticket })),
  fc.tuple(counters, tickets).map(([counter, ticket]): Command => ({ type: 'ticket:miss', by: officerOf(counter), counter, ticket })),
  tickets.map((ticket): Command => ({ type: 'ticket:withdraw', by: officerOf('1'), ticket })),
)
const node = fc.nat(nodes - 1)
const turns = fc.nat(6)
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('ask' as const), node, command: commands, turns }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), node, arriving: fc.nat(2), turns }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hear' as const), node, turns }) },
)
const plans: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(steps, { minLength: 1, maxLength: 12 }),
  delays: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
  skews: fc.array(fc.constantFrom(0, 0, twoMinutesMs, -twoMinutesMs), { minLength: nodes, maxLength: nodes }),
})

test('whatever is asked of whichever node, whoever is killed and however far clocks are off: the ledger is what the domain decides, and nobody is told what was never so', async () => {
  await fc.assert(fc.asyncProperty(plans, async (plan) => {
    expect(await brokenBy(await liveThrough(plan))).toEqual([])
  }), { numRuns: histories })
}, 300_000)
