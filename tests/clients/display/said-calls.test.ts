import { noMemory } from '../../../client-display/announcer/announcing.ts'
import { saidCalls } from '../../../client-display/announcer/said-calls.ts'

const [today, tomorrow] = ['2026-11-20', '2026-11-21']

function storage() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } }
}

test('what was said last is remembered for its day only', () => {
  const kept = saidCalls(storage())
  expect(kept.of(today)).toEqual(noMemory)
  kept.keepCall(today, { call: 17, at: 1000 })
  expect(kept.of(today)).toEqual({ heard: { call: 17, at: 1000 }, besides: [] })
  expect(kept.of(tomorrow)).toEqual(noMemory)
})

test('what was said besides the calls is remembered too', () => {
  const kept = saidCalls(storage())
  kept.keepBesides(today, 'closing:5000')
  kept.keepCall(today, { call: 17, at: 1000 })
  kept.keepBesides(today, 'absent:17')
  expect(kept.of(today)).toEqual({ heard: { call: 17, at: 1000 }, besides: ['closing:5000', 'absent:17'] })
  kept.keepCall(tomorrow, { call: 1, at: 9000 })
  expect(kept.of(tomorrow)).toEqual({ heard: { call: 1, at: 9000 }, besides: [] })
})

test('a memory that cannot be read is no memory, as is that of an older version', () => {
  const broken = storage()
  broken.setItem('luot.said', `${today} many`)
  expect(saidCalls(broken).of(today)).toEqual(noMemory)
  broken.setItem('luot.said', `${today} 17`)
  expect(saidCalls(broken).of(today)).toEqual(noMemory)
})
