import type { Notice } from '../../../domain/notices.ts'
import { hallView } from '../../../domain/views/hall.ts'
import { nothingExpected } from '../../../domain/views/expected.ts'
import { Hall } from '../support/hall.ts'
import { date, office } from '../support/office.ts'

const notice = (id: string, more: Partial<Notice> = {}): Notice =>
  ({ id, kind: 'text', text: { vi: id, en: id }, media: null, seconds: 10, from: null, to: null, zones: [], ...more })

const zones = ['left', 'right'].map((id) => ({ id, name: { vi: id, en: id }, counters: ['q1'] }))

/** The notices that a display in a zone, or of the whole hall, may show. */
function shown(items: readonly Notice[], zone: string | null = null): string[] {
  const hall = Hall.open({ opened: { ...office, zones, notices: { quietSeconds: 45, items } } })
  const { notices } = hallView(hall.day, nothingExpected, { zone, counter: null })
  expect(notices.quietSeconds).toBe(45)
  return notices.items.map(({ id }) => id)
}

test('a notice is shown from its first date to its last', () => {
  expect(shown([
    notice('today', { from: date, to: date }), notice('always'), notice('over', { to: '2026-03-01' }), notice('later', { from: '2026-03-03' }),
  ])).toEqual(['today', 'always'])
})

test('a notice of a zone is shown there, and one of no zone everywhere', () => {
  const items = [notice('all'), notice('left', { zones: ['left'] }), notice('both', { zones: ['left', 'right'] })]
  expect([shown(items), shown(items, 'left'), shown(items, 'right')]).toEqual([['all'], ['all', 'left', 'both'], ['all', 'both']])
})

test('a notice whose zones were all taken away is for everybody', () => {
  expect(shown([notice('lost', { zones: ['gone'] })], 'left')).toEqual(['lost'])
})
