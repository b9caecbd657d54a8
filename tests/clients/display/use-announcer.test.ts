import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { saidCalls } from '../../../client-display/announcer/said-calls.ts'
import { useAnnouncer, type Voice } from '../../../client-display/announcer/use-announcer.ts'
import type { Manner } from '../../../client-common/speech/loudspeaker.ts'
import type { ScreenView } from '../../../contract/views.ts'
import { shipped } from '../../domain/speech/voices.ts'
import { absence, call, closing, hallWith, now } from './a-hall.ts'

const picture = (...calls: Parameters<typeof hallWith>[0][number][]) => hallWith(calls)

async function settled(): Promise<void> {
  await nextTick()
  await new Promise((resolve) => setImmediate(resolve))
}

/** A hall whose loudspeaker says a sentence until the test lets it end. */
function openHall(kept = new Map<string, string>()) {
  const view = shallowRef<ScreenView<'hall'> | null>(null)
  const isAllowed = ref(true)
  const begun: string[] = []
  const told: number[] = []
  const manners: Manner[] = []
  const ticking = ref(now)
  const sentences: string[] = []
  const ends: (() => void)[] = []
  const speaker: Voice = {
    isAllowed,
    voices: () => Promise.resolve(shipped),
    say: (clips, manner) => {
      const names = clips.map(({ clip }) => clip)
      begun.push(names.filter((clip) => clip.startsWith('digit-')).at(2)?.slice(-1) ?? names.at(-1) ?? '')
      sentences.push(names.join(' '))
      manners.push({ speed: manner.speed, volume: manner.volume })
      return new Promise((resolve) => ends.push(resolve))
    },
  }
  const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } }
  const scope = effectScope()
  const speaking = scope.run(() => useAnnouncer({ view, now: () => ticking.value }, ticking, speaker, saidCalls(storage), (said) => { told.push(said) }))
  const show = async (next: ScreenView<'hall'>) => {
    view.value = next
    await settled()
  }
  const end = async () => {
    ends.shift()?.()
    await settled()
  }
  const pass = async (ms: number) => {
    ticking.value += ms
    await settled()
  }
  return { show, end, pass, begun, sentences, manners, told, isAllowed, speaking, kept, leave: () => { scope.stop() } }
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
  await settled()
  expect(begun).toEqual(['1'])
})

test('a display that goes silent in mid-sentence does not say it twice', async () => {
  const { show, end, isAllowed, begun } = openHall()
  await show(picture(call(1)))
  isAllowed.value = false
  await settled()
  isAllowed.value = true
  await settled()
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
  await settled()
  await end()
  expect(told).toEqual([1])
})

test('settings that change while a call waits are those it is said with', async () => {
  const { show, end, manners, sentences } = openHall()
  await show(picture(call(1), call(2)))
  await show(hallWith([call(1), call(2)], { announcing: { speed: 1.2, volume: 0.4, repeat: 1, chime: false } }))
  await end()
  expect(manners).toEqual([{ speed: 1, volume: 1 }, { speed: 1.2, volume: 0.4 }])
  expect(sentences[0]).toContain('chime')
  expect(sentences[1]).toBe('ticket letter-a digit-0 digit-0 digit-2 pause to-counter-number digit-5')
})

test('while too many calls wait each is said once, and none is left out', async () => {
  const { show, end, begun, sentences } = openHall()
  await show(hallWith([1, 2, 3, 4, 5].map((number) => call(number)), { announcing: { hurryFrom: 3 } }))
  for (let said = 0; said < 5; said += 1) await end()
  expect(begun).toEqual(['1', '2', '3', '4', '5'])
  expect(sentences.map((clips) => clips.split('long-pause').length)).toEqual([1, 1, 2, 2, 2])
})

test('an absence and the closing wait their turn, are said once, and are no call to prove', async () => {
  const { show, end, pass, sentences, told, speaking } = openHall()
  const view: ScreenView<'hall'> = hallWith([call(1), call(2)], { absent: [absence(call(1))], closings: [closing(5)], announcing: { absent: true } })
  await show(view)
  await pass(5000)
  expect(sentences).toHaveLength(1)
  await end()
  await end()
  expect(speaking?.value).toBeNull()
  await end()
  await end()
  await pass(1000)
  expect(sentences).toHaveLength(4)
  expect(sentences.slice(2)).toEqual([expect.stringContaining('absent pause see-desk'), 'chime office-closing pause thank-you'])
  expect(told).toEqual([1, 2])
})

test('after a reload nothing is said again that was said besides the calls', async () => {
  const before = openHall()
  await before.show(hallWith([], { closings: [closing(0)] }))
  await before.end()
  before.leave()
  const after = openHall(before.kept)
  await after.show(hallWith([], { closings: [closing(0)] }))
  expect(after.sentences).toEqual([])
})
