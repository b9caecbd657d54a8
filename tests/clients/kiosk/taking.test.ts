import 'vue'
import type { Answer } from '../../../contract/wire.ts'

const expected = { p50Seconds: 600, p90Seconds: 1500 }
const birth = { vi: 'Đăng ký khai sinh', en: 'Birth registration' }

async function kioskWith(answer: Answer) {
  Object.assign(globalThis, { localStorage: { getItem: () => null }, document: { documentElement: { lang: '' } } })
  const { useTaking } = await import('../../../client-kiosk/taking.ts')
  const sender = { send: () => Promise.resolve({ ok: true, answer } as const), now: () => 7 }
  return useTaking(sender, {
    expectedFor: (service) => service === 'ho-tich' ? expected : null,
    nameOf: (procedure) => procedure === 'birth' ? birth : null,
  })
}

const answer: Answer = { ticket: 'H007', ahead: 4, link: '/t/x' }

test('a ticket keeps what was told before it was taken: what for, how many and how long', async () => {
  const { taken, take } = await kioskWith(answer)
  await take('ho-tich', null, 'birth')
  expect(taken.value).toEqual({
    number: 'H007', service: 'ho-tich', procedure: birth, ahead: 4, expected, link: '/t/x', ratingCode: null, at: 7, language: 'vi',
  })
})

test('whoever has priority is told no wait, as that of the others is not theirs', async () => {
  const { taken, take } = await kioskWith(answer)
  await take('ho-tich', 'tu-60')
  expect(taken.value).toMatchObject({ ahead: 4, expected: null, procedure: null })
})

test('while the server is away nobody knows how many are ahead, nor how long it takes', async () => {
  const { taken, take } = await kioskWith({ ...answer, ahead: null })
  await take('ho-tich', null, 'birth')
  expect(taken.value).toMatchObject({ ahead: null, expected: null, procedure: birth })
})
