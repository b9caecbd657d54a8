import fc from 'fast-check'
import { dateAfter } from '../../../domain/hours/calendar.ts'
import { isWorkingDay, workingDaysAfter } from '../../../domain/petitions/due-date.ts'
import { isDraggingOn, isOnTime, isOverdue } from '../../../domain/petitions/timeliness.ts'
import { officeHours } from '../support/office.ts'
import { Case, citizen, office } from './a-case.ts'

test('a case that came on a Friday has its first day on Monday', () => {
  expect(workingDaysAfter(officeHours, '2026-03-06', 1)).toBe('2026-03-09')
  expect(workingDaysAfter(null, '2026-03-06', 5)).toBe('2026-03-13')
})

test('holidays do not count, a make-up Saturday does', () => {
  expect(workingDaysAfter(officeHours, '2026-08-28', 1)).toBe('2026-09-03')
  expect(workingDaysAfter(officeHours, '2026-08-21', 1)).toBe('2026-08-22')
})

const dates = fc.integer({ min: 0, max: 700 }).map((days) => dateAfter('2026-01-01', days))

test('a term ends on a working day, has exactly its working days in it, and is longer with every day more', () => {
  fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), fc.constantFrom(officeHours, null), (from, days, hours) => {
    const due = workingDaysAfter(hours, from, days)
    const gone = Array.from({ length: (Date.parse(due) - Date.parse(from)) / 86_400_000 }, (_, one) => dateAfter(from, one + 1))
    expect(isWorkingDay(hours, due)).toBe(true)
    expect(gone.filter((date) => isWorkingDay(hours, date))).toHaveLength(days)
    expect(workingDaysAfter(hours, from, days + 1) > due).toBe(true)
  }))
})

test('an office that is never open answers in some year all the same', () => {
  const never = { ...officeHours, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }, specialDays: [] }
  expect(workingDaysAfter(never, '2026-03-02', 3)).toBe('2027-04-06')
})

test('on its due date a case is on time, a day later it is overdue', () => {
  const one = new Case()
  const { dueOn } = one.petition
  expect([dueOn, dateAfter(dueOn, 1)].map((today) => isOverdue(one.petition, today))).toEqual([false, true])
  expect(isOnTime(one.petition)).toBe(false)
  expect(isOnTime(new Case().day(dueOn).closed().petition)).toBe(true)
  expect(isOnTime(new Case().day(dateAfter(dueOn, 1)).closed().petition)).toBe(false)
})

test('who was answered late once stays late, however fast the case is closed again', () => {
  const one = new Case().day('2026-03-17').closed().day('2026-03-18').must({ type: 'reopen' }).must({ type: 'answer', words: 'answer' }).must({ type: 'close', outcome: 'upheld' })
  expect(isOnTime(one.petition)).toBe(false)
})

test('what a citizen took back is neither on time nor overdue', () => {
  const { petition } = new Case().must({ type: 'close', outcome: 'withdrawn' }, citizen)
  expect([isOnTime(petition), isOverdue(petition, '2027-01-01')]).toEqual([false, false])
})

test('a case drags on when the same term has gone by once more, and goes on having dragged on when it is closed', () => {
  const one = new Case()
  expect(['2026-03-16', '2026-03-30', '2026-03-31'].map((today) => isDraggingOn(one.petition, today, office))).toEqual([false, false, true])
  expect(isDraggingOn(new Case().day('2026-03-31').closed().petition, '2026-12-01', office)).toBe(true)
  expect(isDraggingOn(new Case().day('2026-03-30').closed().petition, '2026-12-01', office)).toBe(false)
})
