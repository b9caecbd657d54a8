import { proofOf } from '../../../client-counter/call-proof.ts'
import { holdSeconds } from '../../../client-counter/hold-time.ts'
import { takeInput, wrongWith, type IssueWish } from '../../../client-counter/issue-wish.ts'
import { peopleCalled } from '../../../client-counter/people-called.ts'
import { marksOf } from '../../../client-counter/row-marks.ts'
import { servicesHere } from '../../../client-counter/services-here.ts'
import { momentOf, typedTime } from '../../../client-counter/typed-time.ts'
import { secondsToUndo } from '../../../client-counter/undo-time.ts'
import { filterChoices, filtered } from '../../../client-counter/waiting-filter.ts'
import { aCounter, aTicket } from './a-counter.ts'

describe('times as officers type them', () => {
  test.each([
    ['9:30', 9, 30], ['09:30', 9, 30], ['9h30', 9, 30], ['930', 9, 30], ['0930', 9, 30], ['9h', 9, 0], ['9.05', 9, 5], [' 14 : 00 ', 14, 0],
  ])('%p is a time', (typed, hour, minute) => {
    expect(typedTime(typed)).toEqual({ hour, minute })
  })

  test.each(['', '9', '24:00', '25:99', '9:5', '9:60', 'chín', '12345', '-9:30'])('%p is none', (typed) => {
    expect(typedTime(typed)).toBeNull()
  })

  test('a time is one of the office\'s clocks, whatever this machine\'s say', () => {
    expect(momentOf('2026-11-20', { hour: 9, minute: 30 }, 'Asia/Ho_Chi_Minh')).toBe(Date.parse('2026-11-20T09:30:00+07:00'))
    expect(momentOf('2026-11-20', { hour: 0, minute: 0 }, 'Asia/Ho_Chi_Minh')).toBe(Date.parse('2026-11-19T17:00:00Z'))
    expect(momentOf('2026-03-29', { hour: 12, minute: 0 }, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T12:00:00+02:00'))
    expect(momentOf('2026-11-20', { hour: 9, minute: 30 }, 'America/New_York')).toBe(Date.parse('2026-11-20T09:30:00-05:00'))
  })

  test('a hold lasts from one minute to half a day', () => {
    expect(['1', '10', ' 45 ', '720'].map(holdSeconds)).toEqual([60, 600, 2700, 43_200])
    expect(['', '0', '721', '1.5', '-5', 'none', '10 phút'].map(holdSeconds)).toEqual(Array(7).fill(null))
  })
})

describe('a number given at the desk', () => {
  const wish: IssueWish = { service: 'birth', language: 'vi', priorityClass: '', reason: '', appointment: '' }

  test('needs a service, a reason for priority, and a time that is one', () => {
    expect(wrongWith(wish)).toBeNull()
    expect(wrongWith({ ...wish, service: '' })).toBe('service')
    expect(wrongWith({ ...wish, priorityClass: 'old' })).toBe('reason')
    expect(wrongWith({ ...wish, priorityClass: 'old', reason: 'shownPapers' })).toBeNull()
    expect(wrongWith({ ...wish, appointment: '25:99' })).toBe('time')
  })

  test('carries the appointment as a moment of the business day', () => {
    expect(takeInput({ ...wish, appointment: '9h30' }, aCounter()))
      .toEqual({ service: 'birth', language: 'vi', priorityClass: null, reason: null, appointedAt: Date.parse('2026-11-20T02:30:00Z') })
  })

  test('keeps no reason that belongs to a class which was taken back', () => {
    expect(takeInput({ ...wish, reason: 'ill' }, aCounter())).toMatchObject({ priorityClass: null, reason: null, appointedAt: null })
    expect(takeInput({ ...wish, priorityClass: 'old', reason: 'ill' }, aCounter())).toMatchObject({ priorityClass: 'old', reason: 'ill' })
  })
})

describe('the proof of a call', () => {
  const call = { call: 7, at: 10_000, shownAt: null, spokenAt: null }

  test('a hall that says nothing for five seconds is told of', () => {
    expect([12_000, 15_000, 15_001].map((now) => proofOf(call, now).shown)).toEqual(['soon', 'soon', 'late'])
  })

  test('shown and spoken are told apart, and what was spoken was there', () => {
    expect(proofOf({ ...call, shownAt: 10_400 }, 60_000)).toEqual({ shown: 'yes', isSpoken: false })
    expect(proofOf({ ...call, shownAt: 10_400, spokenAt: 18_000 }, 60_000)).toEqual({ shown: 'yes', isSpoken: true })
    expect(proofOf({ ...call, spokenAt: 18_000 }, 60_000)).toEqual({ shown: 'yes', isSpoken: true })
  })
})

test('a press can be taken back to its last second and not after', () => {
  const undo = { action: 'serviceFinished', ticket: 'A012', at: 0, until: 10_000 }
  expect([0, 3001, 9001, 9999, 10_000, 20_000].map((now) => secondsToUndo(undo, now))).toEqual([10, 7, 1, 1, 0, 0])
  expect(secondsToUndo(null, 0)).toBe(0)
})

describe('the line narrowed to a service', () => {
  const view = aCounter({
    services: [
      { id: 'birth', prefix: 'A', name: { vi: 'Khai sinh', en: 'Births' } }, { id: 'land', prefix: 'L', name: { vi: 'Đất đai', en: 'Land' } },
      { id: 'tax', prefix: 'S', name: { vi: 'Thuế', en: 'Tax' } },
    ],
    counter: { id: '1', label: '1', services: ['birth', 'land'] },
    waiting: [aTicket('A001'), aTicket('L001', 'waiting', { service: 'land' })], waitingCount: 71, waitingByService: { birth: 50, land: 21 },
  })

  test('offers this counter\'s services with how many wait, and any that was sent here', () => {
    expect(filterChoices(view).map(({ id, count }) => [id, count])).toEqual([['birth', 50], ['land', 21]])
    expect(filterChoices({ ...view, waitingByService: { tax: 1 } }).map(({ id, count }) => [id, count]))
      .toEqual([['birth', 0], ['land', 0], ['tax', 1]])
  })

  test('shows that service and counts all of it, also those beyond the list', () => {
    expect(filtered(view, 'land')).toEqual({ tickets: [view.waiting[1]], count: 21 })
    expect(filtered(view, '')).toEqual({ tickets: view.waiting, count: 71 })
  })

  test('one remembered from another day that this counter does not take hides nobody', () => {
    expect(filtered(view, 'tax').count).toBe(71)
  })

  test('another matter may be of this counter\'s services or of the ticket\'s own', () => {
    expect(servicesHere(view).map(({ id }) => id)).toEqual(['birth', 'land'])
    expect(servicesHere(view, 'tax').map(({ id }) => id)).toEqual(['birth', 'land', 'tax'])
  })
})

test('a row says what is special about its ticket', () => {
  expect(marksOf(aTicket('A001'))).toEqual([])
  expect(marksOf(aTicket('A001', 'waiting', { isSentHere: true, hasNote: true, appointedAt: 5 })).map(({ mark }) => mark))
    .toEqual(['sentHere', 'withNote', 'appointment'])
  expect(marksOf(aTicket('A001', 'held', { backAt: 9 }))).toEqual([{ mark: 'backAt', at: 9 }])
})

test('a colleague is found with or without the marks of the name, in the order of names', () => {
  const people = [{ id: '2', name: 'Trần Văn Hùng' }, { id: '3', name: 'Đặng Ngọc Lan' }, { id: '1', name: 'Lê Thu Hà' }, { id: '4', name: 'Đỗ Hồng Nhung' }]
  expect(peopleCalled(people, 'hung').map(({ id }) => id)).toEqual(['2'])
  expect(peopleCalled(people, 'ĐẶNG ngọc').map(({ id }) => id)).toEqual(['3'])
  expect(peopleCalled(people, 'dang').map(({ id }) => id)).toEqual(['3'])
  expect(peopleCalled(people, '').map(({ id }) => id)).toEqual(['3', '4', '1', '2'])
  expect(peopleCalled(people, 'xyz')).toEqual([])
})
