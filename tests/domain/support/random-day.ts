import fc from 'fast-check'
import { History } from './history.ts'
import { system } from './office.ts'
import { nonsense } from './nonsense.ts'
import { sensible } from './sensible.ts'

/** A wish of somebody in the hall; what it comes to depends on the day it meets, so that shorter days make sense too. */
export interface Wish {
  readonly pass: number
  readonly what: number
  readonly which: number
  readonly other: number
  readonly isNonsense: boolean
}

const second = 1000
const minute = 60 * second

/** Steps of the clock: none, fractions of a second, minutes, and a clock that is put back. */
const pass = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 90 * second }) },
  { weight: 4, arbitrary: fc.integer({ min: minute, max: 12 * minute }) },
  { weight: 1, arbitrary: fc.integer({ min: -60 * minute, max: -1 }) },
)

const wish: fc.Arbitrary<Wish> = fc.record({
  pass, what: fc.nat(9999), which: fc.nat(9999), other: fc.nat(9999),
  isNonsense: fc.nat(9).map((n) => n === 0),
})

const plan = fc.record({
  wishes: fc.array(wish, { maxLength: 160, size: 'max' }),
  closes: fc.nat(2).map((n) => n > 0),
  afterwards: fc.array(wish, { maxLength: 12, size: 'max' }),
})

/** Days that could have been: mostly sensible commands, some nonsense, often closed, with ratings from the way home. */
export const randomDay: fc.Arbitrary<History> = plan.map(({ wishes, closes, afterwards }) => {
  const history = new History()
  for (const one of wishes) grant(history, one)
  if (!closes) return history
  history.ask({ type: 'day:close', by: system })
  for (const one of afterwards) grant(history, one)
  return history
})

function grant(history: History, one: Wish): void {
  history.now += one.pass
  const wanted = one.isNonsense ? null : sensible(history.day, one)
  history.ask(wanted ?? nonsense(history.day, one))
}
