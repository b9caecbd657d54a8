import { ref, shallowRef } from 'vue'
import type { FeedState } from '../../../client-common/feed.ts'
import { createPresses, restMs } from '../../../client-counter/presses.ts'
import type { Code } from '../../../contract/refusals.ts'
import type { Answer, Reply } from '../../../contract/wire.ts'

const yes: Reply<Answer> = { ok: true, answer: { ticket: 'A001', ahead: null, link: null } }

/** A line to a server that answers when told, and shows a new picture with every yes. */
function aLine(state: FeedState = 'live') {
  const sent: { name: string, id: string | undefined }[] = []
  const replies: ((reply: Reply<Answer>) => void)[] = []
  const view = shallowRef<unknown>({})
  const line = {
    view, state: ref(state),
    send: (name: string, _input: object, id?: string) => {
      sent.push({ name, id })
      return new Promise<Reply<Answer>>((answer) => { replies.push(answer) })
    },
  }
  const answer = (reply: Reply<Answer>) => {
    if (reply.ok) view.value = {}
    replies.shift()?.(reply)
  }
  return { line, sent, answer, refuse: (code: Code) => { answer({ ok: false, code }) } }
}

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

test('two presses while the first is under way send one command', async () => {
  const { line, sent, answer } = aLine()
  const { press, sending } = createPresses(line)
  const first = press('ticket:callNext', { counter: '1' })
  expect(sending.value).toBe('ticket:callNext')
  await expect(press('ticket:callNext', { counter: '1' })).resolves.toBe(false)
  answer(yes)
  await expect(first).resolves.toBe(true)
  expect(sending.value).toBeNull()
  expect(sent).toHaveLength(1)
})

test('a double press does not call and start in one go, however fast the server is', async () => {
  const { line, sent, answer } = aLine()
  const { press, isDead } = createPresses(line)
  const call = press('ticket:callNext', { counter: '1' })
  answer(yes)
  await call
  await expect(press('ticket:start', { counter: '1' })).resolves.toBe(false)
  jest.advanceTimersByTime(restMs)
  expect(isDead.value).toBe(false)
  const start = press('ticket:start', { counter: '1' })
  answer(yes)
  await expect(start).resolves.toBe(true)
  expect(sent.map(({ name }) => name)).toEqual(['ticket:callNext', 'ticket:start'])
})

test('a press stays under way until its picture is on the screen', async () => {
  const { line, sent } = aLine()
  line.send = () => Promise.resolve(yes)
  const { press, sending } = createPresses(line)
  const call = press('ticket:callNext', { counter: '1' })
  await jest.advanceTimersByTimeAsync(200)
  expect(sending.value).toBe('ticket:callNext')
  line.view.value = {}
  await expect(call).resolves.toBe(true)
  expect(sending.value).toBeNull()
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

test('with the line lost a press is answered at once and sends nothing', async () => {
  const { line, sent } = aLine('lost')
  const { press, refusal } = createPresses(line)
  await expect(press('ticket:callNext', { counter: '1' })).resolves.toBe(false)
  expect(refusal.value).toBe('unavailable')
  expect(sent).toEqual([])
})

test('a press of which nobody knows whether it arrived keeps its id when pressed again', async () => {
  const { line, sent, answer } = aLine()
  const { press } = createPresses(line)
  const replies: Reply<Answer>[] = [{ ok: false, code: 'unavailable' }, yes, yes]
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
