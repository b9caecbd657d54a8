import { draftsFrom, faultIn, isComplete, scoresIn, suggestionIn, type SelfDraft } from '../../../client-manager/evaluation/self-draft.ts'
import { periodsOf, usualPeriod, yearsUntil } from '../../../client-manager/evaluation/periods.ts'
import { tenths } from '../../../client-manager/evaluation/points.ts'
import { periodName } from '../../../domain/evaluation/period.ts'

const empty = draftsFrom({ rows: [] })

function typed(figures: SelfDraft['figures']): SelfDraft {
  return { points: 2, evidence: 'Danh mục', figures: { ...empty['indicator-8'].figures, ...figures } }
}

test('numbers are none or all there', () => {
  expect(faultIn('indicator-8', typed({}))).toBeNull()
  expect(faultIn('indicator-8', typed({ due: 3 }))).toBe('unfinished')
  expect(faultIn('indicator-8', typed({ due: 3, onTime: 2.5, draggingOn: 0 }))).toBe('unfinished')
  expect(faultIn('indicator-8', typed({ due: 3, onTime: -1, draggingOn: 0 }))).toBe('unfinished')
  expect(faultIn('indicator-8', typed({ due: 3, onTime: 4, draggingOn: 0 }))).toBe('unsound')
  expect(faultIn('indicator-8', typed({ due: 3, onTime: 3, draggingOn: 0 }))).toBeNull()
})

test('points are suggested as soon as the numbers are sound, and not before', () => {
  expect(suggestionIn('indicator-8', typed({ due: 10, onTime: 9 }), 'commune')).toBeNull()
  expect(suggestionIn('indicator-8', typed({ due: 10, onTime: 11, draggingOn: 0 }), 'commune')).toBeNull()
  expect(suggestionIn('indicator-8', typed({ due: 10, onTime: 9, draggingOn: 0 }), 'commune')).toBe(1)
})

test('only what is complete is saved, with the numbers behind it', () => {
  const drafts = { ...empty, 'indicator-8': typed({ due: 0, onTime: 0, draggingOn: 0 }), 'indicator-9': { ...empty['indicator-9'], points: 1 as const, evidence: '  ' } }
  expect(isComplete('indicator-9', drafts['indicator-9'])).toBe(false)
  expect(scoresIn(drafts)).toEqual({ 'indicator-8': { points: 2, evidence: 'Danh mục', figures: { due: 0, onTime: 0, draggingOn: 0 } } })
})

test('what was saved is there to go on with', () => {
  const self = { points: 1, evidence: 'Báo cáo', figures: { due: 9, onTime: 9, draggingOn: 0 } } as const
  const drafts = draftsFrom({ rows: [{ number: 8, source: 'unit', id: 'indicator-8', self, appraised: null }] })
  expect(scoresIn(drafts)).toEqual({ 'indicator-8': self })
})

test('only periods that have begun can be chosen, and the last whole quarter is offered', () => {
  expect(periodsOf(2026, '2026-11-20').map(periodName)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'])
  expect(periodsOf(2026, '2026-02-10').map(periodName)).toEqual(['2026-Q1', '2026'])
  expect([usualPeriod('2026-11-20'), usualPeriod('2026-02-10')]).toEqual(['2026-Q3', '2025-Q4'])
  expect([yearsUntil('2026-11-20')[0], yearsUntil('2026-12-20')[0]]).toEqual([2026, 2027])
})

test('points are written as people write them', () => {
  expect([tenths(149, 'vi'), tenths(149, 'en'), tenths(150, 'vi')]).toEqual(['14,9', '14.9', '15,0'])
})
