import { fraction, isAtLeast, type Fraction } from './fraction.ts'

/**
 * "Xếp loại" of a unit by its points out of 18 (domain.md 2.3): Xuất sắc from 15, Tốt from 12, Khá from 9,
 * Trung bình from 6, Yếu below. Every boundary belongs to the better grade.
 */
export const gradeLimits = [['excellent', 15], ['good', 12], ['fair', 9], ['average', 6], ['weak', 0]] as const
export type Grade = typeof gradeLimits[number][0]

/** By the exact points: what is shown is cut, never the other way round. */
export function gradeOf(points: Fraction): Grade {
  const reached = gradeLimits.find(([, limit]) => isAtLeast(points, fraction(limit)))
  return reached?.[0] ?? 'weak'
}
