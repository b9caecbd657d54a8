import { views, type Screen } from '../../contract/views.ts'
import { onRandomDays } from '../domain/support/every-day.ts'
import { seenOn } from '../domain/support/screens.ts'

/** Every fifth moment and the last one: a view is complete in itself, whatever came before. */
test('every view of every day is what the contract says, and nothing more', () => {
  onRandomDays(({ days }) => {
    for (const day of days.filter((_, index) => index % 5 === 0 || index === days.length - 1)) {
      for (const [screen, view] of seenOn(day)) {
        const parsed = views[screen].safeParse(view)
        if (!parsed.success) throw new Error(`${screen}: ${parsed.error.message}`)
      }
    }
  }, 25)
})

test('every screen has a schema', () => {
  const screens: Record<Screen, true> = { kiosk: true, hall: true, desks: true, counter: true, rating: true, ticket: true, manager: true }
  expect(Object.keys(views).sort()).toEqual(Object.keys(screens).sort())
})
