import { createPresses, restMs } from '../../../client-counter/presses.ts'
import { aCounter } from './a-counter.ts'
import { aLine, yes } from './a-line.ts'

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

test('two presses while the first is under way send one command', async () => {
  const { line, sent, answer } = aLine()
  const { press, underWay } = createPresses(line)
  const first = press('ticket:callNext', { counter: '1' })
  expect(underWay.value?.name).toBe('ticket:callNext')
  await expect(press('ticket:callNext', { counter: '1' })).resolves.toBe(false)
  answer(yes)
  await expect(first).resolves.toBe(true)
  expect(underWay.value).toBeNull()
  expect(sent).toHaveLength(1)
})

test('a double press does not call and start in one go, however fast the server is', async () => {
  const { line, sent, answer } = aLine()
  const { press, isDead } = createPresses(line)
  const call = press('ticket:callNext', { counter: '1' })
  answer(yes)
  await call
  await expect(press('ticket:start', { counter: '1', ticket: 'A001' })).resolves.toBe(false)
  jest.advanceTimersByTime(restMs)
  expect(isDead.value).toBe(false)
  const start = press('ticket:start', { counter: '1', ticket: 'A001' })
  answer(yes)
  await expect(start).resolves.toBe(true)
  expect(sent.map(({ name }) => name)).toEqual(['ticket:callNext', 'ticket:start'])
})

test('a press stays under way until its picture is on the screen', async () => {
  const { line, sent } = aLine()
  line.send = () => Promise.resolve(yes)
  const { press, underWay } = createPresses(line)
  const call = press('ticket:callNext', { counter: '1' })
  await jest.advanceTimersByTimeAsync(200)
  expect(underWay.value?.name).toBe('ticket:callNext')
  line.view.value = aCounter()
  await expect(call).resolves.toBe(true)
  expect(underWay.value).toBeNull()
  expect(sent).toEqual([])
})

test('a refusal is kept to be told, and the next press forgets it', async () => {
  const { line, answer, refuse } = aLine()
  const { press, refusal } = createPresses(line)
  const call = press('ticket:callNext', { counter: '1' })
  refuse('nobodyWaiting')
  await expect(call).resolves.toBe(false)
  expect(refusal.value).toBe('nobodyWaiting')
  jest.advanceTimersByTime(restMs)
  const again = press('ticket:callNext', { counter: '1' })
  answer(yes)
  await again
  expect(refusal.value).toBeNull()
})

test('where nothing waits, a press without a line is answered at once and sends nothing', async () => {
  const { line, sent } = aLine('lost')
  const { press, refusal } = createPresses(line)
  await expect(press('ticket:callNext', { counter: '1' })).resolves.toBe(false)
  expect(refusal.value).toBe('unavailable')
  expect(sent).toEqual([])
})

test('a press of which nobody knows whether it arrived keeps its id when pressed again', async () => {
  const { line, sent, answer } = aLine()
  const { press } = createPresses(line)
  const replies = [{ ok: false, code: 'unavailable' }, yes, yes] as const
  for (const reply of replies) {
    const pressed = press('ticket:callNext', { counter: '1' })
    answer(reply)
    await pressed
    jest.advanceTimersByTime(restMs)
  }
  const [first, again, next] = sent.map(({ id }) => id)
  expect(again).toBe(first)
  expect(next).not.toBe(first)
})
