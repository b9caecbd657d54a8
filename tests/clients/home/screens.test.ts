import { addressOf, screens } from '../../../client-home/screens.ts'

test('in the demo the rating tablet takes a slot of its own in the same browser, elsewhere it does not', () => {
  const rating = screens.find(({ name }) => name === 'rating') ?? screens[0]
  expect([addressOf(rating, true), addressOf(rating, false)]).toEqual(['/rating?slot=1', '/rating'])
})

test('every other screen has the same address everywhere', () => {
  const others = screens.filter(({ name }) => name !== 'rating')
  expect(others.map((screen) => addressOf(screen, true))).toEqual(['/display', '/kiosk', '/counter', '/manager'])
})
