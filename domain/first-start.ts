/** What an office is asked for before its first ticket, in this order. */
export const firstSteps = ['office', 'hours', 'services', 'counters', 'people', 'screens', 'ticket'] as const
export type FirstStep = typeof firstSteps[number]

/** What kind of one-stop office one begins with: each has services of its own to start from. */
export const officeKinds = ['commune', 'centre', 'agency'] as const
export type OfficeKind = typeof officeKinds[number]
