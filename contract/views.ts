import { z } from 'zod'
import { alertKinds } from '../domain/alerts/alert.ts'
import { noticeKinds } from '../domain/notices.ts'
import { passingReasons } from '../domain/queue/call-reason.ts'
import { pauseReasons } from '../domain/reasons.ts'
import { ticketStates } from '../domain/ticket-state.ts'
import { outcomes } from '../domain/ticket.ts'
import { Announcing, CallKind } from './announcing.ts'
import { Appearance } from './appearance.ts'
import { GivenAnswer, ShownForm, TicketRating } from './ratings.ts'
import { Id, Language, LocalDate, Text, TicketNumber } from './texts.ts'

/** Milliseconds since the epoch. */
const Moment = z.number()
const Count = z.int().min(0)
const Seconds = z.number().nullable()
const State = z.enum(ticketStates)
const Status = z.enum(['closed', 'open', 'paused'])

const heading = {
  office: z.strictObject({ id: Id, name: Text, timeZone: z.string(), look: Appearance.optional() }),
  date: LocalDate,
  closed: z.boolean(),
}

const Listed = z.strictObject({
  number: TicketNumber, service: Id, issuedAt: Moment, since: Moment, state: State, isPriority: z.boolean(),
  appointedAt: Moment.nullable(), backAt: Moment.nullable(), isSentHere: z.boolean(), hasNote: z.boolean(),
})

/** Why a number was called: what "why this number?" is told from. */
const Reason = z.strictObject({
  rule: z.enum(['next', 'bound', 'chosen']), creditSeconds: z.number(), waiting: Count, passedOver: Count,
  passed: z.array(z.strictObject({ why: z.enum(passingReasons), count: Count, tickets: z.array(TicketNumber).readonly() })).readonly(),
  from: Moment, appointedAt: Moment.nullable(),
})

/** A wait as it is expected: half are shorter than the first, nine of ten no longer than the second. */
const Expected = z.strictObject({ p50Seconds: z.number(), p90Seconds: z.number() })

const CalledAt = z.strictObject({ ticket: TicketNumber, counter: Id, label: z.string(), at: Moment })

/** Calls in a row of which the hall has not said that they were shown, or spoken: the first of them, and how many. */
const Unproven = z.strictObject({ ticket: TicketNumber, at: Moment, count: Count })

const Against = z.strictObject({ figure: z.number().nullable(), limit: z.number().nullable(), isMet: z.boolean().nullable() })

/** Something that needs a manager; see `Alert` in domain/alerts. */
const Alert = z.strictObject({
  kind: z.enum(alertKinds), about: Id.nullable(), ticket: TicketNumber.nullable(), at: Moment, measured: z.number(), limit: z.number(),
})

const WatchedScreen = z.strictObject({
  id: Id, name: z.string(), kind: z.enum(['kiosk', 'display', 'rating']), counter: Id.nullable(), awaySince: Moment.nullable(),
})

const AboveCounter = z.strictObject({
  counter: z.strictObject({ id: Id, label: z.string(), name: Text.optional() }), status: Status, pauseReason: z.enum(pauseReasons).nullable(),
  officer: z.strictObject({ name: z.string(), position: z.string() }).nullable(),
  inHand: z.strictObject({ ticket: TicketNumber, state: State, times: Count, calledAt: Moment.nullable() }).nullable(),
})

/** The schema of every view, by screen. The domain makes them, the server checks at compile time that they agree. */
export const views = {
  kiosk: z.strictObject({
    ...heading,
    fields: z.array(z.strictObject({ id: Id, name: Text })),
    services: z.array(z.strictObject({
      id: Id, prefix: z.string(), name: Text, field: Id, open: z.boolean(), waiting: Count, counters: Count,
      quota: Count.nullable(), taken: z.array(Count),
      expected: Expected.nullable(),
    })),
    catalogue: z.string(),
    opening: z.strictObject({
      sessions: z.array(z.strictObject({ from: Moment, lastNumberAt: Moment, to: Moment })).readonly().nullable(),
      special: Text.nullable(),
      next: z.strictObject({ date: LocalDate, from: z.string() }).nullable(),
    }),
    priorityClasses: z.array(z.strictObject({ id: Id, name: Text, proof: Text.optional() })),
  }),
  hall: z.strictObject({
    ...heading,
    calling: z.array(z.strictObject({
      ticket: TicketNumber, counter: Id, label: z.string(), state: State, since: Moment, times: Count,
    })),
    recent: z.array(CalledAt),
    zone: z.strictObject({ id: Id, name: Text }).nullable(),
    /** On the small screen above a counter: that counter. */
    above: AboveCounter.nullable(),
    notices: z.strictObject({
      quietSeconds: Count,
      items: z.array(z.strictObject({ id: Id, kind: z.enum(noticeKinds), text: Text.nullable(), media: Id.nullable(), seconds: Count })),
    }),
    calls: z.array(CalledAt.extend({ call: Count, kind: CallKind, times: Count, language: Language })),
    announcing: Announcing,
    absent: z.array(z.strictObject({ kind: z.literal('absent'), ticket: TicketNumber, call: Count, at: Moment, language: Language })),
    closings: z.array(z.strictObject({ kind: z.literal('closing'), at: Moment, ends: Moment })),
    callCount: Count,
    services: z.array(z.strictObject({
      id: Id, prefix: z.string(), name: Text, waiting: Count, counters: Count, expected: Expected.nullable(),
    })),
  }),
  desks: z.strictObject({
    ...heading,
    counters: z.array(z.strictObject({
      id: Id, label: z.string(), status: Status, officer: Id.nullable(), officerName: z.string().nullable(),
      services: z.array(Text),
    })),
  }),
  counter: z.strictObject({
    ...heading,
    counter: z.strictObject({ id: Id, label: z.string(), services: z.array(Id) }),
    status: Status, since: Moment, pauseReason: z.enum(pauseReasons).nullable(), isToldInHall: z.boolean(),
    officer: z.strictObject({ id: Id, name: z.string() }).nullable(),
    inHand: Listed.extend({
      waitedMs: z.number(), servedMs: z.number(), language: Language, calledTimes: Count,
      note: z.string().nullable(), reason: Reason.nullable(), isWalkIn: z.boolean(), procedure: Text.nullable(),
      call: z.strictObject({ call: Count, at: Moment, shownAt: Moment.nullable(), spokenAt: Moment.nullable() }).nullable(),
      before: z.array(z.strictObject({
        service: Id, counter: Id.nullable(), outcome: z.enum([...outcomes, 'transferred', 'leftOpen']).nullable(),
      })),
    }).nullable(),
    next: TicketNumber.nullable(),
    waitingCount: Count,
    waitingByService: z.record(Id, Count),
    waiting: z.array(Listed),
    missed: z.array(Listed),
    held: z.array(Listed),
    undo: z.strictObject({ action: z.string(), ticket: TicketNumber, at: Moment, until: Moment }).nullable(),
    today: z.strictObject({
      served: Count, missed: Count, averageWaitSeconds: Seconds, averageProcessingSeconds: Seconds, averageWalkSeconds: Seconds,
      idleSeconds: z.number(), pausedSeconds: z.number(),
    }),
    colleagues: z.array(z.strictObject({ id: Id, name: z.string() })),
    priorityClasses: z.array(z.strictObject({ id: Id, name: Text })),
    services: z.array(z.strictObject({ id: Id, prefix: z.string(), name: Text })),
    counters: z.array(z.strictObject({ id: Id, label: z.string(), status: Status })),
    waitLimitSeconds: Seconds,
  }),
  rating: z.strictObject({
    ...heading,
    /** Null on a tablet that belongs to no counter. */
    counter: z.strictObject({ id: Id, label: z.string() }).nullable(),
    status: Status,
    officer: z.strictObject({ name: z.string().nullable(), position: z.string().nullable(), photo: z.string().nullable() }).nullable(),
    form: ShownForm,
    prefixes: z.array(z.string()).readonly(),
    asking: z.strictObject({
      ticket: TicketNumber, transaction: Count, endedAt: Moment, until: Moment, service: Text, language: Language,
      answered: GivenAnswer.nullable(),
    }).nullable(),
  }),
  ticket: z.strictObject({
    ...heading,
    number: TicketNumber, state: State, since: Moment, issuedAt: Moment, language: Language, calledTimes: Count,
    service: z.strictObject({ id: Id, name: Text }),
    ahead: Count.nullable(),
    expected: Expected.nullable(),
    counter: z.strictObject({ id: Id, label: z.string() }).nullable(),
    sentTo: z.strictObject({ counter: z.strictObject({ id: Id, label: z.string() }).nullable() }).nullable(),
    rateable: Count.nullable(),
    rating: TicketRating.nullable(),
    ratingCode: z.string().nullable(),
  }),
  manager: z.strictObject({
    ...heading,
    waiting: Count,
    longestSince: Moment.nullable(),
    today: z.strictObject({
      issued: Count, walkIns: Count, leftOpen: Count, served: Count, withdrawn: Count, missed: Count, expired: Count,
      waitPerTransaction: Against, waitPerVisit: Against, processingSeconds: Seconds,
      satisfaction: Against.extend({ ratings: Count, satisfied: Count }), servedLastHour: Count,
    }),
    alerts: z.array(Alert),
    screens: z.array(WatchedScreen).readonly(),
    services: z.array(z.strictObject({
      id: Id, prefix: z.string(), name: Text, waiting: Count, longestSince: Moment.nullable(),
      served: Count, averageWaitSeconds: Seconds,
    })),
    counters: z.array(z.strictObject({
      id: Id, label: z.string(), status: Status, since: Moment, officerName: z.string().nullable(),
      pauseReason: z.enum(pauseReasons).nullable(),
      ticket: z.strictObject({
        number: TicketNumber, state: State, since: Moment, reason: Reason.nullable(), isWalkIn: z.boolean(),
      }).nullable(),
      served: Count, idleSince: Moment.nullable(), idleSeconds: z.number(), pausedSeconds: z.number(),
    })),
    hours: z.array(z.strictObject({ hour: Count, issued: Count, served: Count, averageWaitSeconds: Seconds })),
    displays: Count,
    zones: z.array(z.strictObject({ id: Id, name: Text })),
    hall: z.strictObject({ unshown: Unproven.nullable(), unspoken: Unproven.nullable(), lastSpokenAt: Moment.nullable() }),
  }),
} as const

export type Screen = keyof typeof views
export type ScreenView<S extends Screen> = z.infer<(typeof views)[S]>
