import fc from 'fast-check'
import { staffTypes, type Assignment } from '../../../domain/organisation/assignment.ts'
import { byField, byStaffType, inOrderOf } from '../../../domain/reports/regroup.ts'
import { count, mergeCells } from '../../../domain/statistics/cell.ts'
import { marginalOf } from '../../../domain/statistics/marginals.ts'
import { totalBy } from '../../../domain/statistics/statistics.ts'
import { office } from '../support/office.ts'
import { randomDay } from '../support/random-day.ts'

const date = '2026-11-20'
const worksAs = (type: Assignment['type'], from = '2025-01-01', to: string | null = null): Assignment => ({ from, to, type, home: null })

test('put together by what officers work as, nothing of what they did is lost', () => {
  fc.assert(fc.property(randomDay, fc.array(fc.constantFrom(...staffTypes, null), { minLength: 8, maxLength: 8 }), ({ day: { statistics } }, types) => {
    const officers = [...totalBy(statistics, 'officer').keys()].filter((id) => id !== '')
    const assignments = new Map(officers.flatMap((id, index) => {
      const type = types[index] ?? null
      return type === null ? [] : [[id, [worksAs(type)]] as const]
    }))
    const marginal = byStaffType(statistics, date, assignments)
    const served = mergeCells([...marginal.values()])
    const all = mergeCells([...marginalOf(statistics, 'officer', date)].filter(([id]) => id !== '').map(([, cell]) => cell))
    expect([count(served, 'served'), served.durations.processing?.sumMs]).toEqual([count(all, 'served'), all.durations.processing?.sumMs])
    for (const [type, cell] of marginal) {
      const own = officers.filter((id) => (assignments.get(id)?.[0]?.type ?? '') === type)
      expect(count(cell, 'served')).toBe(own.reduce((sum, id) => sum + count(totalBy(statistics, 'officer').get(id) ?? cell, 'served'), 0))
    }
  }), { numRuns: 40 })
})

test('somebody counts as what they were on the day, and as unknown before anybody said', () => {
  fc.assert(fc.property(randomDay, ({ day: { statistics } }) => {
    const officers = [...totalBy(statistics, 'officer').keys()].filter((id) => id !== '')
    const changed = new Map(officers.map((id) => [id, [worksAs('postal', '2026-01-01', date), worksAs('contract', '2026-11-21')]]))
    const typesOn = (day: string) => [...byStaffType(statistics, day, changed).keys()]
    expect([typesOn('2025-12-31'), typesOn(date), typesOn('2026-11-21')]).toEqual([[''], ['postal'], ['contract']].map((types) => officers.length === 0 ? [] : types))
  }), { numRuns: 20 })
})

test('services add up to their fields, and one that is no more to none', () => {
  fc.assert(fc.property(randomDay, ({ day: { statistics } }) => {
    const services = marginalOf(statistics, 'service', date)
    const fields = byField(services, office)
    const issued = (cells: ReadonlyMap<string, Parameters<typeof count>[0]>) => [...cells.values()].reduce((sum, cell) => sum + count(cell, 'issued'), 0)
    expect(issued(fields)).toBe(issued(services))
    expect([...fields.keys()].every((field) => office.services.some((service) => service.field === field))).toBe(true)
    expect([...byField(services, { services: [] }).keys()]).toEqual(issued(services) === 0 ? [] : [''])
  }), { numRuns: 40 })
})

test('rows stand in the order of the settings, what is no more after them, and what has no name last', () => {
  expect(inOrderOf(['b', 'a'], ['', 'x', 'a', 'c', 'b'])).toEqual(['b', 'a', 'c', 'x', ''])
})
