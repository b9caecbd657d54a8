import type { Target } from '../../domain/office.ts'
import { isMet, targetInForce } from '../../domain/targets.ts'

const perVisit: Target = { kpi: 'waitPerVisit', from: '2022-01-01', to: '2022-12-31', limit: 1800, source: 'T1' }
const perTransaction: Target = { kpi: 'waitPerTransaction', from: '2023-01-01', to: '2025-12-31', limit: 900, source: 'T2' }
const stricter: Target = { ...perTransaction, from: '2025-07-01', to: null, limit: 600 }
const satisfaction: Target = { kpi: 'satisfaction', from: '2025-01-01', to: null, limit: 0.95, source: 'T4' }
const targets = [stricter, perVisit, satisfaction, perTransaction]

test.each([
  ['waitPerVisit', '2021-12-31', null], ['waitPerVisit', '2022-01-01', 1800],
  ['waitPerVisit', '2022-12-31', 1800], ['waitPerVisit', '2023-01-01', null],
  ['waitPerTransaction', '2022-12-31', null], ['waitPerTransaction', '2023-01-01', 900],
  ['waitPerTransaction', '2025-06-30', 900], ['waitPerTransaction', '2025-07-01', 600],
  ['waitPerTransaction', '2026-11-20', 600], ['satisfaction', '2024-12-31', null], ['satisfaction', '2031-01-01', 0.95],
] as const)('the target for %s on %s is %s', (kpi, date, limit) => {
  expect(targetInForce(targets, kpi, date)?.limit ?? null).toBe(limit)
  expect(targetInForce([...targets].reverse(), kpi, date)?.limit ?? null).toBe(limit)
})

test.each([
  [perVisit, 1799.999, true], [perVisit, 1800, true], [perVisit, 1800.001, false],
  [perTransaction, 900, true], [perTransaction, 900.001, false], [perTransaction, 0, true],
  [satisfaction, 0.95, true], [satisfaction, 0.9499, false], [satisfaction, 0.949_999, false], [satisfaction, 1, true],
])('%j with a figure of %d is met: %s', (target, figure, met) => {
  expect(isMet(target, figure)).toBe(met)
})

test('19 satisfied of 20 are 95 %, and 1 899 of 2 000 are not', () => {
  expect(isMet(satisfaction, 19 / 20)).toBe(true)
  expect(isMet(satisfaction, 1899 / 2000)).toBe(false)
})
