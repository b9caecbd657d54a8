import { useTaking } from '../../../client-phone/take/taking.ts'
import type { TakeFromDistance } from '../../../contract/distance.ts'
import type { HttpReply } from '../../../client-common/http.ts'
import type { Answer } from '../../../contract/wire.ts'

const wish = { day: '2026-11-20', service: 'ho-tich', procedure: null }
const given: HttpReply<Answer> = { ok: true, answer: { ticket: 'A001', ahead: 0, link: '/t/a' } }
const no = (code: 'unavailable' | 'tooManyNumbers' | 'unknownDistanceDevice'): HttpReply<Answer> => ({ ok: false, code })

/** A server that gives these answers, one after the other, and what it was asked. */
function phone(...answers: HttpReply<Answer>[]) {
  const asked: TakeFromDistance[] = []
  let looks = 0
  const taking = useTaking({
    office: 'office',
    post(one) {
      asked.push(one)
      return Promise.resolve(answers.shift() ?? given)
    },
    look() {
      looks += 1
      return Promise.resolve()
    },
  })
  return { taking, asked, looks: () => looks }
}

test('a wish that got no answer is asked for again as the same wish, in whatever language', async () => {
  const { taking, asked } = phone(no('unavailable'))
  expect(await taking.take(wish, 'vi')).toBeNull()
  expect(taking.refusal.value).toBe('unavailable')
  expect(await taking.take(wish, 'en')).toEqual({ ticket: 'A001', link: '/t/a' })
  expect(asked[1]).toEqual(asked[0])
})

test('another wish, or one after a clear "no", is a new one', async () => {
  const { taking, asked } = phone(no('unavailable'), no('tooManyNumbers'))
  await taking.take(wish, 'vi')
  await taking.take({ ...wish, service: 'thue' }, 'vi')
  await taking.take({ ...wish, service: 'thue' }, 'vi')
  expect(new Set(asked.map(({ commandId }) => commandId)).size).toBe(3)
})

test('a second tap while the first is under way asks for nothing', async () => {
  const { taking, asked } = phone()
  const [first, second] = await Promise.all([taking.take(wish, 'vi'), taking.take(wish, 'vi')])
  expect([first?.ticket, second, asked.length]).toEqual(['A001', null, 1])
})

test('a phone without a cookie looks at the page once more, which brings it one', async () => {
  const { taking, asked, looks } = phone(no('unknownDistanceDevice'))
  expect(await taking.take(wish, 'vi')).toMatchObject({ ticket: 'A001' })
  expect([asked.length, looks(), asked[0]?.commandId === asked[1]?.commandId]).toEqual([2, 1, true])
})
