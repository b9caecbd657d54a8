import type { Event } from '../../domain/events.ts'
import { unusedNumbers } from '../../domain/leases.ts'
import { timeIn } from '../../domain/ticket.ts'
import { onRandomDays } from './support/every-day.ts'
import { Hall, taking } from './support/hall.ts'
import { date, kiosk, manager, midnight, office, officeHours, system } from './support/office.ts'
import { fillSeries, givenOffline, leaseTo, leasing, otherKiosk } from './support/offline.ts'

test('a kiosk holds twenty numbers of every series, far above those that others are given', () => {
  const hall = Hall.open()
  leaseTo(hall)
  for (const prefix of ['A', 'K', 'CH']) {
    const numbers = unusedNumbers(hall.day, 'kiosk-1', prefix)
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([20, `${prefix}9001`, `${prefix}9020`])
  }
})

test('a kiosk that asks again keeps its numbers, another one gets others', () => {
  const hall = Hall.open()
  leaseTo(hall)
  expect(hall.must(leasing()).events).toEqual([])
  leaseTo(hall, 'kiosk-2')
  expect(unusedNumbers(hall.day, 'kiosk-2', 'A')[0]).toBe('A9021')
})

test('once more than half of a series is used the kiosk gets another block, and gives the older numbers first', () => {
  const hall = Hall.open()
  leaseTo(hall)
  leaseTo(hall, 'kiosk-2')
  const used = unusedNumbers(hall.day, 'kiosk-1', 'A').slice(0, 11)
  for (const number of used.slice(0, 10)) hall.must(givenOffline(hall, number))
  expect(hall.must(leasing()).events).toEqual([])
  hall.must(givenOffline(hall, used[10] ?? ''))
  expect(hall.must(leasing()).events).toMatchObject([{ type: 'numbersLeased', kiosk: 'kiosk-1', block: 2 }])
  const left = unusedNumbers(hall.day, 'kiosk-1', 'A')
  expect([left.length, left[0], left[9]]).toEqual([29, 'A9012', 'A9041'])
})

test('all leased numbers have four digits', () => {
  const hall = Hall.open()
  for (let one = 1; one <= 49; one += 1) leaseTo(hall, `kiosk-${one}`)
  expect(unusedNumbers(hall.day, 'kiosk-49', 'A').at(-1)).toBe('A9980')
})

test('a number given while the server was away stands where it would have stood, and its wait counts from then', () => {
  const hall = Hall.open()
  leaseTo(hall)
  hall.pass(600)
  hall.take('land')
  hall.pass(300)
  expect(hall.must(givenOffline(hall, 'A9001', 600)).answer).toEqual({ ticket: 'A9001', ahead: 0 })
  expect(hall.ticket('A9001')).toMatchObject({ issuedAt: hall.now - 600_000, since: hall.now - 600_000, source: 'kiosk', kiosk: 'kiosk-1' })
  expect(hall.at('q1', 'ticket:callNext')).toBe('A9001')
  expect(timeIn(hall.ticket('A9001'), 'waiting')).toBe(600_000)
  expect(hall.ticket('A9001').reason).toMatchObject({ rule: 'next', waiting: 2, passedOver: 0 })
})

test('a priority counts from when the number was given; one that only officers give counts nothing', () => {
  const hall = Hall.open()
  leaseTo(hall)
  hall.pass(600)
  hall.must(givenOffline(hall, 'A9001', 300, { priorityClass: 'elderly' }))
  hall.must(givenOffline(hall, 'A9002', 300, { priorityClass: 'decided' }))
  expect(hall.ticket('A9001').rank).toBe(hall.now - 300_000 - 1_200_000)
  expect(hall.ticket('A9002')).toMatchObject({ rank: hall.now - 300_000, creditSeconds: 0 })
})

test.each([['runs ahead', -3600, 0], ['is slow', 7200, 600]])(
  'a number from a kiosk whose clock %s was taken between its lease and now', (_how, secondsAgo, saidAgo) => {
    const hall = Hall.open()
    leaseTo(hall)
    hall.pass(600)
    hall.must(givenOffline(hall, 'A9001', secondsAgo))
    expect(hall.ticket('A9001').issuedAt).toBe(hall.now - saidAgo * 1000)
  })

test('each number has one ticket, and only the kiosk that holds it gives it', () => {
  const hall = Hall.open()
  leaseTo(hall)
  leaseTo(hall, 'kiosk-2')
  hall.must(givenOffline(hall, 'A9001'))
  expect(hall.try(givenOffline(hall, 'A9001'))).toBe('notYourTicket')
  expect(hall.try(givenOffline(hall, 'A9002', 0, { by: otherKiosk }))).toBe('notYourTicket')
  expect(hall.try(givenOffline(hall, 'A9002', 0, { by: manager }))).toBe('notYourTicket')
  expect(hall.try(givenOffline(hall, 'A9002', 0, { service: 'tax' }))).toBe('notYourTicket')
  expect(hall.try(givenOffline(hall, 'A001'))).toBe('notYourTicket')
  expect(hall.day.tickets).toHaveLength(1)
})

test('nobody who holds a number is turned away for the hour, a quota or a service that closed meanwhile', () => {
  const services = office.services.map((service) => ({ ...service, open: false, quota: 0 }))
  const hall = Hall.open({ opened: { ...office, services, openingHours: officeHours } })
  leaseTo(hall)
  hall.now = midnight + 12 * 3_600_000
  expect(hall.try(taking('land'))).toBe('serviceClosed')
  expect(hall.try(givenOffline(hall, 'A9001', 600))).toBeNull()
})

test('numbers given while the server was away count against the quota of their session', () => {
  const services = office.services.map((service) => ({ ...service, quota: 2 }))
  const hall = Hall.open({ opened: { ...office, services } })
  leaseTo(hall)
  hall.must(givenOffline(hall, 'A9001'))
  hall.take('land')
  expect(hall.try(taking('land'))).toBe('quotaReached')
})

test('after the day is closed nothing joins, and yesterday\'s numbers do not join today', () => {
  const hall = Hall.open()
  leaseTo(hall)
  expect(hall.try(givenOffline(hall, 'A9001', 0, { date: '2026-03-01' }))).toBe('dayClosed')
  hall.must({ type: 'day:close', by: system })
  expect(hall.try(givenOffline(hall, 'A9001', 0, { date }))).toBe('dayClosed')
})

test('the ordinary series ends before the leased numbers begin', () => {
  const hall = Hall.open()
  hall.day = { ...hall.day, series: { A: Array<number>(8999).fill(0) } }
  expect(hall.take('land', null, kiosk)).toBe('A9000')
  fillSeries(hall)
  expect(hall.try(taking('land'))).toBe('seriesFull')
  expect(hall.try(taking('tax'))).toBeNull()
})

type Issued = Event & { readonly type: 'ticketIssued' }
const isGivenOffline = (event: Event): event is Issued => event.type === 'ticketIssued' && event.takenAt !== undefined
const serialOf = ({ ticket }: { ticket: string }) => Number(ticket.replace(/\D/g, ''))

test('leased numbers and ordinary ones never meet, and each joins once, from a block that its kiosk held', () => {
  onRandomDays(({ facts }) => {
    const given = facts.filter((event) => event.type === 'ticketIssued' || event.type === 'walkInTaken')
    expect(new Set(given.map(({ ticket }) => ticket)).size).toBe(given.length)
    for (const event of given) expect([event.ticket, serialOf(event) > 9000]).toEqual([event.ticket, isGivenOffline(event)])
    for (const event of facts.filter(isGivenOffline)) {
      const block = Math.floor((serialOf(event) - 9001) / 20)
      const lease = facts.find((one) => one.type === 'numbersLeased' && one.block === block)
      expect(lease).toMatchObject({ kiosk: event.kiosk })
      expect([lease?.at ?? Infinity, event.at].map((at) => at <= (event.takenAt ?? 0))).toEqual([true, event.takenAt === event.at])
    }
  })
})

test('no two kiosks hold the same block, and blocks are given in order', () => {
  onRandomDays(({ facts }) => {
    const blocks = facts.flatMap((event) => event.type === 'numbersLeased' ? [event.block] : [])
    expect(blocks).toEqual(blocks.map((_, index) => index))
  })
})

test('who took a number while the server was away and has not moved since stands by that time', () => {
  onRandomDays(({ facts, day }) => {
    for (const event of facts.filter(isGivenOffline)) {
      const ticket = day.tickets.find(({ number }) => number === event.ticket)
      expect(ticket?.issuedAt).toBe(event.takenAt)
      expect(event.rank).toBe((event.takenAt ?? 0) - event.creditSeconds * 1000)
      if (ticket?.state === 'waiting' && ticket.spans.length === 0) expect(ticket.since).toBe(event.takenAt)
    }
  })
})
