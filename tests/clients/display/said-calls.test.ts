import { saidCalls } from '../../../client-display/announcer/said-calls.ts'

function storage() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } }
}

test('what was said last is remembered for its day only', () => {
  const kept = saidCalls(storage())
  expect(kept.last('2026-11-20')).toBeNull()
  kept.keep('2026-11-20', 17)
  expect(kept.last('2026-11-20')).toBe(17)
  expect(kept.last('2026-11-21')).toBeNull()
})

test('a memory that cannot be read is no memory', () => {
  const broken = storage()
  broken.setItem('luot.said', '2026-11-20 many')
  expect(saidCalls(broken).last('2026-11-20')).toBeNull()
})
