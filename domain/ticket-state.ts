export const ticketStates = [
  'waiting', 'called', 'serving', 'held', 'missed', 'finished', 'withdrawn', 'expired',
] as const
export type TicketState = typeof ticketStates[number]

export const steps = [
  'call', 'recall', 'start', 'finish', 'continue', 'miss', 'return', 'hold', 'resume', 'comeBack', 'transfer', 'withdraw',
  'release', 'leaveOpen', 'expire',
] as const
export type Step = typeof steps[number]

/** The table of docs/states.md: which steps a ticket can take from where, and where they lead. */
const table: Record<TicketState, Partial<Record<Step, TicketState>>> = {
  waiting: { call: 'called', withdraw: 'withdrawn', expire: 'expired' },
  called: {
    recall: 'called', start: 'serving', miss: 'missed', transfer: 'waiting', release: 'waiting',
    withdraw: 'withdrawn', expire: 'expired',
  },
  serving: { finish: 'finished', continue: 'serving', hold: 'held', transfer: 'waiting', leaveOpen: 'finished' },
  held: { resume: 'serving', comeBack: 'waiting', withdraw: 'withdrawn', expire: 'expired' },
  missed: { return: 'waiting', withdraw: 'withdrawn', expire: 'expired' },
  finished: {},
  withdrawn: {},
  expired: {},
}

/** The state after a step, or null when the step is not allowed from here. */
export function after(state: TicketState, step: Step): TicketState | null {
  return table[state][step] ?? null
}

/** True while the visit goes on. */
export function isOpen(state: TicketState): boolean {
  return Object.keys(table[state]).length > 0
}
