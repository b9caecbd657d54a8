import { effectScope, nextTick, shallowRef } from 'vue'
import { useShownProof } from '../../../client-display/proof/use-shown-proof.ts'
import type { ScreenView } from '../../../contract/views.ts'
import { call, hallWith as hallWithCalls, now } from './a-hall.ts'

function hallWith(...calls: readonly [call: number, at: number][]): ScreenView<'hall'> {
  return hallWithCalls(calls.map(([number, at]) => ({ ...call(number), at })))
}

/** A display, and what it says it has shown; it may be one that nobody sees. */
function openDisplay() {
  const view = shallowRef<ScreenView<'hall'> | null>(null)
  const told: number[] = []
  const screen = { isSeen: true }
  const tell = (call: number) => { told.push(call) }
  effectScope().run(() => { useShownProof({ view, now: () => now }, () => Promise.resolve(screen.isSeen), tell) })
  const show = async (next: ScreenView<'hall'>) => {
    view.value = next
    await nextTick()
    await nextTick()
  }
  return { show, told, screen }
}

test('a display tells of every call it shows, once', async () => {
  const { show, told } = openDisplay()
  await show(hallWith([1, now]))
  await show(hallWith([1, now], [2, now], [3, now]))
  await show(hallWith([1, now], [2, now], [3, now]))
  expect(told).toEqual([1, 2, 3])
})

test('a display that begins does not vouch for calls of long ago', async () => {
  const { show, told } = openDisplay()
  await show(hallWith([1, now - 61_000], [2, now - 60_000]))
  expect(told).toEqual([2])
})

test('a display that begins, or comes back, tells of the call that stands large on it, however old that is', async () => {
  const { show, told } = openDisplay()
  await show(hallWith([1, now - 3_600_000], [2, now - 600_000]))
  expect(told).toEqual([2])
})

test('a display that nobody can see tells nothing, and tells it when it is seen', async () => {
  const { show, told, screen } = openDisplay()
  screen.isSeen = false
  await show(hallWith([1, now]))
  expect(told).toEqual([])
  screen.isSeen = true
  await show(hallWith([1, now], [2, now]))
  expect(told).toEqual([1, 2])
})
