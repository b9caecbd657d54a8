import { strictCreditSeconds } from '../../domain/office.ts'
import { longestGapSeconds } from './attendance.ts'
import type { Policy, PolicyGroup } from './policy.ts'

/** Tables for people: what the rule makes of a recorded day under each credit, beside what was recorded. */
export function policyTables(policies: readonly Policy[]): string {
  const groups = policies[0]?.groups ?? {}
  const credits = policies.map(({ creditSeconds }) => nameOf(creditSeconds))
  const table = (title: string, fixed: readonly (readonly [string, (group: PolicyGroup) => string])[], cell: (group: PolicyGroup) => string) => [
    title,
    line(['', ...fixed.map(([name]) => name), ...credits]),
    ...Object.entries(groups).map(([name, first]) => line([
      name, ...fixed.map(([, value]) => value(first)),
      ...policies.map(({ groups: { [name]: group } }) => group === undefined ? '–' : cell(group)),
    ])),
  ].join('\n')
  return [
    table('Average wait in seconds, of the people who were served in the record', [
      ['people', ({ recorded }) => String(recorded.people)], ['recorded', ({ recorded }) => seconds(recorded.mean)],
    ], ({ simulated }) => seconds(simulated.mean)),
    table('People who left before they were called', [['recorded', ({ recordedLeft }) => String(recordedLeft)]], ({ simulatedLeft }) => String(simulatedLeft)),
    table('Share of the recorded calls that took whom the rule would have called', [], ({ agreement }) => percent(agreement)),
    table('The same, of the calls for which more than one person waited', [], ({ agreementWithChoice }) => percent(agreementWithChoice)),
    notes,
  ].join('\n\n')
}

const notes = `A counter is open while its server was at work: from the call to the finish of each service, and in gaps between two of at most
${String(longestGapSeconds)} s. It takes the services that its server was recorded with. Service times are the recorded ones; people who left leave when
they did unless they are called before, and then are served for the average time of their service.`

function nameOf(creditSeconds: number): string {
  return creditSeconds === strictCreditSeconds ? 'strict' : `credit ${String(creditSeconds)} s`
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => index === 0 ? cell.padEnd(14) : cell.padStart(14)).join('')
}

function seconds(value: number | null): string {
  return value === null ? '–' : value.toFixed(1)
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}
