import { z } from 'zod'
import type { ScreenView } from './views.ts'
import { Id, LocalDate, Text } from './texts.ts'

/** The screens of which a past day is shown. */
const filmScreens = ['hall', 'counter', 'manager'] as const
export type FilmScreen = typeof filmScreens[number]

const Count = z.int().min(0)
/** Milliseconds since the epoch. */
const Moment = z.number()

/** The days of an office that can be played: those that have a ledger, oldest first. */
export const FilmDays = z.strictObject({ dates: z.array(LocalDate) })
export type FilmDays = z.infer<typeof FilmDays>

/** Which film: in the path. */
export const FilmOf = z.object({ date: LocalDate })

/** A day as a film: how long it is, what marks its hours, and whose screens can be looked at. */
export const FilmStrip = z.strictObject({
  date: LocalDate,
  office: z.strictObject({ name: Text, timeZone: z.string() }),
  /** The first moment and the last; of a day that goes on, the last so far. */
  from: Moment, to: Moment,
  /** When the day was closed; null while it is not. */
  closedAt: Moment.nullable(),
  /** The office's sessions; none for an office that is always open. */
  sessions: z.array(z.strictObject({ from: Moment, to: Moment })),
  /** How many numbers were given in each quarter of an hour, from the first with one to the last. */
  quarters: z.array(z.strictObject({ at: Moment, issued: Count })),
  zones: z.array(z.strictObject({ id: Id, name: Text })),
  counters: z.array(z.strictObject({ id: Id, label: z.string() })),
})
export type FilmStrip = z.infer<typeof FilmStrip>

/**
 * What is looked at: a screen, of what (for the hall a zone or a counter, as in "zone.z1"; for a counter its id), and
 * when. Pages also say in the query whose session they mean.
 */
export const FrameQuery = z.object({
  screen: z.enum(filmScreens),
  of: z.string().max(60).regex(/^(?:(?:zone\.|counter\.)?[A-Za-z0-9][A-Za-z0-9_-]*)?$/),
  at: z.coerce.number().int().min(0),
})
export type FrameQuery = z.infer<typeof FrameQuery>

/** A screen as it was at a moment, and until when it stayed so; null: to the end of the film. */
export interface FilmFrame<S extends FilmScreen = FilmScreen> {
  readonly screen: S
  readonly at: number
  readonly until: number | null
  readonly view: ScreenView<S>
}
