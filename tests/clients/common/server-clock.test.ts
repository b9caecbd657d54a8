import { openServerClock } from '../../../client-common/server-clock.ts'

function clockAt(start: number) {
  const local = { now: start }
  return { local, clock: openServerClock(() => local.now, 1_000_000) }
}

test('before the first message the machine\'s own time is the best guess', () => {
  const { clock } = clockAt(5)
  expect(clock.now()).toBe(1_000_000)
})

test('the least delayed message tells the time', () => {
  const { local, clock } = clockAt(0)
  clock.heard(2_000_000 - 300)
  local.now = 1000
  clock.heard(2_001_000 - 40)
  local.now = 2000
  clock.heard(2_002_000 - 500)
  expect(clock.now()).toBe(2_002_000 - 40)
})

test('a server clock that jumps back is followed', () => {
  const { local, clock } = clockAt(0)
  clock.heard(9_000_000)
  local.now = 1000
  clock.heard(5_400_000)
  expect(clock.now()).toBe(5_400_000)
})
