/** What one office's ten screens come in with. Names sign in; tokens are those of paired screens. */
export interface OfficeKeys {
  readonly office: string
  readonly kiosk: string
  readonly displays: readonly string[]
  readonly tablets: readonly string[]
  /** Of the officers, one a counter, in the order of the counters. */
  readonly officers: readonly string[]
  readonly manager: string
}

/** The part of the country that one generator plays. */
export interface LoadOrders {
  /** Of the node that serves these offices. */
  readonly url: string
  readonly offices: readonly OfficeKeys[]
  readonly seed: number
}

/** What is asked of a generator once all its sockets are connected. */
export interface Work {
  readonly commandsPerSecond: number
  readonly seconds: number
}

/** Milliseconds, each as the generator's own clock measured it. */
export interface Worked {
  readonly commands: number
  readonly answers: readonly number[]
  readonly callsToScreen: readonly number[]
  /** By refusal code, or what went wrong. */
  readonly errors: Readonly<Record<string, number>>
  readonly ms: number
}

export interface Connected { readonly sockets: number }

export const password = 'mat-khau-thu'
export const counters = ['1', '2', '3'] as const
/** One kiosk, two displays, a console and a tablet at each of three counters, and the manager's page. */
export const screensPerOffice = 10
/** A number is taken, called, started, finished and rated. */
export const commandsPerVisit = 5
