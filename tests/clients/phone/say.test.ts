import { readFileSync } from 'node:fs'
import path from 'node:path'
import 'vue'
import { aTicket, atCounter5 } from './a-ticket.ts'

const root = path.join(__dirname, '../../..')
const read = (client: string, language: string) =>
  JSON.parse(readFileSync(path.join(root, client, 'texts', `${language}.json`), 'utf8')) as Record<string, Record<string, unknown>>

/** The page remembers its language in the browser. */
async function openPage() {
  const kept = new Map<string, string>()
  Object.assign(globalThis, {
    localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value) } },
    document: { documentElement: { lang: '' } },
  })
  const { setLanguage } = await import('../../../client-common/language.ts')
  const { say, whyNot } = await import('../../../client-phone/say.ts')
  const { tabTitle, tabSign } = await import('../../../client-phone/alerts/tab.ts')
  setLanguage('vi')
  return { setLanguage, say, whyNot, tabTitle, tabSign }
}

test('a text puts in what is handed to it, in the language of the page', async () => {
  const { say, setLanguage } = await openPage()
  expect(say('withdraw.question', { number: 'A012' })).toBe('Hủy số A012?')
  setLanguage('en')
  expect(say('withdraw.question', { number: 'A012' })).toBe('Give up number A012?')
})

test('a text that counts has a form for one and a form for all others', async () => {
  const { say, setLanguage } = await openPage()
  setLanguage('en')
  expect([0, 1, 2].map((count) => say('ahead', { count })))
    .toEqual(['people ahead of you', 'person ahead of you', 'people ahead of you'])
})

test('a refusal tells the holder what to do, whatever its code', async () => {
  const { whyNot } = await openPage()
  expect(whyNot('unavailable')).toBe('Chưa kết nối được máy chủ. Xin thử lại.')
  expect(whyNot('ticketInHand')).toBe('Chưa làm được. Nếu vẫn cần, xin hỏi bàn hướng dẫn.')
})

test('a tab in the background says how many are ahead, to come in, and whose turn it is', async () => {
  const { tabTitle, tabSign } = await openPage()
  const tickets = [aTicket(), aTicket({ ahead: 3 }), aTicket(atCounter5), aTicket({ state: 'serving', ahead: null })]
  expect(tickets.map(tabTitle)).toEqual(['7 người trước · A012', 'Sắp đến lượt · A012', 'Quầy 5 · Đến lượt A012', 'Số A012'])
  expect(tickets.map(tabSign)).toEqual(['plain', 'near', 'turn', 'plain'])
})

test.each(['vi', 'en'])('the phone asks for a rating, and tells a wait, in the words of the other screens (%s)', (language) => {
  const [phone, shared] = [read('client-phone', language), read('client-common', language)]
  expect(phone).toMatchObject({ rating: shared['rating'], language: shared['language'], expectedWait: shared['expectedWait'] })
})
