import type { FilmFrame, FilmScreen } from '../../contract/film.ts'
import type { Language } from '../../domain/office.ts'

/** What the page that plays a film says to the page in its frame: which moment it is, and the picture if that is another one. */
export interface FilmMessage {
  readonly film: { readonly at: number, readonly language: Language, readonly frame: FilmFrame | null }
}

/** True for a page that was opened to show a film (?film=…) and not what happens now. */
export function isFilmPage(search: string): boolean {
  return new URLSearchParams(search).has('film')
}

/** The frame if it is one of this screen. */
export function frameOf<S extends FilmScreen>(screen: S, frame: FilmFrame | null): FilmFrame<S> | null {
  return frame?.screen === screen ? frame as FilmFrame<S> : null
}

export function isFilmMessage(said: unknown): said is FilmMessage {
  return typeof said === 'object' && said !== null && 'film' in said && typeof said.film === 'object' && said.film !== null
}
