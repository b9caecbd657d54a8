import fc from 'fast-check'
import { evidenceKept, type Finding } from '../../../domain/trust/finding.ts'
import { findingsOf } from '../../../domain/trust/rules.ts'
import { honest } from './support/habits.ts'
import * as tricks from './support/tricks.ts'
import { honestStaff, trustRecords, type Staffed } from './support/trust-office.ts'

const played = [
  tricks.pressesHimself, () => tricks.ratesAtDaysEnd(), () => tricks.sameFace(), tricks.walkInsOfNobody, tricks.goesOnAlone,
  tricks.callsAndFinishes, () => tricks.takesAtNoon(), tricks.goesToTheKiosk,
]

/** One officer who plays one of the tricks, on a day of some seed. */
const trickster = fc.record({
  seed: fc.nat(9999),
  staffed: fc.constantFrom(...played).map((play): Staffed => ({ name: 'trickster', habits: honest.steady, tricks: play })),
})

const runs = { numRuns: 8 }
const others = honestStaff.filter(({ name }) => name === 'quiet' || name === 'steady')

function aboutTrickster(found: readonly Finding[]): Finding[] {
  return found.filter(({ officer }) => officer === 'trickster')
}

test('what is found of an officer does not depend on how honestly or how much others work', () => {
  fc.assert(fc.property(trickster, ({ seed, staffed }) => {
    const alone = findingsOf(trustRecords({ seed, staff: [staffed] }))
    const among = findingsOf(trustRecords({ seed, staff: [staffed, ...others] }))
    expect(aboutTrickster(among)).toEqual(aboutTrickster(alone))
  }), runs)
})

test('what is found does not depend on what the numbers are called', () => {
  fc.assert(fc.property(trickster, ({ seed, staffed }) => {
    const [found, renamed] = [['A'], ['ZZ']].map((prefixes) => findingsOf(trustRecords({ seed, staff: [staffed], prefixes })))
    const shown = (findings: readonly Finding[] = []) => JSON.stringify(findings).replaceAll(/"(?:A|ZZ)(\d+)"/g, '"$1"')
    expect(shown(renamed)).toBe(shown(found))
  }), runs)
})

test('every finding is finite, lies in its days, and names the transactions that it counts', () => {
  fc.assert(fc.property(trickster, ({ seed, staffed }) => {
    const records = trustRecords({ seed, staff: [staffed, ...others] })
    const ended = new Set(records.flatMap(({ transactions }) => transactions).map((one) => `${one.date} ${one.ticket} ${one.index} ${one.officer}`))
    for (const { officer, from, to, measured, expected, count, evidence } of findingsOf(records)) {
      expect(from).toBeLessThanOrEqual(to)
      expect(Object.values({ ...measured, ...expected }).every(Number.isFinite)).toBe(true)
      expect(evidence).toHaveLength(Math.min(count, evidenceKept))
      for (const { date, ticket, transaction } of evidence) expect(ended).toContain(`${date} ${ticket} ${transaction} ${officer}`)
    }
  }), runs)
})

test('days are looked over in their order, however they are handed in', () => {
  const records = trustRecords({ seed: 3, staff: [{ name: 'trickster', habits: honest.quick, tricks: () => tricks.sameFace() }], days: 2 })
  expect(findingsOf(records.toReversed())).toEqual(findingsOf(records))
})
