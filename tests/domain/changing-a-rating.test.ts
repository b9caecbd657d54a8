import type { Actor } from '../../domain/actor.ts'
import type { CommandOf } from '../../domain/commands.ts'
import type { RefusalCode } from '../../domain/refusals.ts'
import { lateTapSeconds } from '../../domain/rating/time-to-rate.ts'
import { levelCounts, declinedCount } from '../../domain/statistics/tallies.ts'
import { total } from '../../domain/statistics/statistics.ts'
import { hallRatingView, ratingView } from '../../domain/views/rating.ts'
import { ticketView } from '../../domain/views/ticket.ts'
import { Hall } from './support/hall.ts'
import { directory, hallTablet, office, phone, tablet } from './support/office.ts'

type Give = CommandOf<'rating:give'>
const threeDays = 3 * 86_400
const form = { id: 'counter-5', version: 1 }

function give(hall: Hall, ticket: string, by: Actor, said: Partial<Give> = {}): RefusalCode | null {
  return hall.try({ type: 'rating:give', ticket, transaction: 0, level: 4, reasons: [], comment: null, by, ...said })
}

function decline(hall: Hall, ticket: string, by: Actor): RefusalCode | null {
  return hall.try({ type: 'rating:decline', ticket, transaction: 0, by })
}

function served(): [hall: Hall, number: string] {
  const hall = Hall.open()
  return [hall, hall.served('land', 'q1')]
}

const channels: [string, (ticket: string) => Actor][] = [
  ['tablet', () => tablet('q1')], ['phone', phone],
  ['hall', (ticket) => ({ ...hallTablet, ticket })], ['dossier', (ticket) => ({ kind: 'dossier', ticket, transaction: 0 })],
]

test.each(channels)('who rates by %s first may change it there, and nowhere else', (channel, first) => {
  const [hall, number] = served()
  expect(give(hall, number, first(number), { level: 2 })).toBeNull()
  for (const [other, by] of channels) {
    expect([other, give(hall, number, by(number), { level: 5 })]).toEqual([other, other === channel ? null : 'alreadyRated'])
    expect([other, decline(hall, number, by(number))]).toEqual([other, 'alreadyRated'])
  }
  expect(hall.ticket(number).transactions[0]?.rating).toMatchObject({ level: 5, channel })
})

test('one tap is complete at once; the same tap with answers completes it and counts once', () => {
  const [hall, number] = served()
  expect(give(hall.pass(8), number, tablet('q1'), { level: 2, form })).toBeNull()
  expect(give(hall.pass(9), number, tablet('q1'), { level: 2, form, answers: { reasons: ['waiting', 'papers'] }, comment: 'r-1' })).toBeNull()
  expect(hall.facts.slice(-2)).toMatchObject([
    { type: 'serviceRated', secondsAfterFinish: 8, form: { ...form, scale: 5 }, answers: {}, remark: null },
    { type: 'serviceRated', secondsAfterFinish: 17, form: { ...form, scale: 5 }, answers: { reasons: ['waiting', 'papers'] }, remark: 'r-1' },
  ])
  expect(levelCounts(total(hall.day.statistics).tallies, 5)).toEqual([0, 1, 0, 0, 0])
})

test('a tablet that has lost its line between the tap and the answers is shown what was tapped, and can go on', () => {
  const [hall, number] = served()
  const view = () => ratingView(hall.day, office.counters[0] ?? failed(), directory)
  expect(view().asking).toMatchObject({ ticket: number, answered: null })
  give(hall, number, tablet('q1'), { level: 1, form })
  expect(view().asking).toMatchObject({ ticket: number, answered: { kind: 'rated', level: 1, scale: 5, channel: 'tablet' } })
  expect(give(hall, number, tablet('q1'), { level: 1, form, answers: { reasons: ['attitude'] } })).toBeNull()
  expect(view().asking?.answered).toMatchObject({ answers: { reasons: ['attitude'] } })
})

function failed(): never {
  throw new Error('there is no such counter')
}

test('the tablet asks no more about what was rated on the phone', () => {
  const [hall, number] = served()
  give(hall, number, phone(number))
  expect(ratingView(hall.day, office.counters[0] ?? failed(), directory).asking).toBeNull()
})

test('a change keeps the version that was answered, whatever form is in force by then', () => {
  const [hall, number] = served()
  give(hall, number, phone(number), { level: 3, form: { id: 'counter-3', version: 1 } })
  expect(ticketView(hall.day, hall.ticket(number)).rating).toMatchObject({ form: { id: 'counter-3' }, answered: { level: 3, scale: 3 }, mayRate: true })
  expect(give(hall, number, phone(number), { level: 5, form })).toBeNull()
  expect(levelCounts(total(hall.day.statistics).tallies, 3)).toEqual([0, 0, 0])
  expect(levelCounts(total(hall.day.statistics).tallies, 5)).toEqual([0, 0, 0, 0, 1])
})

test('one who declined on the phone and changes his mind is counted once, as satisfied', () => {
  const [hall, number] = served()
  expect(decline(hall, number, phone(number))).toBeNull()
  expect(give(hall, number, phone(number))).toBeNull()
  const { tallies } = total(hall.day.statistics)
  expect([declinedCount(tallies), levelCounts(tallies, 5)]).toEqual([0, [0, 0, 0, 1, 0]])
})

test.each(channels.filter(([channel]) => channel !== 'tablet'))('by %s there are three days, to the second', (_channel, by) => {
  const [hall, number] = served()
  expect(give(hall.pass(threeDays), number, by(number))).toBeNull()
  expect(give(hall.pass(1), number, by(number))).toBe('ratingOver')
  expect(hall.ticket(number).transactions[0]?.rating).toMatchObject({ level: 4 })
})

test('the phone is told until when a rating can be changed', () => {
  const [hall, number] = served()
  const endedAt = hall.ticket(number).transactions[0]?.endedAt ?? 0
  expect(ticketView(hall.day, hall.ticket(number)).rating?.until).toBe(endedAt + threeDays * 1000)
})

test('at the tablet a tap may come late, but not for ever', () => {
  const [hall, number] = served()
  expect(give(hall.pass(office.rating.askSeconds + lateTapSeconds), number, tablet('q1'))).toBeNull()
  expect(give(hall.pass(1), number, tablet('q1'))).toBe('ratingOver')
})

test('at the tablet a rating cannot be changed once the next one is being served', () => {
  const [hall, number] = served()
  expect(give(hall, number, tablet('q1'))).toBeNull()
  hall.serving('land', 'q1')
  expect(give(hall, number, tablet('q1'), { level: 5 })).toBe('ratingOver')
  expect(give(hall, number, phone(number), { level: 5 })).toBe('alreadyRated')
})

test('what was taken back is not rated, and can be when it has ended again', () => {
  const [hall, number] = served()
  hall.at('q1', 'counter:undo', { at: hall.day.lastAt })
  expect([give(hall, number, tablet('q1')), give(hall, number, phone(number))]).toEqual(['notRateable', 'notRateable'])
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  expect(give(hall, number, tablet('q1'))).toBeNull()
})

test('what was rated is not taken back: its citizen has said that it ended', () => {
  const [hall, number] = served()
  const { lastAt } = hall.day
  give(hall.pass(3), number, tablet('q1'))
  expect(hall.tryAt('q1', 'counter:undo', { at: lastAt })).toBe('nothingToUndo')
  expect(hall.ticket(number)).toMatchObject({ state: 'finished', transactions: [{ rating: { level: 4 } }] })
})

test('a tablet of no counter rates the ticket whose code was given there, and no other', () => {
  const [hall, number] = served()
  const another = hall.served('land', 'q1')
  expect(give(hall, number, hallTablet)).toBe('notYourTicket')
  expect(give(hall, number, { ...hallTablet, ticket: another })).toBe('notYourTicket')
  expect(give(hall, number, { ...hallTablet, ticket: number })).toBeNull()
})

test('who knows a dossier rates the transaction about it, and nothing else of that visit', () => {
  const hall = Hall.open()
  const number = hall.serving('land', 'q1')
  hall.at('q1', 'ticket:continue', { outcome: 'received', dossier: 'd-1', service: 'tax' })
  hall.at('q1', 'ticket:finish', { outcome: 'received' })
  const by: Actor = { kind: 'dossier', ticket: number, transaction: 0 }
  expect(give(hall, number, by, { transaction: 1 })).toBe('notYourTicket')
  expect(hall.try({ type: 'ticket:withdraw', ticket: number, by })).toBe('notYourTicket')
  expect(give(hall, number, by)).toBeNull()
  expect(ticketView(hall.day, hall.ticket(number), undefined, { transaction: 0, code: null }))
    .toMatchObject({ rateable: null, rating: { transaction: 0, mayRate: true, answered: { channel: 'dossier' } } })
})

test('a tablet of no counter is closed until the office wants it', () => {
  const wanting = Hall.open({ opened: { ...office, rating: { ...office.rating, hallTablet: true } } })
  expect([Hall.open(), wanting].map(({ day }) => hallRatingView(day).status)).toEqual(['closed', 'open'])
})

test('a tablet shows of the officer as much as the office wants', () => {
  const shown = (officer: Partial<typeof office.rating.officer>) => {
    const { day } = Hall.open({ opened: { ...office, rating: { ...office.rating, officer: { ...office.rating.officer, ...officer } } } })
    return ratingView(day, office.counters[0] ?? failed(), { an: { ...directory.an, photo: '/media/an' } }).officer
  }
  expect(shown({})).toEqual({ ...directory.an, photo: null })
  expect(shown({ name: false, position: false, photo: true })).toEqual({ name: null, position: null, photo: '/media/an' })
})

test('a screen that knows no forms rates on five levels, and only while those are asked', () => {
  const three = Hall.open({ opened: { ...office, rating: { ...office.rating, form: 'counter-3' } } })
  const number = three.served('land', 'q1')
  expect(give(three, number, phone(number))).toBe('unknownForm')
  expect(give(three, number, phone(number), { level: 3, form: { id: 'counter-3', version: 1 } })).toBeNull()
  const [five, other] = served()
  expect(give(five, other, phone(other), { answers: { reasons: ['waiting'] }, level: 1 })).toBe('wrongAnswers')
  expect(give(five, other, phone(other))).toBeNull()
  expect(five.facts.at(-1)).not.toHaveProperty('form')
})
