import type { FilmFrame, FilmScreen, FilmStrip } from '../../contract/film.ts'

/** How many seconds of the day go by in one. */
export const speeds = [1, 10, 60, 300, 600] as const
export type Speed = typeof speeds[number]

/** Which screen is looked at, and of what: a zone or nothing for the hall, a counter's id for a counter. */
export interface Scene { readonly screen: FilmScreen, readonly of: string }

/** How a film runs: the moment from which it was played on, and this machine's milliseconds then. */
export interface Run { readonly from: number, readonly since: number, readonly speed: Speed }

/** The moment that a running film has come to; it stops at its end. */
export function momentOf({ from, since, speed }: Run, now: number, { to }: Pick<FilmStrip, 'to'>): number {
  return Math.min(to, Math.floor(from + (now - since) * speed))
}

export function within(moment: number, { from, to }: Pick<FilmStrip, 'from' | 'to'>): number {
  return Math.min(to, Math.max(from, moment))
}

/** True when the screen looked at that moment as it looks in this frame. */
export function covers({ at, until }: Pick<FilmFrame, 'at' | 'until'>, moment: number): boolean {
  return at <= moment && (until === null || moment < until)
}

/** The next speed up or down; the last one stays. */
export function nextSpeed(speed: Speed, by: 1 | -1): Speed {
  return speeds[speeds.indexOf(speed) + by] ?? speed
}

const minuteMs = 60_000

/** How many minutes a key moves a film; with the shift key ten times as many. */
const keyMinutes: Readonly<Record<string, number>> = {
  ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity,
}

/** Where a key leads from a moment; null for a key that leads nowhere. */
export function soughtBy({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, moment: number, strip: Pick<FilmStrip, 'from' | 'to'>): number | null {
  const minutes = keyMinutes[key]
  return minutes === undefined ? null : within(moment + minutes * (shiftKey ? 10 : 1) * minuteMs, strip)
}

/** The quarter of an hour in which most numbers were given; null when none was. */
export function busiest({ quarters }: Pick<FilmStrip, 'quarters'>): FilmStrip['quarters'][number] | null {
  return quarters.reduce<FilmStrip['quarters'][number] | null>((most, one) => one.issued > (most?.issued ?? 0) ? one : most, null)
}
