import { effectScope, nextTick, shallowRef } from 'vue'
import type { Saying } from '../../../client-common/rating/saying.ts'
import { quietMs, thanksMs } from '../../../client-common/rating/talk.ts'
import type { Asking } from '../../../client-rating/moment.ts'
import { settledIn } from '../../../client-rating/settled.ts'
import { shortThanksMs, useRating } from '../../../client-rating/use-rating.ts'
import type { Reply } from '../../../contract/wire.ts'
import type { Question } from '../../../domain/rating/form.ts'
import { counterForm } from '../../../domain/rating/shipped-forms.ts'
import { asking as first, aTablet, now, tapped } from './a-tablet.ts'

const second: Asking = { ...first, ticket: 'A013' }
const ok = { ok: true, answer: null } as const
const [reasons] = counterForm.questions as readonly [Question, Question]
const askMs = first.until - first.endedAt

/** A tablet whose server replies when the test lets it. */
function openTablet(asking: Asking | null = first, kept = new Map<string, string>()) {
  const shown = shallowRef(aTablet({ asking }))
  const sent: { ticket: string, said: Saying | null, id: string }[] = []
  const replies: ((reply: Reply<unknown>) => void)[] = []
  const handIn = ({ ticket }: { ticket: string }, said: Saying | null, id: string) => {
    sent.push({ ticket, said, id })
    return new Promise<Reply<unknown>>((resolve) => replies.push(resolve))
  }
  const settled = settledIn({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => { kept.set(key, value) } })
  const scope = effectScope()
  let ids = 0
  const session = scope.run(() => useRating(() => shown.value, () => now + 1000, { handIn, newId: () => `id-${ids += 1}`, settled }))
  if (session === undefined) throw new Error('the scope was closed')
  const reply = async (answer: Reply<unknown>) => {
    replies.shift()?.(answer)
    await jest.advanceTimersByTimeAsync(0)
  }
  const show = async (next: Asking | null) => {
    shown.value = aTablet({ asking: next })
    await nextTick()
  }
  return { ...session, sent, reply, show, kept, kind: () => session.moment.value.kind, leave: () => { scope.stop() } }
}

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

test('the first tap is sent at once, whatever follows', () => {
  const { rate, sent, moment } = openTablet()
  rate(2)
  expect(sent).toMatchObject([{ ticket: 'A012', said: { level: 2, answers: {}, comment: null } }])
  expect(moment.value).toMatchObject({ kind: 'saying', saying: { level: 2, at: 0 } })
})

test('reasons come after the tap, the whole rating under a new id', async () => {
  const { rate, choose, goOn, end, sent, reply, moment } = openTablet()
  rate(2)
  await reply(ok)
  choose(reasons, ['waiting'])
  choose(reasons, ['waiting', 'place'])
  goOn()
  expect(sent.slice(1)).toMatchObject([{ said: { level: 2, answers: { reasons: ['waiting', 'place'] } } }])
  await reply(ok)
  end()
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'rated' })
  await jest.advanceTimersByTimeAsync(thanksMs)
  expect([sent.length, moment.value.kind]).toEqual([2, 'idle'])
})

test('one who leaves in the middle of the questions has rated all the same, with the chips that were tapped', async () => {
  const { rate, choose, sent, reply, kind } = openTablet()
  rate(1)
  await reply(ok)
  choose(reasons, ['attitude'])
  await jest.advanceTimersByTimeAsync(quietMs)
  expect(kind()).toBe('thanks')
  expect(sent.at(-1)).toMatchObject({ said: { level: 1, answers: { reasons: ['attitude'] } } })
})

test('a question left alone goes away when its time is over, and nothing is sent', async () => {
  const { sent, kind } = openTablet()
  expect(kind()).toBe('saying')
  await jest.advanceTimersByTimeAsync(askMs)
  expect([kind(), sent]).toEqual(['idle', []])
})

test('declining is one tap', async () => {
  const { decline, sent, reply, moment } = openTablet()
  decline()
  expect(sent).toMatchObject([{ said: null }])
  await reply(ok)
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'declined' })
})

test('the next transaction that ends during the thanks is asked about after a few seconds of them, for its whole time', async () => {
  const { decline, reply, show, kind, moment } = openTablet()
  decline()
  await reply(ok)
  await show(second)
  expect(kind()).toBe('thanks')
  await jest.advanceTimersByTimeAsync(shortThanksMs)
  expect(moment.value).toMatchObject({ kind: 'saying', about: { ticket: 'A013' } })
  await jest.advanceTimersByTimeAsync(askMs - 1000)
  expect(kind()).toBe('saying')
})

test('when the next one is served, what was said stays and the rest is not asked', async () => {
  const { rate, reply, show, moment } = openTablet()
  rate(2)
  await reply(ok)
  await show({ ...first, answered: tapped })
  expect(moment.value.kind).toBe('saying')
  await show(null)
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'rated' })
})

test('a tablet that was loaded anew in the middle goes on, and one that was through does not ask again', () => {
  const answered = { ...first, answered: tapped }
  const before = openTablet(answered)
  expect(before.moment.value).toMatchObject({ kind: 'saying', saying: { level: 2, at: 0 } })
  before.end()
  expect(before.kind()).toBe('thanks')
  before.leave()
  expect(openTablet(answered, before.kept).kind()).toBe('idle')
})

test('one who has rated on the phone already is thanked all the same', async () => {
  const { rate, reply, moment } = openTablet()
  rate(2)
  await reply({ ok: false, code: 'alreadyRated' })
  expect(moment.value).toEqual({ kind: 'thanks', ending: 'already' })
})

test('a tap made while the line is lost is handed in again under its id, and its answers follow it', async () => {
  const { rate, choose, goOn, sent, reply, isSending } = openTablet()
  rate(3)
  await reply({ ok: false, code: 'unavailable' })
  choose(reasons, ['place'])
  goOn()
  expect(isSending.value).toBe(true)
  await jest.advanceTimersByTimeAsync(1000)
  await reply(ok)
  await reply(ok)
  expect(sent.map(({ id, said }) => [id, said?.answers])).toEqual([['id-1', {}], ['id-1', {}], ['id-2', { reasons: ['place'] }]])
  expect(isSending.value).toBe(false)
})
