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
const equal = { ...office, priorityClasses: office.priorityClasses.map((one) => ({ ...one, creditSeconds: 1200 })) }
const told = [...pauseReasons, ...holdReasons].map((code) => `"${code}"`)

/** Screens of staff: that somebody has priority, and how much earlier they counted as having come when called. */
const staffed = ['counter', 'manager']

test('why somebody has priority is told to nobody; that they have is told to the counters and the manager', () => {
  onRandomDays(({ day }) => {
    // the kiosk and the counter offer the classes to choose from, which says nothing about anybody
    const screens = seenOn(day).filter(([screen]) => screen !== 'kiosk')
    const text = JSON.stringify(screens, (key, value: unknown) => key === 'priorityClasses' ? undefined : value)
    expect([...reasons, 'rank', 'priority'].filter((word) => text.includes(word))).toEqual([])
    const others = JSON.stringify(screens.filter(([screen]) => !staffed.includes(screen)))
    expect(['riority', 'credit', 'passed', 'rule'].filter((word) => others.includes(word))).toEqual([])
  })
})

test('of those who wait, missed the call or are held the officer sees that they have priority, not how much', () => {
  const [elderly, merit] = ['elderly', 'merit'].map((priorityClass) => {
    const hall = Hall.open({ counters: ['q1'] })
    hall.take('land', priorityClass)
    return counterView(hall.day, firstCounter, directory)
  })
  expect(elderly?.waiting).toMatchObject([{ number: 'A001', isPriority: true }])
  expect(elderly).toEqual(merit)
})

test('of two classes with the same credit the officer who asks "why this number?" cannot tell which', () => {
  const [elderly, merit, plain] = ['elderly', 'merit', null].map((priorityClass) => {
    const hall = Hall.open({ counters: ['q1'], opened: equal })
    hall.take('land', priorityClass)
    hall.at('q1', 'ticket:callNext')
    return counterView(hall.day, firstCounter, directory).inHand
  })
  expect(elderly).toMatchObject({ isPriority: true, reason: { creditSeconds: 1200 } })
  expect(elderly).toEqual(merit)
  expect(plain).toMatchObject({ isPriority: false, reason: { creditSeconds: 0 } })
})

test('the hall and the phones name no member of staff, and no reason of a pause or a hold', () => {
  onRandomDays(({ day }) => {
    const text = JSON.stringify(seenOn(day).filter(([screen]) => screen === 'hall' || screen === 'ticket'))
    expect([...people, ...told].filter((word) => text.includes(word))).toEqual([])
  })
})

test('what is rated is on no screen but the holder\'s own and in the manager\'s figures, and the words are on none', () => {
  const hall = Hall.open()
  const number = hall.served('land', 'q1')
  hall.must({
    type: 'rating:give', ticket: number, transaction: 0, level: 1, reasons: ['attitude'], comment: 'r-17', by: phone(number),
    form: { id: 'counter-5', version: 1 }, answers: { reasons: ['overdue'] },
  })
  const wordsOn = (isMeant: (screen: string) => boolean) => {
    const text = JSON.stringify(seenOn(hall.day).filter(([screen]) => isMeant(screen)))
    return ['"level":1', '["overdue"]', '["attitude"]', 'r-17'].filter((word) => text.includes(word))
  }
  expect(wordsOn((screen) => screen !== 'ticket')).toEqual([])
  expect(wordsOn((screen) => screen === 'ticket')).toEqual(['"level":1', '["overdue"]'])
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
  expect(ratingView(hall.day, firstCounter, directory).officer).toEqual({ ...directory.an, photo: null })
  hall.at('q1', 'counter:close')
  expect(ratingView(hall.day, firstCounter, directory).officer).toBeNull()
})
