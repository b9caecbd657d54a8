import { keepNumber, keptNumbers, openNumbers } from '../../../client-phone/take/kept-numbers.ts'
import { officePath } from '../../../client-phone/office-path.ts'

const now = Date.parse('2026-11-20T09:00:00+07:00')
const number = { ticket: 'A012', link: '/t/office/2026-11-20/A012/mac', day: '2026-11-20', at: now }

function memory(kept: Record<string, string> = {}) {
  return { kept, getItem: (key: string) => kept[key] ?? null, setItem(key: string, text: string) { kept[key] = text } }
}

test('a phone finds the number of its office again, and not for longer than a day', () => {
  const storage = memory()
  keepNumber(storage, 'office', number)
  keepNumber(storage, 'office', number)
  expect(keptNumbers(storage, 'office', now + 1000)).toEqual([number])
  expect(keptNumbers(storage, 'other', now)).toEqual([])
  expect(keptNumbers(storage, 'office', now + 25 * 3_600_000)).toEqual([])
})

test.each(['{', 'null', '7', '[null, 3, {"ticket":"A1"}]', '[{"ticket":"A001","link":"https://elsewhere.example","day":"2026-11-20","at":1790000000000}]'])(
  'what else stands there, such as %s, is no number', (text) => {
    expect(keptNumbers(memory({ 'luot.numbers.office': text }), 'office', 1_790_000_000_000)).toEqual([])
  })

test('a browser that keeps nothing does no harm', () => {
  const deny = () => { throw new Error('denied') }
  const closed = { getItem: deny, setItem: deny }
  keepNumber(closed, 'office', number)
  expect(keptNumbers(closed, 'office', now)).toEqual([])
})

test('what the server knows counts; what only this phone knows is shown on its day', () => {
  const other = { ticket: 'K001', link: '/t/office/2026-11-20/K001/mac', day: '2026-11-20', at: now }
  const old = { ...other, link: '/t/office/2026-11-19/K001/mac', day: '2026-11-19' }
  const page = { date: '2026-11-20', own: [{ ticket: 'A012', link: number.link, isOpen: false }, { ticket: 'A020', link: '/t/x', isOpen: true }] }
  expect(openNumbers(page, [number, other, old]).map(({ ticket }) => ticket)).toEqual(['A020', 'K001'])
  expect(openNumbers(null, [number])).toEqual([number])
})

test.each([['/n/office', 'office'], ['/n/an-binh/', 'an-binh'], ['/n/', null], ['/n/a/b', null], ['/n/-x', null], ['/t/office', null]])('%s is the page of %s', (path, office) => {
  expect(officePath('n', path)).toBe(office)
})
