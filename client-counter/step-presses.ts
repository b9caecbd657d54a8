import type { NextStep } from './next-step.ts'
import type { Press } from './presses.ts'

/** What the large button asks of the server at each step; nothing where there is nothing to ask. */
export function stepPresses(press: Press, counter: string): Partial<Record<NextStep, (ticket: string) => Promise<boolean>>> {
  return {
    open: () => press('counter:open', { counter }),
    resume: () => press('counter:resume', { counter }),
    callNext: () => press('ticket:callNext', { counter }),
    wait: () => press('ticket:callNext', { counter }),
    start: (ticket) => press('ticket:start', { counter, ticket }),
    finish: (ticket) => press('ticket:finish', { counter, ticket, outcome: 'received' }),
  }
}
