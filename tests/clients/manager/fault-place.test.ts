import { faultPlace } from '../../../client-manager/settings/fault-place.ts'
import { smallOffice } from '../../support/small-office.ts'

const placed = (at: string) => faultPlace(at, smallOffice, 'vi')

test('an entry is called by what it is and by its name', () => {
  expect(placed('services.dat-dai.prefix')).toEqual({ list: 'services', name: 'Dịch vụ dat-dai' })
  expect(placed('counters.3.label')).toEqual({ list: 'counters', name: '3' })
  expect(placed('counters.label.5')).toEqual({ list: 'counters', name: '5' })
})

test('days are called as in a calendar, and never by where they are kept', () => {
  expect(placed('openingHours.week.1')).toEqual({ list: 'week', name: 'Thứ Hai' })
  expect(faultPlace('openingHours.week.7', smallOffice, 'en')).toEqual({ list: 'week', name: 'Sunday' })
  expect(placed('openingHours.specialDays.2026-08-22')).toEqual({ list: 'specialDays', name: '22/08/2026' })
})

test('notices, targets and the office\'s own name have words, too', () => {
  expect(placed('notices.2')).toEqual({ list: 'notices', name: '2' })
  expect(placed('targets.wait.2026-12-01')).toEqual({ list: 'targets', name: '01/12/2026' })
  expect(placed('name')).toEqual({ list: 'office', name: '' })
})

test('what has no words stays as it is', () => {
  expect(placed('counters')).toBeNull()
  expect(placed('announcing.rate')).toBeNull()
})
