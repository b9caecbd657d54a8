export const ticketStates = [
  'waiting', 'called', 'serving', 'held', 'missed', 'finished', 'withdrawn', 'expired',
] as const
export type TicketState = typeof ticketStates[number]

export const steps = [
  'call', 'recall', 'start', 'finish', 'miss', 'return', 'hold', 'resume', 'transfer', 'withdraw', 'expire',
] as const
export type Step = typeof steps[number]

const table: Record<TicketState, Partial<Record<Step, TicketState>>> = {
  waiting: { call: 'called', withdraw: 'withdrawn', expire: 'expired' },
  called: {
    recall: 'called', start: 'serving', miss: 'missed', transfer: 'waiting', withdraw: 'withdrawn', expire: 'expired',
  },
  serving: { finish: 'finished', hold: 'held', transfer: 'waiting', expire: 'expired' },
  held: { resume: 'serving', withdraw: 'withdrawn', expire: 'expired' },
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
