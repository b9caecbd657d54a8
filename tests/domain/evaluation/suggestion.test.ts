import { areSound } from '../../../domain/evaluation/figures.ts'
import { suggestedPoints } from '../../../domain/evaluation/suggestion.ts'

const eligible = { eligible: 100, receivedHere: 100 }

test.each([
  ['province', 20, 2], ['province', 19, 1], ['ministry', 20, 2], ['district', 50, 2], ['district', 49, 1], ['commune', 100, 2], ['commune', 99, 1],
] as const)('at a %s, %i of 100 listed procedures on the spot suggest %i', (level, onTheSpot, points) => {
  expect(suggestedPoints('indicator-5', { listed: 100, onTheSpot, ...eligible }, level)).toBe(points)
})

test('one eligible procedure that is received elsewhere leaves no point for the one-stop shop', () => {
  expect(suggestedPoints('indicator-5', { listed: 100, onTheSpot: 50, eligible: 100, receivedHere: 99 }, 'commune')).toBe(0)
})

test('without listed and eligible procedures nothing is suggested', () => {
  expect(suggestedPoints('indicator-5', { listed: 0, onTheSpot: 0, eligible: 0, receivedHere: 0 }, 'commune')).toBeNull()
  expect(suggestedPoints('indicator-5', { listed: 0, onTheSpot: 0, ...eligible }, 'commune')).toBe(1)
})

test.each([
  [0, 0, 0, 2], [20, 20, 0, 2], [10, 9, 0, 1], [20, 18, 0, 1], [100, 89, 0, 0], [10, 10, 1, 0],
])('of %i cases that were due, %i on time and %i dragging on suggest %i', (due, onTime, draggingOn, points) => {
  expect(suggestedPoints('indicator-8', { due, onTime, draggingOn }, 'commune')).toBe(points)
})

test.each([
  [20, 30, 0, 2], [19, 30, 0, 1], [20, 29, 0, 1], [20, 15, 0, 1], [20, 14, 0, 0], [20, 30, 1, 0],
])('%i of 100 procedures and %i of 100 dossiers online with %i overdue suggest %i', (online, onlineDossiers, overdue, points) => {
  expect(suggestedPoints('indicator-9', { eligible: 100, online, dossiers: 100, onlineDossiers, overdue }, 'commune')).toBe(points)
})

test('a period without dossiers suggests nothing about online services', () => {
  expect(suggestedPoints('indicator-9', { eligible: 100, online: 100, dossiers: 0, onlineDossiers: 0, overdue: 0 }, 'commune')).toBeNull()
})

test('numbers of which a part is more than its whole are not sound', () => {
  expect(areSound('indicator-5', { listed: 9, onTheSpot: 10, ...eligible })).toBe(false)
  expect(areSound('indicator-5', { listed: 10, onTheSpot: 10, eligible: 9, receivedHere: 10 })).toBe(false)
  expect(areSound('indicator-8', { due: 1, onTime: 2, draggingOn: 0 })).toBe(false)
  expect(areSound('indicator-9', { eligible: 1, online: 2, dossiers: 1, onlineDossiers: 1, overdue: 0 })).toBe(false)
  expect(areSound('indicator-9', { eligible: 2, online: 2, dossiers: 1, onlineDossiers: 1, overdue: 1 })).toBe(true)
})
