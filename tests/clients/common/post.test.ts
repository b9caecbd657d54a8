import { openPost } from '../../../client-common/rating/post.ts'
import type { Reply } from '../../../contract/wire.ts'

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

const ok = { ok: true, answer: null } as const

/** A server that replies when the test lets it. */
function openServer() {
  const heard: { what: string, id: string }[] = []
  const replies: ((reply: Reply<unknown>) => void)[] = []
  let ids = 0
  const post = openPost<string>((what, id) => {
    heard.push({ what, id })
    return new Promise((resolve) => replies.push(resolve))
  }, () => `id-${ids += 1}`)
  const reply = async (answer: Reply<unknown>) => {
    replies.shift()?.(answer)
    await jest.advanceTimersByTimeAsync(0)
  }
  return { post, heard, reply }
}

test('of what is said while a letter is under way, the newest is sent after it', async () => {
  const { post, heard, reply } = openServer()
  for (const what of ['a', 'b', 'c']) post.say(what)
  expect(heard.map(({ what }) => what)).toEqual(['a'])
  await reply(ok)
  await reply(ok)
  expect(heard).toEqual([{ what: 'a', id: 'id-1' }, { what: 'c', id: 'id-2' }])
  expect(post.isUnderWay.value).toBe(false)
})

test('a letter that nobody heard goes out again under its own id', async () => {
  const { post, heard, reply } = openServer()
  post.say('a')
  await reply({ ok: false, code: 'unavailable' })
  expect(post.isUnderWay.value).toBe(true)
  await jest.advanceTimersByTimeAsync(1000)
  await reply(ok)
  expect(heard).toEqual([{ what: 'a', id: 'id-1' }, { what: 'a', id: 'id-1' }])
})

test('what may still change is sent when it rests, or when it has to be', async () => {
  const { post, heard, reply } = openServer()
  post.say('a', 800)
  post.say('ab', 800)
  expect(heard).toEqual([])
  await jest.advanceTimersByTimeAsync(800)
  expect(heard.map(({ what }) => what)).toEqual(['ab'])
  await reply(ok)
  post.say('abc', 800)
  post.flush()
  expect(heard.map(({ what }) => what)).toEqual(['ab', 'abc'])
})

test('after a "no" nothing more is sent', async () => {
  const { post, heard, reply } = openServer()
  post.say('a')
  post.say('b')
  await reply({ ok: false, code: 'alreadyRated' })
  post.say('c')
  expect([heard.length, post.refusal.value, post.isUnderWay.value]).toEqual([1, 'alreadyRated', false])
})

test('a line that stays lost for five minutes is given up', async () => {
  const { post, reply } = openServer()
  post.say('a')
  for (let second = 0; second < 302; second += 1) {
    await reply({ ok: false, code: 'unavailable' })
    await jest.advanceTimersByTimeAsync(1000)
  }
  expect([post.isUnderWay.value, post.refusal.value]).toEqual([false, 'unavailable'])
})
