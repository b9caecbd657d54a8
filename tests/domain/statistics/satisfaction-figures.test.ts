import { allFigures, dimensions, figuresBy, ownFigures, type SatisfactionFigures } from '../../../domain/rating/figures.ts'
import { completeStatistics, mergeStatistics, onlyTallies, total } from '../../../domain/statistics/statistics.ts'
import { agree } from '../support/agree.ts'
import { onRandomDays } from '../support/every-day.ts'
import { Hall } from '../support/hall.ts'
import { office, phone, tablet } from '../support/office.ts'

/** A day on which counter 1 (An) served some, who rated with these levels on the phone. */
function rated(...levels: (1 | 2 | 3 | 4 | 5)[]): Hall {
  const hall = Hall.open()
  for (const level of levels) rateOne(hall, level)
  return hall
}

function rateOne(hall: Hall, level: 1 | 2 | 3 | 4 | 5, form: string | null = null): void {
  const ticket = hall.served('land', 'q1')
  hall.must({ type: 'rating:give', ticket, transaction: 0, level, reasons: [], comment: null, form: form === null ? null : { id: form, version: 1 }, by: phone(ticket) })
}

function by(hall: Hall, dimension: typeof dimensions[number], of: string): SatisfactionFigures | undefined {
  return figuresBy(hall.day.statistics, dimension, office).find((row) => row.of === of)
}

test('an officer with four ratings has no figures, with five has them', () => {
  const four = { ratings: 4, scales: [{ scale: 5, ratings: 4, reason: 'few' }] }
  expect(by(rated(5, 5, 1, 4), 'officer', 'an')).toMatchObject(four)
  expect(ownFigures(rated(5, 5, 1, 4).day.statistics, 'an', office)).toMatchObject(four)
  expect(by(rated(5, 5, 1, 4), 'officer', 'an')?.scales[0]).not.toHaveProperty('levels')
  expect(by(rated(5, 5, 1, 4, 4), 'officer', 'an')).toMatchObject({ scales: [{ ratings: 5, satisfied: 4, percent: 80, isSmall: true, levels: [1, 0, 0, 2, 2], reason: null }] })
})

test('the office says from how many ratings on', () => {
  const strict = { ...office, rating: { ...office.rating, minimumForOfficer: 6 } }
  expect(figuresBy(rated(5, 5, 5, 5, 5).day.statistics, 'officer', strict)[0]?.scales).toEqual([{ scale: 5, ratings: 5, reason: 'few' }])
})

test('five ratings on two scales are too few on each', () => {
  const hall = rated(5, 5, 5)
  rateOne(hall, 3, 'counter-3')
  rateOne(hall, 1, 'counter-3')
  expect(by(hall, 'officer', 'an')?.scales.map(({ scale, reason }) => [scale, reason])).toEqual([[5, 'few'], [3, 'few']])
})

test('scales stand side by side and are never added up', () => {
  const hall = rated(5, 2)
  rateOne(hall, 2, 'counter-3')
  const { scales } = allFigures(total(hall.day.statistics))
  expect(scales).toMatchObject([{ scale: 5, ratings: 2, satisfied: 1, rate: 0.5 }, { scale: 3, ratings: 1, satisfied: 1, rate: 1 }])
})

test('who was served and said nothing counts in the response rate and in no rate', () => {
  const hall = rated(5)
  hall.served('tax', 'q2')
  const declining = hall.served('land', 'q1')
  hall.must({ type: 'rating:decline', ticket: declining, transaction: 0, by: tablet('q1') })
  hall.served('land', 'q1')
  expect(allFigures(total(hall.day.statistics))).toMatchObject({ ratings: 1, declined: 1, ended: 4, responseRate: 0.25, scales: [{ rate: 1 }] })
  expect(by(hall, 'channel', 'phone')).toMatchObject({ ratings: 1, ended: null, responseRate: null })
  expect(by(hall, 'channel', 'tablet')).toMatchObject({ ratings: 0, declined: 1, scales: [] })
  expect(by(hall, 'outcome', 'received')).toMatchObject({ ratings: 1, ended: 4 })
  expect(by(hall, 'field', 'money')).toMatchObject({ ratings: 0, ended: 1, scales: [] })
})

test('an officer with no ratings has none, and so has somebody who was never there', () => {
  expect(ownFigures(rated().day.statistics, 'an', office)).toEqual({ scales: [], ratings: 0, declined: 0, ended: 0, responseRate: null })
})

test('every dimension adds up to the whole, whatever was said and changed', () => {
  onRandomDays(({ day: { statistics } }) => {
    const all = allFigures(total(statistics))
    for (const dimension of dimensions) {
      const rows = figuresBy(statistics, dimension, office)
      const sum = (of: (row: SatisfactionFigures) => number) => rows.reduce((whole, row) => whole + of(row), 0)
      agree([sum(({ ratings }) => ratings), sum(({ declined }) => declined)], [all.ratings, all.declined])
      if (dimension !== 'channel') agree(sum(({ ended }) => ended ?? 0), all.ended)
    }
  })
})

test('nobody but officers is held to the minimum, and no rate is above 1', () => {
  onRandomDays(({ day: { statistics } }) => {
    for (const dimension of dimensions.filter((one) => one !== 'officer')) {
      for (const { scales, responseRate } of figuresBy(statistics, dimension, office)) {
        agree(scales.filter(({ reason }) => reason === 'few'), [])
        if (responseRate !== null && responseRate > 1) throw new Error('more ratings than transactions')
      }
    }
  })
})

test('kept without counts and durations, the figures are the same', () => {
  onRandomDays(({ day: { statistics } }) => {
    for (const dimension of dimensions) agree(figuresBy(onlyTallies(statistics), dimension, office), figuresBy(statistics, dimension, office))
  })
})

test('a day that was written down before channels and outcomes were counted adds to one that was not', () => {
  const old = { hours: { 8: { 'land|q1|an': { counts: { served: 9, leftOpen: 1, ratingsDeclined: 2 }, durations: {}, ratings: [1, 0, 0, 2, 3] } } } }
  const before = completeStatistics(JSON.parse(JSON.stringify(old)) as typeof old)
  expect(allFigures(total(before))).toMatchObject({ ratings: 6, declined: 2, ended: 10, scales: [{ scale: 5, ratings: 6, satisfied: 5 }] })
  expect(total(before).counts).toEqual({ served: 9, leftOpen: 1 })
  const merged = mergeStatistics([before, rated(1, 4).day.statistics])
  expect(allFigures(total(merged))).toMatchObject({ ratings: 8, ended: 12, scales: [{ satisfied: 6, levels: [2, 0, 0, 3, 3] }] })
  expect(figuresBy(merged, 'channel', office).map(({ of, ratings }) => [of, ratings])).toEqual([['', 6], ['phone', 2]])
})
