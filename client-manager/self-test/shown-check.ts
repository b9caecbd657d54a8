import type { Check, SelfTestReport } from '../../contract/self-test.ts'

/** A check as the page shows it: those of the server, and one that only the browser can make. */
export type ShownCheck = Omit<Check, 'name' | 'finding'> & {
  readonly name: Check['name'] | 'browserClock'
  readonly finding: Check['finding'] | 'browserClockFine' | 'browserClockOff'
}

/** More than a slow network explains. */
const clockMs = 5000

/** How far this machine's clock is from the server's; what lies in between is the way of one message. */
export function browserClock(serverAt: number, askedAt: number): ShownCheck {
  const seconds = Math.round(Math.abs(serverAt - askedAt) / 1000)
  const isOff = Math.abs(serverAt - askedAt) > clockMs
  return { name: 'browserClock', state: isOff ? 'look' : 'well', finding: isOff ? 'browserClockOff' : 'browserClockFine', about: [], figures: { seconds } }
}

const order: readonly Check['state'][] = ['trouble', 'look', 'well', 'none']

/** What needs somebody first. */
export function byNeed(checks: readonly ShownCheck[]): ShownCheck[] {
  return checks.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}

/** What the page of today says of it: that the loudspeaker is silent stands there already, in words of its own. */
export function needsOf(report: Pick<SelfTestReport, 'checks'>, state: 'trouble' | 'look'): Check[] {
  return report.checks.filter((check) => check.state === state && check.name !== 'loudspeaker')
}
