import { effectScope } from 'vue'
import { leftMs, useHall } from '../../../client-rating/hall/use-hall.ts'
import type { FindRating, TicketRating } from '../../../contract/ratings.ts'
import type { Reply } from '../../../contract/wire.ts'
import { aTablet, now } from './a-tablet.ts'

const found: TicketRating = {
  transaction: 0, endedAt: now, service: { vi: 'Chứng thực', en: 'Certification' }, until: now + 60_000, form: aTablet().form, mayRate: true, answered: null,
}

beforeEach(() => { jest.useFakeTimers() })
afterEach(() => { jest.useRealTimers() })

function openHallTablet(reply: Reply<TicketRating> = { ok: true, answer: found }, prefixes = ['A', 'H']) {
  const [asked, sent]: [FindRating[], [string, unknown][]] = [[], []]
  const find = (ask: FindRating) => {
    asked.push(ask)
    return Promise.resolve(reply)
  }
  const send = (name: string, input: unknown) => {
    sent.push([name, input])
    return Promise.resolve({ ok: true, answer: { ticket: null, ahead: null, link: null } } as const)
  }
  const scope = effectScope()
  const hall = scope.run(() => useHall({ feed: { send }, line: { find }, prefixes: () => prefixes, newId: () => 'id' }))
  if (hall === undefined) throw new Error('the scope was closed')
  const type = async (digits: string) => {
    for (const digit of digits) hall.press(digit)
    await jest.advanceTimersByTimeAsync(0)
  }
  return { ...hall, asked, sent, type }
}

async function withCode(tablet: ReturnType<typeof openHallTablet>) {
  tablet.start()
  tablet.choosePrefix('H')
  await tablet.type('12')
  tablet.goOn()
  await tablet.type('4821')
}

test('whoever types number and code is asked, and what is said carries the code', async () => {
  const tablet = openHallTablet()
  await withCode(tablet)
  expect(tablet.asked).toEqual([{ ticket: 'H012', code: '4821' }])
  tablet.talk.rate(4)
  await jest.advanceTimersByTimeAsync(0)
  expect(tablet.sent).toMatchObject([['rating:give', { ticket: 'H012', level: 4, code: '4821', form: { id: 'counter-5', version: 1 } }]])
})

test('a wrong code is wiped and said, and another can be typed', async () => {
  const tablet = openHallTablet({ ok: false, code: 'wrongTicketCode' })
  await withCode(tablet)
  expect([tablet.refusal.value, tablet.typed.value.code, tablet.talk.now.value]).toEqual(['wrongTicketCode', '', null])
  await tablet.type('1')
  expect(tablet.refusal.value).toBeNull()
})

test('one who has rated at the counter is told so', async () => {
  const tablet = openHallTablet({ ok: true, answer: { ...found, mayRate: false } })
  await withCode(tablet)
  expect([tablet.refusal.value, tablet.talk.now.value]).toEqual(['alreadyRated', null])
})

test('the only letter that there is needs no choosing; a number needs more than noughts', async () => {
  const tablet = openHallTablet(undefined, ['A'])
  tablet.start()
  await tablet.type('00')
  expect(tablet.number.value).toBeNull()
  await tablet.type('7')
  expect(tablet.number.value).toBe('A007')
})

test('what somebody has typed is wiped when nobody touches it any more', async () => {
  const tablet = openHallTablet()
  tablet.start()
  await tablet.type('12')
  await jest.advanceTimersByTimeAsync(leftMs)
  expect([tablet.step.value, tablet.typed.value]).toEqual(['idle', { prefix: '', digits: '', code: '' }])
})
