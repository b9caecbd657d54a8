import type { Answer, Reply } from '../../../contract/wire.ts'
import { openOutbox, type Letter } from '../../../client-common/outbox.ts'

const letter: Letter = { id: 'one', name: 'counter:open', input: { counter: '1' } }
const done: Reply<Answer> = { ok: true, answer: { ticket: null, ahead: null, link: null } }

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a command whose reply is lost goes out again under the same id', async () => {
  const sent: string[] = []
  const replies = [null, null, done]
  const outbox = openOutbox((one) => {
    sent.push(one.id)
    return Promise.resolve(replies[sent.length - 1] ?? null)
  }, () => true)
  expect(await outbox.send(letter)).toEqual(done)
  expect(sent).toEqual(['one', 'one', 'one'])
})

test('a command given while the line is down waits for the line', async () => {
  let isUp = false
  let times = 0
  const outbox = openOutbox(() => {
    times += 1
    return Promise.resolve(done)
  }, () => isUp)
  const reply = outbox.send(letter)
  await Promise.resolve()
  expect(times).toBe(0)
  isUp = true
  outbox.resend()
  expect(await reply).toEqual(done)
  expect(times).toBe(1)
})

test('a command under way is not sent a second time when the line says it is up again', async () => {
  let times = 0
  let answer: (reply: Reply<Answer>) => void = () => undefined
  const outbox = openOutbox(() => {
    times += 1
    return new Promise((resolve) => { answer = resolve })
  }, () => true)
  const reply = outbox.send(letter)
  outbox.resend()
  answer(done)
  expect(await reply).toEqual(done)
  expect(times).toBe(1)
})

test('a command that nobody answers is given up after its time', async () => {
  const outbox = openOutbox(() => Promise.resolve(done), () => false, 15_000)
  const reply = outbox.send(letter)
  jest.advanceTimersByTime(15_000)
  expect(await reply).toEqual({ ok: false, code: 'unavailable' })
})

test('a refusal is an answer and is not sent again', async () => {
  let times = 0
  const outbox = openOutbox(() => {
    times += 1
    return Promise.resolve({ ok: false, code: 'counterTaken' })
  }, () => true)
  expect(await outbox.send(letter)).toEqual({ ok: false, code: 'counterTaken' })
  expect(times).toBe(1)
})
