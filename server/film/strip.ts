import type { FilmStrip } from '../../contract/film.ts'
import { openingsOf } from '../../domain/hours/opening.ts'
import { officeOf } from '../../domain/views/office-day.ts'
import type { Film } from './film.ts'

const quarterMs = 15 * 60_000

/** What a film is about; `now` is given for the day that goes on, null for one that is past. */
export function stripOf(film: Film, now: number | null): FilmStrip {
  const { from, to, closedAt } = lengthOf(film, now)
  const { day } = film.cutAt(to)
  const { name, timeZone, zones, counters } = officeOf(day)
  const issued = film.takes.flatMap(({ events }) => events.filter(({ type, at }) => type === 'ticketIssued' && at <= to).map(({ at }) => at))
  return {
    date: day.date, office: { name, timeZone }, from, to, closedAt,
    sessions: (openingsOf(day) ?? []).map((opening) => ({ from: opening.from, to: opening.to })),
    quarters: quartersOf(issued, day.startsAt),
    zones: zones.map((zone) => ({ id: zone.id, name: zone.name })),
    counters: counters.map(({ id, label }) => ({ id, label })),
  }
}

/** Ratings from the way home come after the end: on that day's screens nobody saw them. */
function lengthOf({ takes, from, last }: Film, now: number | null) {
  const closedAt = takes.find(({ events }) => events.some(({ type }) => type === 'dayClosed'))?.at ?? null
  return { from, to: closedAt ?? Math.max(last, now ?? last), closedAt }
}

/** By the office's own clock: quarters begin at its midnight. */
function quartersOf(issued: readonly number[], startsAt: number): FilmStrip['quarters'] {
  const places = issued.map((at) => Math.floor((at - startsAt) / quarterMs))
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? -1]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    at: startsAt + (first + index) * quarterMs, issued: places.filter((place) => place === first + index).length,
  }))
}
