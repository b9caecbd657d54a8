import { habitsOf } from '../../../domain/estimate/habits.ts'
import { noExperience, type Experience } from '../../../domain/estimate/situation.ts'

const minute = 60_000
const half = 0.5

/** A usual service of ten minutes, of which the office says that certifying takes two. */
function medianMs(service: string, experience: Experience = noExperience): number {
  const expectedServiceMs = new Map([['chung-thuc', 2 * minute]])
  return habitsOf({ now: 0, experience, priorServiceMs: 10 * minute, expectedServiceMs }).serviceMs(service, 0, half)
}

test('before anybody was served, a service takes as long as the office says, and others as long as usual', () => {
  expect(medianMs('ho-tich') / medianMs('chung-thuc')).toBeCloseTo(5)
})

test('what was measured counts for more and more than what the office says', () => {
  const measured = (count: number): Experience => ({
    ...noExperience, serviceTimes: Array.from({ length: count }, () => ({ service: 'chung-thuc', ms: 8 * minute })),
  })
  const medians = [0, 5, 50].map((count) => medianMs('chung-thuc', measured(count)))
  expect(medians).toEqual([...medians].sort((one, other) => one - other))
  expect(new Set(medians).size).toBe(3)
})
