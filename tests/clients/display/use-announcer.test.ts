import { effectScope, nextTick, ref, shallowRef } from 'vue'
import type { Call } from '../../../client-display/announcer/announcing.ts'
import type { Loudspeaker } from '../../../client-display/announcer/loudspeaker.ts'
import { saidCalls } from '../../../client-display/announcer/said-calls.ts'
import { useAnnouncer } from '../../../client-display/announcer/use-announcer.ts'
import type { ScreenView } from '../../../contract/views.ts'

const now = Date.UTC(2026, 10, 20, 3)

function call(number: number): Call {
  return { call: number, ticket: `A00${number}`, counter: '5', label: '5', at: now, times: 1, language: 'vi' }
}

function picture(...calls: Call[]): ScreenView<'hall'> {
  const office = { id: 'o', name: { vi: 'Một cửa', en: 'One-stop' }, timeZone: 'Asia/Ho_Chi_Minh' }
  return { office, date: '2026-11-20', closed: false, calling: [], recent: [], calls, callCount: calls.length, services: [] }
}

/** A hall whose loudspeaker says a sentence until the test lets it end. */
function openHall(kept = new Map<string, string>()) {
  const view = shallowRef<ScreenView<'hall'> | null>(null)
  const isAllowed = ref(true)
  const begun: string[] = []
  const told: number[] = []
  const ends: (() => void)[] = []
  const speaker: Loudspeaker = {
    isAllowed,
    allow: () => Promise.resolve(),
    prepare: () => Promise.resolve(),
    say: (_language, clips) => {
      begun.push(clips.filter((clip) => clip.startsWith('digit-')).at(2)?.slice(-1) ?? '')
      return new Promise((resolve) => ends.push(resolve))
    },
  }
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } }
  const scope = effectScope()
  const speaking = scope.run(() => useAnnouncer({ view, now: () => now }, speaker, saidCalls(storage), (said) => { told.push(said) }))
  const show = async (next: ScreenView<'hall'>) => {
    view.value = next
    await nextTick()
  }
  const end = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { show, end, begun, told, isAllowed, speaking, kept, leave: () => { scope.stop() } }
}

test('a call that comes while another is said waits for its end', async () => {
  const { show, end, begun, speaking } = openHall()
  await show(picture(call(1)))
  await show(picture(call(1), call(2), call(3)))
  expect(begun).toEqual(['1'])
  expect(speaking?.value?.ticket).toBe('A001')
  await end()
  expect(begun).toEqual(['1', '2'])
  await end()
  await end()
  expect(begun).toEqual(['1', '2', '3'])
  expect(speaking?.value).toBeNull()
})

test('a display that may not be heard says nothing, and begins when it may', async () => {
  const { show, isAllowed, begun } = openHall()
  isAllowed.value = false
  await show(picture(call(1)))
  expect(begun).toEqual([])
  isAllowed.value = true
  await nextTick()
  expect(begun).toEqual(['1'])
})

test('a display that goes silent in mid-sentence does not say it twice', async () => {
  const { show, end, isAllowed, begun } = openHall()
  await show(picture(call(1)))
  isAllowed.value = false
  await nextTick()
  isAllowed.value = true
  await nextTick()
  await end()
  await show(picture(call(1), call(2)))
  expect(begun).toEqual(['1', '2'])
})

test('a reload goes on where the display was', async () => {
  const before = openHall()
  await before.show(picture(call(1), call(2)))
  await before.end()
  before.leave()
  const after = openHall(before.kept)
  await after.show(picture(call(1), call(2), call(3)))
  await after.end()
  await after.end()
  expect(after.begun).toEqual(['2', '3'])
})

test('only what was said to its end is told to have been spoken', async () => {
  const { show, end, told, isAllowed } = openHall()
  await show(picture(call(1), call(2)))
  expect(told).toEqual([])
  await end()
  expect(told).toEqual([1])
  isAllowed.value = false
  await nextTick()
  await end()
  expect(told).toEqual([1])
})
