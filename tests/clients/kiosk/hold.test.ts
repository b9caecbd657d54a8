import { effectScope } from 'vue'
import { useHold } from '../../../client-kiosk/hold.ts'

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

function openButton() {
  let times = 0
  const scope = effectScope()
  const hold = scope.run(() => useHold(3, () => { times += 1 }))
  if (hold === undefined) throw new Error('no button')
  return { ...hold, times: () => times, leave: () => { scope.stop() } }
}

test('a button that is held for three seconds does what it says, once', () => {
  const { press, secondsLeft, times } = openButton()
  press()
  expect(secondsLeft.value).toBe(3)
  jest.advanceTimersByTime(2000)
  expect([secondsLeft.value, times()]).toEqual([1, 0])
  jest.advanceTimersByTime(60_000)
  expect([secondsLeft.value, times()]).toEqual([null, 1])
})

test('whoever lets go begins anew, and tapping it again and again does nothing', () => {
  const { press, letGo, times } = openButton()
  for (let tap = 0; tap < 20; tap += 1) {
    press()
    jest.advanceTimersByTime(900)
    letGo()
  }
  press()
  jest.advanceTimersByTime(2900)
  letGo()
  expect(times()).toBe(0)
})

test('a key that repeats itself while it is held down counts as one press', () => {
  const { press, times } = openButton()
  for (let repeat = 0; repeat < 40; repeat += 1) {
    press()
    jest.advanceTimersByTime(70)
  }
  expect(times()).toBe(0)
  jest.advanceTimersByTime(300)
  expect(times()).toBe(1)
})

test('a screen that goes away while the button is held does nothing', () => {
  const { press, leave, times } = openButton()
  press()
  leave()
  jest.advanceTimersByTime(10_000)
  expect(times()).toBe(0)
})
