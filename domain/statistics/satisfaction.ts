/** Share of satisfied ratings, with how many there were: never a rate without its n. */
export interface Satisfaction { readonly ratings: number, readonly satisfied: number, readonly rate: number | null }

/**
 * "Tỷ lệ hài lòng tại quầy" on the 5-level scale: (very satisfied + satisfied) / all ratings (domain.md 2.5).
 * The rate is a share from 0 to 1, unrounded; null, not 0, when nobody has rated.
 */
export function satisfactionOf(ratings: readonly number[]): Satisfaction {
  const all = ratings.reduce((sum, n) => sum + n, 0)
  const satisfied = (ratings[3] ?? 0) + (ratings[4] ?? 0)
  return { ratings: all, satisfied, rate: all === 0 ? null : satisfied / all }
}
