import { holdReasons, pauseReasons } from '../../../domain/reasons.ts'
import { counterView } from '../../../domain/views/counter.ts'
import { hallView } from '../../../domain/views/hall.ts'
import { ratingView } from '../../../domain/views/rating.ts'
import { ticketView } from '../../../domain/views/ticket.ts'
import { onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'
import { pick } from '../support/pick.ts'
import { seenOn } from '../support/screens.ts'
import { directory, office, officers, phone } from '../support/office.ts'

const firstCounter = pick(office.counters, 0)
const reasons = office.priorityClasses.flatMap(({ id, name }) => [id, name.vi, name.en])
const people = [...officers.map((id) => `"${id}"`), ...Object.values(directory).map(({ name }) => name)]
const told = [...pauseReasons, ...holdReasons].map((code) => `"${code}"`)

test('why somebody has priority is told to nobody; that they have is told to the counters', () => {
  onRandomDays(({ day }) => {
    // the kiosk offers the reasons before a number is taken
    const screens = seenOn(day).filter(([screen]) => screen !== 'kiosk')
    const found = (words: readonly string[], all: typeof screens) => words.filter((word) => JSON.stringify(all).includes(word))
    expect(found([...reasons, 'credit', 'rank', 'priority'], screens)).toEqual([])
    expect(found(['riority'], screens.filter(([screen]) => screen !== 'counter'))).toEqual([])
  })
})

test('the officer sees that the one in hand has priority, not why', () => {
  const [elderly, merit, plain] = ['elderly', 'merit', null].map((priorityClass) => {
    const hall = Hall.open({ counters: ['q1'] })
    hall.take('land', priorityClass)
    hall.at('q1', 'ticket:callNext')
    return counterView(hall.day, firstCounter, directory).inHand
  })
  expect(elderly).toMatchObject({ isPriority: true })
  expect(elderly).toEqual(merit)
  expect(plain).toEqual({ ...elderly, isPriority: false })
})

test('the hall and the phones name no member of staff, and no reason of a pause or a hold', () => {
  onRandomDays(({ day }) => {
    const text = JSON.stringify(seenOn(day).filter(([screen]) => screen === 'hall' || screen === 'ticket'))
    expect([...people, ...told].filter((word) => text.includes(word))).toEqual([])
  })
})

test('what is rated and commented is on no screen but the manager\'s figures', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  hall.must({
    type: 'rating:give', ticket: number, transaction: 0, level: 1, reasons: ['attitude'], comment: 'r-17', by: phone(number),
  })
  const text = JSON.stringify(seenOn(hall.day).filter(([screen]) => screen !== 'manager'))
  expect(['"level"', 'attitude', 'r-17'].filter((word) => text.includes(word))).toEqual([])
})

test('two who wait look the same in the hall and on the phone, with priority or without', () => {
  const [plain, priority] = [null, 'elderly'].map((priorityClass) => {
    const hall = Hall.open()
    const number = hall.take('land', priorityClass)
    hall.at('q1', 'ticket:callNext')
    return [hallView(hall.day), ticketView(hall.day, hall.ticket(number))]
  })
  expect(priority).toEqual(plain)
})

test('the tablet says who sits there by name and position, and goes blank when the officer leaves', () => {
  const hall = Hall.open()
  expect(ratingView(hall.day, firstCounter, directory).officer).toEqual(directory.an)
  hall.at('q1', 'counter:close')
  expect(ratingView(hall.day, firstCounter, directory).officer).toBeNull()
})
