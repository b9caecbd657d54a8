import fc from 'fast-check'
import { evolve } from '../../domain/evolve/evolve.ts'
import { readTicketNumber, ticketNumber } from '../../domain/ticket-number.ts'
import { agree } from './support/agree.ts'
import { atEveryMoment, onRandomDays } from './support/every-day.ts'
import { Hall } from './support/hall.ts'

test.each([
  ['A', 1, 'A001'], ['A', 42, 'A042'], ['K', 999, 'K999'], ['A', 1000, 'A1000'], ['CH', 1, 'CH001'], ['A', 12345, 'A12345'],
])('number %s %i is written %s', (prefix, serial, written) => {
  expect(ticketNumber(prefix, serial)).toBe(written)
})

test('every number that is written is read back', () => {
  fc.assert(fc.property(fc.stringMatching(/^[A-Z]{1,2}$/), fc.integer({ min: 1, max: 99_999 }), (prefix, serial) => {
    expect(readTicketNumber(ticketNumber(prefix, serial))).toEqual({ prefix, serial })
  }))
})

test.each(['', 'A', '001', 'A01', 'A000', 'A0001', 'A01000', 'a001', 'Đ001', 'ABC001', 'A-001', ' A001', 'A001\n', 'A1e3', 'A100000'])(
  'nothing is read from %j', (text) => {
    expect(readTicketNumber(text)).toBeNull()
  })

test.each(['', 'A000', 'A0001', 'ABC001', 'a001', 'A100000', 'constructor'])(
  'a ledger that issues %j is not read on as if nothing were wrong', (ticket) => {
    const { day } = Hall.open()
    const issued = { type: 'ticketIssued', at: day.lastAt, service: 'land', rank: day.lastAt, creditSeconds: 0, language: 'vi', source: 'kiosk' } as const
    expect(() => evolve(day, { ...issued, ticket })).toThrow('no ticket number')
    expect(evolve(day, { ...issued, ticket: 'A001' }).tickets).toHaveLength(1)
  })

test('two services that share a letter share its series; each letter begins at 1', () => {
  const hall = Hall.open()
  const services = ['land', 'birth', 'tax', 'land', 'notary', 'birth', 'tax']
  expect(services.map((service) => hall.take(service))).toEqual(['A001', 'A002', 'K001', 'A003', 'CH001', 'A004', 'K002'])
})

test('the thousandth number of a day has four digits and is found again', () => {
  const hall = Hall.open()
  for (let serial = 1; serial <= 1000; serial++) hall.take('tax')
  expect(hall.take('tax')).toBe('K1001')
  expect([999, 1000].map((order) => hall.day.tickets[order]?.number)).toEqual(['K1000', 'K1001'])
  expect(hall.at('q2', 'ticket:call', { ticket: 'K1000' })).toBe('K1000')
})

/** Those beyond are leased to kiosks, and have a test of their own. */
const isInSeries = ({ number }: { number: string }) => Number(number.replace(/\D/g, '')) <= 9000

test('numbers are unique and without gaps per series, in the order in which they were taken', () => {
  onRandomDays(({ day }) => {
    const taken: Record<string, number> = {}
    const inSeries = day.tickets.filter(isInSeries)
    const expected = inSeries.map(({ number }) => {
      const letters = number.replace(/\d/g, '')
      taken[letters] = (taken[letters] ?? 0) + 1
      return `${letters}${`00${taken[letters]}`.slice(-3)}`
    })
    agree(inSeries.map(({ number }) => number), expected)
  })
})

test('a ticket stands at its place in the order of issue, and its series leads to it', () => {
  atEveryMoment(({ tickets, series }) => {
    agree(tickets.map(({ order }) => order), tickets.map((_, index) => index))
    for (const [letters, orders] of Object.entries(series)) {
      const ofSeries = tickets.filter(isInSeries).filter(({ number }) => number.replace(/\d/g, '') === letters)
      agree(orders, ofSeries.map(({ order }) => order))
    }
  })
})

test('a number once taken keeps its time of issue, language and source, and its credit unless an officer changes it', () => {
  onRandomDays(({ facts, day }) => {
    for (const event of facts) {
      if (event.type !== 'ticketIssued') continue
      const ticket = day.tickets.find(({ number }) => number === event.ticket)
      const decided = facts.findLast((one) => one.type === 'priorityChanged' && one.ticket === event.ticket)
      const { creditSeconds } = decided?.type === 'priorityChanged' ? decided : event
      const { language, source } = event
      expect(ticket).toMatchObject({ issuedAt: event.takenAt ?? event.at, creditSeconds, language, source })
    }
  })
})
