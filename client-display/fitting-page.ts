export interface FittingPage<T> { readonly shown: readonly T[], readonly page: number, readonly pages: number }

const pageMs = 8000

/**
 * The part of a list that fits; lists that do not fit turn a page every eight seconds, all screens at the same time.
 * Pages are as full as one another: none shows a single number on an empty wall.
 */
export function fittingPage<T>(list: readonly T[], capacity: number, now: number): FittingPage<T> {
  const pages = Math.max(1, Math.ceil(list.length / Math.max(1, capacity)))
  const page = Math.floor(now / pageMs) % pages
  const size = Math.ceil(list.length / pages)
  return { shown: list.slice(page * size, (page + 1) * size), page: page + 1, pages }
}
