/** Somebody who stands in a line. Moments in milliseconds since the epoch, as everywhere here. */
export interface Waiting {
  /** Place in the day's order of issue: decides between equal ranks. */
  readonly order: number
  readonly service: string
  /** Sent to this very counter; null: whichever takes the service. */
  readonly toCounter: string | null
  readonly rank: number
  readonly isPriority: boolean
}

/** A counter that is not closed. */
export interface CounterNow {
  readonly id: string
  readonly primary: readonly string[]
  readonly secondary: readonly string[]
  readonly onlyPriority: boolean
  /** Whom it is busy with, from the call on; null: its hand is free. */
  readonly busyWith: { readonly service: string, readonly since: number } | null
  /** Since when it lets people wait although its hand is free; `now` when it could call the next one at once. */
  readonly freeSince: number
}

/** How long a counter was busy with somebody, from the call to the end. */
export interface ServiceTime { readonly service: string, readonly ms: number }

/** Somebody who took a number lately; the credit says how much earlier than they came they count as having come. */
export interface Arrival { readonly at: number, readonly service: string, readonly creditMs: number, readonly isPriority: boolean }

/** An estimate that was given, and how long its ticket waited in the end, in seconds. */
export interface Outcome { readonly estimate: Estimate, readonly waitSeconds: number }

/** What has been seen in the office, all of it before the moment of the estimate; newest last. */
export interface Experience {
  readonly serviceTimes: readonly ServiceTime[]
  /** From the end of one service to the counter's next call, while somebody waited for it. Milliseconds. */
  readonly gapsMs: readonly number[]
  /** How many gave up waiting, and how long all people together have waited. */
  readonly left: number
  readonly waitedMs: number
  readonly arrivals: readonly Arrival[]
  readonly outcomes: readonly Outcome[]
}

/** All that an estimate depends on. */
export interface Situation {
  readonly now: number
  readonly waiting: readonly Waiting[]
  readonly counters: readonly CounterNow[]
  readonly experience: Experience
  /** How long a service takes where nobody has been served yet; counts as one service of that length. */
  readonly priorServiceMs: number
  /** What the office says single services take; each counts as `servicesToTrust` services of that length. */
  readonly expectedServiceMs?: ReadonlyMap<string, number>
}

/** The wait that is as likely to be longer as shorter, and the one that nine of ten do not exceed. Seconds. */
export interface Estimate {
  readonly p50: number
  readonly p90: number
  /** By what the simulated 90 % point was multiplied, because of how earlier estimates have held. */
  readonly stretch: number
}

export const noExperience: Experience = {
  serviceTimes: [], gapsMs: [], left: 0, waitedMs: 0, arrivals: [], outcomes: [],
}
