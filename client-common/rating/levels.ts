import type { RatingLevel, Scale } from '../../domain/rating/scale.ts'
import type { LevelWord } from '../words.ts'

const threeWords: Readonly<Partial<Record<RatingLevel, LevelWord>>> = { 1: 'rating.three.1', 2: 'rating.three.2', 3: 'rating.three.3' }
/** Of the five faces, those that look like three levels: one that is not satisfied must not look neither glad nor sad. */
const threeFaces: Readonly<Partial<Record<RatingLevel, RatingLevel>>> = { 1: 2, 2: 4, 3: 5 }

export function wordOf(scale: Scale, level: RatingLevel): LevelWord {
  return scale === 3 ? threeWords[level] ?? `rating.level.${level}` : `rating.level.${level}`
}

export function faceOf(scale: Scale, level: RatingLevel): RatingLevel {
  return scale === 3 ? threeFaces[level] ?? level : level
}
