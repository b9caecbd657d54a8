import { fuzz } from '../../tools/fuzz/fuzz.ts'

test('random and mutated messages and requests break nothing, are all answered, and the other office does not notice', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const verdict = await fuzz({ seed, count: 2000 })
  // To be run again: npm run fuzz -- --seed … --count 2000
  expect({ seed, found: verdict.found }).toEqual({ seed, found: [] })
  expect(verdict.messages).toBeGreaterThan(1000)
  expect(verdict.requests).toBeGreaterThan(400)
  expect(verdict.servedElsewhere).toBe(1)
})
