/** How many levels a form has: ratings on different scales are never put into one percentage (domain.md 2.5). */
export const scales = [5, 3] as const
export type Scale = typeof scales[number]

/** Of ratings that name no form: there was one scale. */
export const scaleBeforeForms: Scale = 5

export const ratingLevels = [1, 2, 3, 4, 5] as const
/**
 * From 1, the worst, to the scale, the best. On the scale of 5: 5 = very satisfied ("Rất hài lòng"), 4 = satisfied …
 * 1 = very dissatisfied. On the scale of 3: 3 = very satisfied, 2 = satisfied, 1 = not satisfied.
 */
export type RatingLevel = typeof ratingLevels[number]

/** From this level on, people are satisfied ("hài lòng"). */
const satisfiedFrom: Readonly<Record<Scale, RatingLevel>> = { 5: 4, 3: 2 }

/** The levels of a scale, the worst first. */
export function levelsOf(scale: Scale): readonly RatingLevel[] {
  return ratingLevels.slice(0, scale)
}

export function isSatisfied(scale: Scale, level: number): boolean {
  return level >= satisfiedFrom[scale]
}
