import { newsIn, nothingTold, type News } from '../../../client-phone/alerts/news.ts'

const counter = { id: '5', label: '5' }
const waiting = (ahead: number) => ({ state: 'waiting' as const, ahead, expected: null, calledTimes: 0, counter: null })
const called = (calledTimes: number) => ({ state: 'called' as const, ahead: null, expected: null, calledTimes, counter })
const missed = { state: 'missed' as const, ahead: null, expected: null, calledTimes: 2, counter: null }

/** What a page tells that is shown these pictures one after another. */
function told(...pictures: readonly Parameters<typeof newsIn>[0][]): readonly (News | null)[] {
  let before = nothingTold
  return pictures.map((picture) => {
    const { news, told: next } = newsIn(picture, before)
    before = next
    return news
  })
}

test('the holder is told once to come in, also when somebody slips in before', () => {
  expect(told(waiting(4), waiting(3), waiting(2), waiting(4), waiting(3))).toEqual([null, 'near', null, null, null])
})

test('every call is told, each once', () => {
  expect(told(waiting(0), called(1), called(1), called(2))).toEqual(['near', 'turn', null, 'turn'])
})

test('one who was missed and is back in line is told anew', () => {
  expect(told(waiting(1), called(1), missed, waiting(6), waiting(3), called(1))).toEqual(['near', 'turn', null, null, 'near', 'turn'])
})

test('one who is sent on to wait elsewhere is told there, too', () => {
  const serving = { state: 'serving' as const, ahead: null, expected: null, calledTimes: 1, counter }
  expect(told(called(1), serving, waiting(5), waiting(2))).toEqual(['turn', null, null, 'near'])
})
