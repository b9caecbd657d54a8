import { waitInWords } from '../../../client-common/expected-wait.ts'

const minutes = (p50: number, p90: number) => waitInWords({ p50Seconds: p50 * 60, p90Seconds: p90 * 60 })

test.each([
  [0, 0, 'under', 0, 5], [1, 4.9, 'under', 0, 5], [0.4, 7.2, 'range', 1, 8], [3, 10, 'range', 3, 10], [7, 7, 'about', 7, 7],
  [8.9, 12, 'range', 8, 15], [11, 22, 'range', 10, 25], [14.9, 15, 'range', 10, 15], [20, 20, 'about', 20, 20], [61, 118, 'range', 60, 120],
])('a wait of %d to %d minutes is told as expectedWait.%s, %i to %i', (p50, p90, key, from, to) => {
  expect(minutes(p50, p90)).toEqual({ key: `expectedWait.${key}`, minutes: { from, to } })
})

test('what is told lies around what is expected, and never backwards', () => {
  for (let p50 = 0; p50 < 150; p50 += 0.7) {
    for (let more = 0; more < 60; more += 3.3) {
      const { minutes: { from, to } } = minutes(p50, p50 + more)
      expect(from).toBeLessThanOrEqual(Math.max(1, p50))
      expect(to).toBeGreaterThanOrEqual(p50 + more)
    }
  }
})
